import { App, Button, Checkbox, Empty, Progress, Skeleton } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

type Run = Schemas['MatchRunView'];
const isUnderWay = ({ state }: Run): boolean => state === 'queued' || state === 'running';

export function Page() {
  const { t } = useTranslation('runs');
  const { message } = App.useApp();
  const { moment, number } = useFormat();
  const queries = useQueryClient();
  const runs = api.useQuery(
    'get',
    '/api/v1/match-runs',
    { params: { query: { limit: 50 } } },
    {
      refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? 1000 : 15_000),
    },
  );
  const start = api.useMutation('post', '/api/v1/match-runs', {
    onSuccess: () => {
      message.success(t('started'));
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/match-runs'] });
    },
  });
  const navigate = useNavigate();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const items = runs.data?.items ?? [];
  const pick = (id: string): void =>
    setPicked((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
  // The list is newest first, and a comparison tells what came after what.
  const [after, before] = items.filter(({ id }) => picked.includes(id));
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
        <Button
          disabled={before === undefined}
          onClick={() => before && after && void navigate(`/runs/${before.id}/compare/${after.id}`)}
        >
          {t('compare')}
        </Button>
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate({ body: { scope: 'all' } })}>
          {t('start')}
        </Button>
      </header>
      {start.error && <ProblemAlert error={start.error} />}
      {runs.error && <ProblemAlert error={runs.error} again={() => void runs.refetch()} />}
      {runs.isPending && <Skeleton active title={false} />}
      {runs.isSuccess && items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      {items.length > 1 && <p className="quiet">{t('compareHint')}</p>}
      {items.length > 0 && (
        <div className="wide-table">
          <table className="table">
            <thead>
              <tr>
                {(['begun', 'scope', 'state', 'progress', 'changed'] as const).map((column) => (
                  <th key={column}>{t(column)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((run) => (
                <tr key={run.id}>
                  <td className="figures">
                    <Checkbox
                      checked={picked.includes(run.id)}
                      // Half a run has nothing to compare, and there are two sides only.
                      disabled={run.state !== 'completed' || (picked.length === 2 && !picked.includes(run.id))}
                      onChange={() => pick(run.id)}
                    >
                      {moment(run.createdAt)}
                    </Checkbox>
                  </td>
                  <td>{t(`scope_${run.scope}`)}</td>
                  <td>{t(`state_${run.state}`)}</td>
                  <td>
                    <Progress
                      className="run-progress"
                      aria-label={t('progress')}
                      percent={shareDone(run)}
                      status={run.state === 'failed' ? 'exception' : isUnderWay(run) ? 'active' : 'normal'}
                      format={() => `${number(run.done)} / ${number(run.total)}`}
                    />
                  </td>
                  <td className="figures">{number(run.listsChanged)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function shareDone({ done, total, state }: Run): number {
  if (total === 0) return state === 'completed' ? 100 : 0;
  return Math.floor((100 * done) / total);
}
