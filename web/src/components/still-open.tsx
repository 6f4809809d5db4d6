import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useFormat } from './format';
import { ProblemAlert } from './problem';

interface Props {
  readonly kind: 'requirements' | 'opportunities';
  readonly record: Pick<Schemas['RequirementView'], 'id' | 'state' | 'stillOpen' | 'openUntil'>;
}

/** Asks whether something is still open when its time has come, and brings back what has expired. */
export function StillOpenQuestion({ kind, record: { id, state, stillOpen, openUntil } }: Props) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const queries = useQueryClient();
  const confirm = api.useMutation('post', `/api/v1/${kind}/{id}/still-open`, {
    onSuccess: () => queries.invalidateQueries(),
  });
  const isExpired = stillOpen === 'expired';
  if (!isExpired && (stillOpen !== 'asked' || state !== 'active')) return null;
  return (
    <div className="still-open" role="status">
      <span>{isExpired ? t('hasExpired') : t('isStillOpen', { day: openUntil === null ? '' : day(openUntil) })}</span>{' '}
      <Button size="small" loading={confirm.isPending} onClick={() => confirm.mutate({ params: { path: { id } } })}>
        {t(isExpired ? 'openAgain' : 'stillOpen')}
      </Button>
      {confirm.error && <ProblemAlert error={confirm.error} />}
    </div>
  );
}
