import { useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { ReasonDialog } from '../../components/reason-dialog';
import { type Deal, nameOf, ROUTES } from './deal';
import { DealTasks } from './deal-tasks';
import { OpenQuestions } from './open-questions';
import { VerdictMark } from './verdict-mark';

type View = Schemas['VerdictView'];

/** How the rules of compliance stand to a match or a team, for advisors: what they find, ask and want done. */
export function Verdict({ deal }: { readonly deal: Deal }) {
  const { t } = useTranslation(['verdict', 'tasks']);
  const params = { path: { id: deal.id } };
  const verdict = api.useQuery('get', ROUTES[deal.kind].verdict, { params });
  if (verdict.error) return <ProblemAlert error={verdict.error} again={() => void verdict.refetch()} />;
  if (!verdict.data) return <Skeleton active title={false} />;
  return (
    <div className="verdict">
      <Standing deal={deal} verdict={verdict.data} />
      <Findings rules={verdict.data.rules} />
      {verdict.data.questions.length > 0 && (
        <section>
          <h3>{t('questions')}</h3>
          <OpenQuestions deal={deal} questions={verdict.data.questions} />
        </section>
      )}
      <section>
        <h3>{t('tasks:title')}</h3>
        <DealTasks deal={deal} />
      </section>
      <p className="quiet">{verdict.data.notice}</p>
    </div>
  );
}

/** The outcome, that of every two members, and what lets an offer pass all the same. */
function Standing({ deal, verdict }: { readonly deal: Deal; readonly verdict: View }) {
  const { t } = useTranslation('verdict');
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const override = api.useMutation('post', ROUTES[deal.kind].override, {
    onSettled: () => queries.invalidateQueries(),
  });
  const { outcome, outcomeText, passes, pairs, overrides, overridesNeeded, version } = verdict;
  return (
    <div className="verdict-standing">
      <VerdictMark outcome={outcome} text={outcomeText} />
      <span>{t(passes ? 'passes' : 'doesNotPass')}</span>
      {overridesNeeded > 0 && (
        <span className="quiet figures">{t('overrides', { given: overrides.length, needed: overridesNeeded })}</span>
      )}
      {!passes && (
        <Button size="small" loading={override.isPending} onClick={() => setAsking(true)}>
          {t('override')}…
        </Button>
      )}
      {override.error && <ProblemAlert error={override.error} />}
      {pairs.length > 0 && (
        <ul className="verdict-pairs">
          {pairs.map(({ companies, ...pair }) => (
            <li key={companies.join()}>
              {companies.map((id) => nameOf(deal, id, id)).join(' · ')}{' '}
              <VerdictMark outcome={pair.outcome} text={pair.outcomeText} />
            </li>
          ))}
        </ul>
      )}
      {isAsking && (
        <ReasonDialog
          title={t('override')}
          hint={t('overrideHint')}
          onConfirm={(reason) => {
            setAsking(false);
            const header = { 'If-Match': `"${version}"` };
            override.mutate({ params: { path: { id: deal.id }, header }, body: { reason } });
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** The rules that block or set conditions, with their reasons; how many others were looked at. */
function Findings({ rules }: { readonly rules: View['rules'] }) {
  const { t } = useTranslation('verdict');
  const telling = rules.filter(({ outcome }) => outcome === 'blocked' || outcome === 'conditions');
  const clear = rules.filter(({ outcome }) => outcome === 'clear').length;
  return (
    <>
      {telling.length > 0 && (
        <ul className="verdict-rules">
          {telling.map(({ rule, name, statusText, outcome, outcomeText, reason, citation }) => (
            <li key={rule}>
              <div className="verdict-rule">
                <VerdictMark outcome={outcome === 'blocked' ? 'blocked' : 'conditions'} text={outcomeText} />
                <strong>{name}</strong>
                <span className="quiet figures">
                  {rule} · {statusText}
                </span>
              </div>
              <div>{reason}</div>
              <div className="quiet">{citation}</div>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet figures">{t('looked', { rules: rules.length, clear })}</p>
    </>
  );
}
