import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';

export type EditionNow = Schemas['EditionNowView'];

/** The settings that apply; a run that brings lists in step with them is watched to its end. */
export const useEditionNow = () =>
  api.useQuery('get', '/api/v1/editions/current', undefined, {
    refetchInterval: ({ state }) => ((state.data?.outdated ?? 0) > 0 ? 2000 : false),
  });

/** Which edition applies, and how far the lists follow it. */
export function EditionStanding({ of: { number: edition, lists, outdated, run } }: { readonly of: EditionNow }) {
  const { t } = useTranslation('editions');
  const { number } = useFormat();
  const isRunning = run !== null && (run.state === 'queued' || run.state === 'running');
  return (
    <div role="status">
      <strong>{edition === 0 ? t('filesApply') : t('editionApplies', { number: edition })}</strong>{' '}
      <span className={outdated > 0 ? undefined : 'quiet'}>
        {outdated > 0 ? t('outdated', { outdated: number(outdated), lists: number(lists) }) : t('inStep')}
      </span>
      {outdated > 0 && isRunning && run.total > 0 && (
        <Progress size="small" percent={Math.floor((100 * run.done) / run.total)} aria-label={t('runProgress')} />
      )}
    </div>
  );
}
