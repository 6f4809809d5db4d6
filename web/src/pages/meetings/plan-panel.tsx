import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Progress, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { type Method, METHODS } from './round-draft';

/** Asks for a plan. It goes on when the page is left. */
export function PlanPanel({ round }: { readonly round: Schemas['MeetingRoundView'] }) {
  const { t } = useTranslation('meetings');
  const queries = useQueryClient();
  const [method, setMethod] = useState<Method>(round.method);
  const [keeps, setKeeps] = useState(true);
  const plan = api.useMutation('post', '/api/v1/meeting-rounds/{id}/plan', {
    onSuccess: () => void queries.invalidateQueries(),
  });
  const { id, version, planState, error } = round;
  const isPlanned = planState === 'planned';
  if (planState === 'planning')
    return (
      <div role="status">
        <Progress percent={100} status="active" showInfo={false} aria-label={t('plan_planning')} />
        {t('planningHint')}
      </div>
    );
  return (
    <section className="plan-panel" aria-label={t('plan')}>
      {planState === 'failed' && (
        <div className="problem" role="alert">
          <strong>{t('plan_failed')}</strong>
          {error}
        </div>
      )}
      <Radio.Group
        aria-label={t('method')}
        value={method}
        onChange={({ target }) => setMethod(target.value as Method)}
        options={METHODS.map((value) => ({
          value,
          label: (
            <>
              {t(`method_${value}`)} <span className="quiet">{t(`hint_${value}`)}</span>
            </>
          ),
        }))}
      />
      {isPlanned && (
        <Checkbox checked={keeps} onChange={({ target }) => setKeeps(target.checked)}>
          {t('keep')}
        </Checkbox>
      )}
      {plan.error !== null && <ProblemAlert error={plan.error} />}
      <div>
        <Button
          type={isPlanned ? 'default' : 'primary'}
          loading={plan.isPending}
          onClick={() =>
            plan.mutate({
              params: { path: { id }, header: { 'If-Match': `"${version}"` } },
              body: { method, keep: isPlanned && keeps },
            })
          }
        >
          {t(isPlanned ? 'planAgain' : 'planNow')}
        </Button>
      </div>
    </section>
  );
}
