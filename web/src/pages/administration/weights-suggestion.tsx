import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import type { LaneNow, Setting } from './weights-draft';

interface Props {
  readonly lane: LaneNow['lane'];
  readonly readOnly: boolean;
  readonly onTake: (weights: Setting['weights']) => void;
}

/** What advisors' decisions say about a lane's weights; looked up when somebody wants to know. */
export function WeightSuggestion({ lane, readOnly, onTake }: Props) {
  const { t } = useTranslation('weights');
  const { number, percent } = useFormat();
  const [isAsked, setAsked] = useState(false);
  const report = api.useQuery(
    'get',
    '/api/v1/reviews/weight-report',
    { params: { query: { lane } } },
    { enabled: isAsked },
  );
  if (report.error) return <ProblemAlert error={report.error} again={() => void report.refetch()} />;
  if (!report.data)
    return (
      <div>
        <Button loading={isAsked} onClick={() => setAsked(true)}>
          {t('ask')}
        </Button>
      </div>
    );
  const { outcome, pairs, requirements, suggested, validation, effect } = report.data;
  const counted = { pairs: number(pairs), requirements: number(requirements) };
  return (
    <section className="outlook" role="status">
      <p>{t(`outcome_${outcome}`, counted)}</p>
      {outcome === 'change' && suggested && validation && effect && (
        <>
          <p>
            {t('ordered', {
              present: percent(validation.present.ordered),
              suggested: percent(validation.suggested.ordered),
            })}{' '}
            {t('effect', { lists: number(effect.lists), changed: number(effect.changed), left: number(effect.left) })}
          </p>
          {!readOnly && <Button onClick={() => onTake(suggested)}>{t('takeOver')}</Button>}
        </>
      )}
    </section>
  );
}
