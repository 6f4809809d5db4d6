import { Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { useFormat } from '../../components/format';
import { Words } from '../../components/text';
import { TeamBoard } from './team-board';

export function Page() {
  const { t } = useTranslation('teams');
  const { country } = useFormat();
  const { opportunity } = useParams();
  const list = api.useQuery('get', '/api/v1/opportunities', { params: { query: { limit: 100 } } });
  return (
    <div className={opportunity === undefined ? 'split' : 'split split-chosen'}>
      <section className="split-list" aria-label={t('opportunities')}>
        <h1 className="list-title">{t('opportunities')}</h1>
        {list.error && <ProblemAlert error={list.error} again={() => void list.refetch()} />}
        {list.isPending && <Skeleton active title={false} />}
        {list.data?.items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
        <ul className="cards">
          {list.data?.items.map(({ id, title, market }) => (
            <li key={id}>
              <Link
                to={`/opportunities/${id}`}
                className={id === opportunity ? 'card card-chosen' : 'card'}
                aria-current={id === opportunity ? 'true' : undefined}
              >
                <strong>
                  <Words of={title} />
                </strong>
                <div className="quiet">{country(market)}</div>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="split-detail">
        {opportunity === undefined ? (
          <p className="quiet split-hint">{t('choose')}</p>
        ) : (
          <TeamBoard key={opportunity} opportunity={opportunity} />
        )}
      </section>
    </div>
  );
}
