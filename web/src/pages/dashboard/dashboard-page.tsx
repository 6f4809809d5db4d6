import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Bars } from './bars';
import { Balance } from './balance';

const PLACES = {
  reviews: '/reviews',
  introductions: '/introductions',
  verifications: '/verifications',
} as const satisfies Record<Schemas['QueueView']['queue'], string>;

/** An advisor's first look: what waits, how far requirements come, and what is asked for that nobody supplies. */
export function Page() {
  const { t } = useTranslation('dashboard');
  const { day, number } = useFormat();
  const dashboard = api.useQuery('get', '/api/v1/dashboard', {}, { refetchInterval: 60_000 });
  if (dashboard.error) return <ProblemAlert error={dashboard.error} again={() => void dashboard.refetch()} />;
  if (!dashboard.data) return <Skeleton active title={false} paragraph={{ rows: 12 }} />;
  const { queues, funnel, tags } = dashboard.data;
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
      </header>
      <ul className="queues" aria-label={t('waiting')}>
        {queues.map(({ queue, waiting, since }) => (
          <li key={queue}>
            <Link className="card" to={PLACES[queue]}>
              <span className="quiet">{t(`queue_${queue}`)}</span>
              <strong className="queue-figure figures">{number(waiting)}</strong>
              <span className="quiet">{since === null ? t('nothingWaits') : t('since', { day: day(since) })}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="plots">
        <section className="card" aria-labelledby="funnel">
          <h2 id="funnel">{t('funnel')}</h2>
          <Bars rows={funnel.map(({ stage, count }) => ({ key: stage, name: t(`stage_${stage}`), value: count }))} />
        </section>
        <section className="card" aria-labelledby="balance">
          <h2 id="balance">{t('balance')}</h2>
          <Balance rows={tags} />
        </section>
      </div>
    </>
  );
}
