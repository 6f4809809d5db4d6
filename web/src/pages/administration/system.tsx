import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { api, serviceUrl } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Storage } from './storage';

/** A service that is partly down says so with 503 and the same body. */
const healthNow = async (): Promise<Record<string, string>> =>
  (await (await fetch(serviceUrl('/api/health'))).json()) as Record<string, string>;

/** Which versions run, whether the parts answer, which models are on, and how much is stored. */
export function System() {
  const { t } = useTranslation('administration');
  const { moment, number } = useFormat();
  const health = useQuery({ queryKey: ['health'], queryFn: healthNow, refetchInterval: 15_000 });
  const models = api.useQuery('get', '/api/v1/models');
  const runs = api.useQuery('get', '/api/v1/match-runs', { params: { query: { limit: 1, state: 'completed' } } });
  const [run] = runs.data?.items ?? [];
  if (health.error) return <ProblemAlert error={health.error} again={() => void health.refetch()} />;
  if (!health.data) return <Skeleton active title={false} />;
  const { status = '', version = '', ...parts } = health.data;
  const nameOf = (part: string): string => (part === 'database' || part === 'queue' ? t(`health_${part}`) : part);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('version'), version],
    [t('status'), <State key="status" of={status} />],
    ...Object.entries(parts).map(([part, state]) => [nameOf(part), <State key={part} of={state} />] as const),
    [t('embeddings'), t(models.data?.embeddings ? 'on' : 'off')],
    [t('chat'), t(models.data?.chat ? 'on' : 'off')],
    [t('lastRun'), run?.finishedAt ? `${moment(run.finishedAt)} · ${t('pairs', { count: number(run.pairs) })}` : '–'],
    [t('runVersions'), run?.versions ? `engine ${run.versions.engine} · taxonomy ${run.versions.taxonomy}` : '–'],
  ];
  return (
    <>
      {models.error && <ProblemAlert error={models.error} />}
      <dl className="facts card narrow">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Storage />
    </>
  );
}

function State({ of }: { readonly of: string }) {
  const { t } = useTranslation('administration');
  return <span className={of === 'up' ? 'state-up' : 'state-down'}>{t(of === 'up' ? 'up' : 'down')}</span>;
}
