import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { ReasonDialog } from '../../components/reason-dialog';

type Open = Schemas['OpenTransitionView'];
type Transition = Schemas['MoveDto']['transition'];

/** Steps that end something stand back behind the others. */
const HARSH: ReadonlySet<string> = new Set(['reject', 'decline', 'withdraw']);
/** Declared by forms of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['declare-outcome', 'confirm-outcome', 'grade-outcome']);

/** What the reader can do now, as buttons; what a step still needs stands beside it. */
export function NextSteps({ introduction: { id, version } }: { readonly introduction: Schemas['IntroductionView'] }) {
  const { t } = useTranslation('introductions');
  const queries = useQueryClient();
  const params = { path: { id } };
  const open = api.useQuery('get', '/api/v1/introductions/{id}/transitions', { params });
  const [asking, setAsking] = useState<Open | null>(null);
  const move = api.useMutation('post', '/api/v1/introductions/{id}/transitions', {
    onSettled: () => queries.invalidateQueries(),
  });
  const go = ({ transition }: Open, more: { reason?: string; ndaVersion?: string } = {}): void => {
    setAsking(null);
    const header = { 'If-Match': `"${version}"` };
    move.mutate({ params: { ...params, header }, body: { transition: transition as Transition, ...more } });
  };
  const items = (open.data?.items ?? []).filter(({ transition }) => !ELSEWHERE.has(transition));
  return (
    <section aria-label={t('next')} className="next-steps">
      <h2>{t('next')}</h2>
      {open.isPending && <Skeleton.Button active />}
      {open.isSuccess && open.data.items.every(({ transition }) => transition === 'withdraw') && (
        <p className="quiet">{t('nothing')}</p>
      )}
      {open.data?.items.some(({ transition }) => transition === 'declare-outcome') && <p>{t('outcomeBelow')}</p>}
      {move.error && <ProblemAlert error={move.error} />}
      <div className="answers">
        {items.map((step) =>
          step.transition === 'acknowledge-nda' ? (
            <Nda key={step.transition} id={id} name={step.name} onRead={(ndaVersion) => go(step, { ndaVersion })} />
          ) : (
            <Button
              key={step.transition}
              type={HARSH.has(step.transition) ? 'default' : 'primary'}
              danger={HARSH.has(step.transition)}
              loading={move.isPending && move.variables.body.transition === step.transition}
              disabled={move.isPending || waitsFor(step).length > 0}
              title={
                waitsFor(step)
                  .map(({ text }) => text)
                  .join(' ') || undefined
              }
              onClick={() => (step.needs.some(({ code }) => code === 'reason') ? setAsking(step) : go(step))}
            >
              {step.name}
            </Button>
          ),
        )}
      </div>
      {items.flatMap(waitsFor).length > 0 && (
        <p className="quiet">
          {t('stillNeeded')}: {[...new Set(items.flatMap(waitsFor).map(({ text }) => text))].join(' ')}
        </p>
      )}
      {asking && (
        <ReasonDialog
          title={asking.name}
          hint={t('reasonHint')}
          onConfirm={(reason) => go(asking, { reason })}
          onCancel={() => setAsking(null)}
        />
      )}
    </section>
  );
}

/** What the reader cannot bring along with the step itself. */
const waitsFor = ({ needs }: Open): Open['needs'] =>
  needs.filter(({ code }) => code !== 'reason' && !code.startsWith('nda'));

/** The terms stand where they are acknowledged. */
function Nda({
  id,
  name,
  onRead,
}: {
  readonly id: string;
  readonly name: string;
  readonly onRead: (version: string) => void;
}) {
  const { t } = useTranslation('introductions');
  const [isRead, setRead] = useState(false);
  const nda = api.useQuery('get', '/api/v1/introductions/{id}/nda', { params: { path: { id } } });
  if (!nda.data) return <Skeleton active title={false} />;
  const { title, clauses, version } = nda.data;
  return (
    <div className="nda">
      <strong>{title}</strong>
      <ol>
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
      <Checkbox checked={isRead} onChange={({ target }) => setRead(target.checked)}>
        {t('ndaRead')}
      </Checkbox>
      <Button type="primary" disabled={!isRead} onClick={() => onRead(version)}>
        {name}
      </Button>
    </div>
  );
}
