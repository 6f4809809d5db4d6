import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { TaskLine } from '../../components/task-line';
import { type Deal, nameOf, ROUTES } from './deal';

type Task = Schemas['DeskTaskView'];
type Act = Schemas['MoveTaskDto']['act'];
interface Chosen {
  readonly task: Task;
  readonly act: Act;
}

const ACTS: Readonly<Record<Task['state'], readonly Act[]>> = {
  open: ['accept', 'reschedule'],
  submitted: ['accept', 'return', 'reschedule'],
  done: ['reopen'],
};

/** Everything that a verdict asks for, with the rules behind it, and what an advisor can do about it. */
export function DealTasks({ deal }: { readonly deal: Deal }) {
  const { t } = useTranslation('tasks');
  const { day } = useFormat();
  const queries = useQueryClient();
  const path = { id: deal.id };
  const list = api.useQuery('get', ROUTES[deal.kind].tasks, { params: { path } });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const move = api.useMutation('post', ROUTES[deal.kind].task, {
    onSuccess: () => {
      setChosen(null);
      void queries.invalidateQueries();
    },
  });
  if (list.error) return <ProblemAlert error={list.error} />;
  if (!list.data) return <Skeleton active title={false} />;
  if (list.data.items.length === 0) return <p className="quiet">{t('noneOfMatch')}</p>;
  return (
    <>
      <ul className="tasks">
        {list.data.items.map((task) => (
          <TaskLine key={task.id} task={task} about={about(task)}>
            <div className="answers">
              {ACTS[task.state].map((act) => (
                <Button key={act} size="small" onClick={() => setChosen({ task, act })}>
                  {t(`act_${act}`)}
                </Button>
              ))}
            </div>
          </TaskLine>
        ))}
      </ul>
      {chosen && (
        <ActDialog
          chosen={chosen}
          error={move.error}
          isPending={move.isPending}
          onConfirm={(given) =>
            move.mutate({ params: { path: { ...path, task: chosen.task.id } }, body: { act: chosen.act, ...given } })
          }
          onCancel={() => {
            move.reset();
            setChosen(null);
          }}
        />
      )}
    </>
  );

  function about(task: Task): string {
    const { rules, asked, validUntil } = task;
    const parts = [nameOf(deal, task.owner, t('desk')), rules.join(', '), ...(asked ? [] : [t('noLongerAsked')])];
    if (validUntil !== null) parts.push(t('validUntil', { date: day(validUntil) }));
    return ` · ${parts.join(' · ')}`;
  }
}

interface Given {
  readonly note?: string;
  readonly dueOn?: string;
  readonly validUntil?: string;
}

/** A note where one is needed or wanted, and the day that goes with the act. */
function ActDialog({
  chosen: { task, act },
  error,
  isPending,
  onConfirm,
  onCancel,
}: {
  readonly chosen: Chosen;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onConfirm: (given: Given) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('tasks');
  const [note, setNote] = useState('');
  const [date, setDate] = useState('');
  const dayAsked =
    act === 'reschedule' ? t('newDay') : act === 'accept' && task.approval !== null ? t('lastDay') : null;
  const isReady =
    act === 'reschedule' ? date !== '' : note.trim() !== '' || (act === 'accept' && task.state === 'submitted');
  const given = {
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(date !== '' && (act === 'reschedule' ? { dueOn: date } : { validUntil: date })),
  };
  return (
    <Modal
      open
      title={t(`act_${act}`)}
      okText={t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={isPending}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => onConfirm(given)}
      onCancel={onCancel}
    >
      <p>{task.text}</p>
      <p className="quiet">{t('noteHint')}</p>
      <Input.TextArea
        aria-label={t('note')}
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {dayAsked !== null && (
        <label className="task-day">
          {dayAsked} <Input type="date" value={date} onChange={({ target }) => setDate(target.value)} />
        </label>
      )}
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
    </Modal>
  );
}
