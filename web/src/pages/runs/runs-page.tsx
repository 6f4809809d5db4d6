import { App, Button, Empty, Progress, Table } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
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
  const items = runs.data?.items ?? [];
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate({ body: { scope: 'all' } })}>
          {t('start')}
        </Button>
      </header>
      {start.error && <ProblemAlert error={start.error} />}
      {runs.error && <ProblemAlert error={runs.error} again={() => void runs.refetch()} />}
      <div className="wide-table">
        <Table<Run>
          rowKey="id"
          size="middle"
          pagination={false}
          loading={runs.isPending}
          dataSource={items}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} /> }}
          columns={[
            { title: t('begun'), render: (_, run) => <span className="figures">{moment(run.createdAt)}</span> },
            { title: t('scope'), render: (_, run) => t(`scope_${run.scope}`) },
            { title: t('state'), render: (_, run) => t(`state_${run.state}`) },
            {
              title: t('progress'),
              render: (_, run) => (
                <Progress
                  className="run-progress"
                  percent={
                    run.total === 0 ? (run.state === 'completed' ? 100 : 0) : Math.floor((100 * run.done) / run.total)
                  }
                  status={run.state === 'failed' ? 'exception' : isUnderWay(run) ? 'active' : 'normal'}
                  format={() => `${number(run.done)} / ${number(run.total)}`}
                />
              ),
            },
            {
              title: t('changed'),
              align: 'right',
              render: (_, run) => <span className="figures">{number(run.listsChanged)}</span>,
            },
          ]}
        />
      </div>
    </>
  );
}
