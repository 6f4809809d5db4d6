import { useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { FailedJobs } from './failed-jobs';

export type Queue = Schemas['QueueCountsView'];
const COUNTS = ['waiting', 'active', 'delayed', 'failed'] as const;
const LIVE = { refetchInterval: 5000 };

/** How many jobs wait, are worked on and have failed, and what to do about those. */
export function Queues() {
  const { t } = useTranslation('administration');
  const { number } = useFormat();
  const queries = useQueryClient();
  const queues = api.useQuery('get', '/api/v1/queues', {}, LIVE);
  const again = async (): Promise<void> => {
    await Promise.all([
      queues.refetch(),
      queries.invalidateQueries({ queryKey: ['get', '/api/v1/queues/{queue}/failed-jobs'] }),
    ]);
  };
  if (queues.error) return <ProblemAlert error={queues.error} again={() => void queues.refetch()} />;
  if (!queues.data) return <Skeleton active title={false} />;
  const { store, workers, items } = queues.data;
  const failing = items.filter(({ failed }) => failed > 0);
  return (
    <>
      <p className={workers === 0 ? 'state-down' : 'quiet'}>
        {t('workers', { count: number(workers) })} · {t(`store_${store}`)}
      </p>
      <div className="wide-table">
        <table className="table queue-board">
          <thead>
            <tr>
              <th>{t('queue')}</th>
              {COUNTS.map((count) => (
                <th key={count}>{t(`jobs_${count}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((queue) => (
              <tr key={queue.name}>
                <td>
                  {t(`queue_${queue.name}`)} <code className="quiet">{queue.name}</code>
                </td>
                {COUNTS.map((count) => (
                  <td key={count} className={count === 'failed' && queue.failed > 0 ? 'figures state-down' : 'figures'}>
                    {number(queue[count])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failing.length === 0 && <p className="quiet">{t('noneFailed')}</p>}
      {failing.map((queue) => (
        <FailedJobs key={queue.name} queue={queue} onDone={again} />
      ))}
    </>
  );
}
