import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useAccount } from '../../app/session';
import { ProblemAlert } from '../../components/problem';
import { Project } from './project';
import { ProjectList } from './project-list';

const ALL = { limit: 100 } as const;

/** Projects on the left, the chosen one beside them; members see their own. */
export function Page() {
  const { t } = useTranslation(['teams', 'projects']);
  const isMember = useAccount()?.role === 'member';
  const { opportunity } = useParams();
  const open = api.useQuery('get', '/api/v1/opportunities', { params: { query: ALL } });
  const closed = api.useQuery('get', '/api/v1/opportunities', { params: { query: { ...ALL, state: 'archived' } } });
  return (
    <div className={opportunity === undefined ? 'split' : 'split split-chosen'}>
      <section className="split-list" aria-label={t('opportunities')}>
        <header className="list-head">
          <h1 className="list-title">{t('opportunities')}</h1>
          <Link to="/opportunities/new">
            <Button icon={<PlusOutlined />}>{t('projects:newProject')}</Button>
          </Link>
        </header>
        {open.error && <ProblemAlert error={open.error} again={() => void open.refetch()} />}
        {open.isPending && <Skeleton active title={false} />}
        {open.data?.items.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(isMember ? 'projects:noneOwn' : 'none')} />
        )}
        <ProjectList projects={open.data?.items ?? []} chosen={opportunity} />
        {(closed.data?.items.length ?? 0) > 0 && (
          <>
            <h2>{t('projects:closedProjects')}</h2>
            <ProjectList projects={closed.data?.items ?? []} chosen={opportunity} />
          </>
        )}
      </section>
      <section className="split-detail">
        {opportunity === undefined ? (
          <p className="quiet split-hint">{t(isMember ? 'projects:choose' : 'choose')}</p>
        ) : (
          <Project key={opportunity} opportunity={opportunity} />
        )}
      </section>
    </div>
  );
}
