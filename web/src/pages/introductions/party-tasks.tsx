import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, client, type Schemas } from '../../api/client';
import { sendFile } from '../../api/send-file';
import { useAccount } from '../../app/session';
import { ProblemAlert } from '../../components/problem';
import { TaskLine } from '../../components/task-line';
import { Words } from '../../components/text';

interface Given {
  readonly company: string;
  readonly task: string;
  readonly note: string;
  readonly file: File | null;
}

/** What compliance asks of the reader's own side, in words that tell no law but its own. */
export function PartyTasks({ introduction: { id, parties } }: { readonly introduction: Schemas['IntroductionView'] }) {
  const { t } = useTranslation('tasks');
  const isMember = useAccount()?.role === 'member';
  const list = api.useQuery('get', '/api/v1/introductions/{id}/verdict/tasks', { params: { path: { id } } });
  if (list.error) return <ProblemAlert error={list.error} />;
  if (!list.data) return <Skeleton active title={false} />;
  const items = list.data.items.flatMap(({ company, tasks }) => tasks.map((task) => ({ company, task })));
  if (items.length === 0) return <p className="quiet">{t('none')}</p>;
  return (
    <ul className="tasks">
      {items.map(({ company, task }) => (
        <TaskLine key={task.id} task={task}>
          {!isMember && <Of names={parties.find((party) => party.company === company)?.names ?? null} />}
          {isMember && task.state === 'open' && <HandIn introduction={id} company={company} task={task.id} />}
        </TaskLine>
      ))}
    </ul>
  );
}

/** Whose task it is: a member is shown its own alone. */
const Of = ({ names }: { readonly names: Schemas['TextDto'] | null }) =>
  names && (
    <span className="quiet">
      <Words of={names} />
    </span>
  );

function HandIn({
  introduction,
  company,
  task,
}: {
  readonly introduction: string;
  readonly company: string;
  readonly task: string;
}) {
  const { t } = useTranslation('tasks');
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: (given: Given) => handIn(introduction, given),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('handIn')}</Button>;
  return (
    <div className="task-form">
      <p className="quiet">{t('handInHint')}</p>
      <Input.TextArea
        aria-label={t('note')}
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div>
        <input hidden type="file" ref={picker} onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
        <Button onClick={() => picker.current?.click()}>{t('addFile')}</Button> {file?.name}
      </div>
      {send.error !== null && <ProblemAlert error={send.error} />}
      <Button
        type="primary"
        disabled={note.trim() === '' && file === null}
        loading={send.isPending}
        onClick={() => send.mutate({ company, task, note: note.trim(), file })}
      >
        {t('handIn')}
      </Button>
    </div>
  );
}

/** The file goes to the company's own, for advisors alone, and the task names it. */
async function handIn(introduction: string, { company, task, note, file }: Given): Promise<void> {
  const attachment =
    file === null
      ? null
      : await sendFile<Schemas['AttachmentView']>(`/api/v1/companies/${company}/attachments?purpose=licence`, file);
  answerOf(
    await client.POST('/api/v1/introductions/{id}/verdict/tasks/{task}', {
      params: { path: { id: introduction, task } },
      body: { company, ...(note !== '' && { note }), ...(attachment !== null && { attachment: attachment.id }) },
    }),
  );
}
