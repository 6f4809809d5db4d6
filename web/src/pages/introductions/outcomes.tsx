import { useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';
import { OutcomeForm } from './outcome-form';

type Introduction = Schemas['IntroductionView'];
type Outcome = Schemas['OutcomeView'];
const PROVEN = ['document', 'customs-or-invoice'] as const;
const GRADES: readonly string[] = ['self-declared', 'counterpart-confirmed', ...PROVEN];

/** What came of an introduction, and on what each statement rests. */
export function Outcomes({ introduction }: { readonly introduction: Introduction }) {
  const { t } = useTranslation('introductions');
  const params = { path: { id: introduction.id } };
  const outcomes = api.useQuery('get', '/api/v1/introductions/{id}/outcomes', { params });
  const open = api.useQuery('get', '/api/v1/introductions/{id}/transitions', { params });
  if (outcomes.error) return <ProblemAlert error={outcomes.error} />;
  if (!outcomes.data || !open.data) return <Skeleton active title={false} />;
  const may = (transition: string): boolean => open.data.items.some((one) => one.transition === transition);
  return (
    <>
      {outcomes.data.items.length === 0 && (
        <p className="quiet">{t(may('declare-outcome') ? 'noOutcomes' : 'outcomesClosed')}</p>
      )}
      <ul className="terms">
        {outcomes.data.items.map((outcome) => (
          <Line key={outcome.id} introduction={introduction} outcome={outcome} may={may} />
        ))}
      </ul>
      {may('declare-outcome') && <OutcomeForm introduction={introduction} />}
    </>
  );
}

interface LineProps {
  readonly introduction: Introduction;
  readonly outcome: Outcome;
  readonly may: (transition: string) => boolean;
}

function Line({ introduction, outcome, may }: LineProps) {
  const { t, i18n } = useTranslation('introductions');
  const { day } = useFormat();
  const isMember = useAccount()?.role === 'member';
  const queries = useQueryClient();
  const after = { onSettled: () => queries.invalidateQueries() };
  const confirm = api.useMutation('post', '/api/v1/introductions/{id}/outcomes/{outcome}/confirmation', after);
  const grade = api.useMutation('post', '/api/v1/introductions/{id}/outcomes/{outcome}/grade', after);
  const params = {
    path: { id: introduction.id, outcome: outcome.id },
    header: { 'If-Match': `"${introduction.version}"` },
  };
  const { kind, amount, happenedOn, declaredBy, confirmedBy } = outcome;
  const by = introduction.parties.find(({ company }) => company === declaredBy);
  const own = introduction.parties.filter((party) => party.own).map(({ company }) => company ?? '');
  const isOpen = own.some((company) => company !== declaredBy && !confirmedBy.includes(company));
  const error = confirm.error ?? grade.error;
  return (
    <li className="term">
      <strong>{t(`outcome_${kind}`)}</strong>{' '}
      {amount && (
        <span className="figures">
          {new Intl.NumberFormat(i18n.language, { style: 'currency', currency: amount.currency }).format(
            Number(amount.amount),
          )}
        </span>
      )}
      <div className="quiet">
        {happenedOn !== null && `${day(happenedOn)} · `}
        {t(`grade_${outcome.grade}`)} · {by?.own ? t('you') : by?.names && <Words of={by.names} />}
      </div>
      {error && <ProblemAlert error={error} />}
      <div className="answers">
        {isMember && isOpen && may('confirm-outcome') && (
          <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate({ params, body: {} })}>
            {t('confirmOutcome')}
          </Button>
        )}
        {may('grade-outcome') &&
          PROVEN.filter((one) => GRADES.indexOf(one) > GRADES.indexOf(outcome.grade)).map((one) => (
            <Button
              key={one}
              loading={grade.isPending && grade.variables.body.grade === one}
              onClick={() => grade.mutate({ params, body: { grade: one } })}
            >
              {t(`seen_${one}`)}
            </Button>
          ))}
      </div>
    </li>
  );
}
