import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { ReasonDialog } from '../../components/reason-dialog';
import type { Review } from './acts';

interface Props {
  readonly id: string;
  readonly review: Review;
  readonly decision: Schemas['ReviewDecisionView'];
}

/** What was decided by whom, whether the pair has been scored otherwise since, and the way back into the queue. */
export function DecisionNote({ id, review, decision: { act, reason, note, byName, at, score, rank } }: Props) {
  const { t } = useTranslation('reviews');
  const { moment } = useFormat();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const reopen = api.useMutation('post', '/api/v1/reviews/{id}/reopen', {
    onSettled: () => queries.invalidateQueries(),
  });
  const why = [reason !== null && t(`reason_${reason}`), note].filter(Boolean).join(' · ');
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t('decidedBy', { act: t(`act_${act}`), name: byName ?? '–', moment: moment(at) })}
        description={
          <>
            {why !== '' && <div>{why}</div>}
            {review.scoreChanged && score !== null && (
              <div className="gap-line">
                {t('scoredThen', {
                  before: Math.round(score),
                  rankBefore: rank ?? '–',
                  after: review.score === null ? '–' : Math.round(review.score),
                  rankAfter: review.rank ?? '–',
                })}
              </div>
            )}
          </>
        }
        action={
          review.state === 'decided' && (
            <Button size="small" loading={reopen.isPending} onClick={() => setAsking(true)}>
              {t('reopen')}…
            </Button>
          )
        }
      />
      {reopen.error && <ProblemAlert error={reopen.error} />}
      {isAsking && (
        <ReasonDialog
          title={t('reopen')}
          hint={t('reopenHint')}
          onCancel={() => setAsking(false)}
          onConfirm={(words) => {
            setAsking(false);
            reopen.mutate({ params: { path: { id } }, body: { note: words } });
          }}
        />
      )}
    </>
  );
}
