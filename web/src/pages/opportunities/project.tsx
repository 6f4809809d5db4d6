import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useAccount } from '../../app/session';
import { ArchiveButton } from '../../components/archive-button';
import { ProblemAlert } from '../../components/problem';
import { StillOpenQuestion } from '../../components/still-open';
import { Words } from '../../components/text';
import { ProjectFacts } from './project-facts';
import { TeamBoard } from './team-board';

/** A project, and for the desk the teams that are proposed for it. */
export function Project({ opportunity }: { readonly opportunity: string }) {
  const { t } = useTranslation(['projects', 'matches', 'common']);
  const isMember = useAccount()?.role === 'member';
  const { data: project, error } = api.useQuery('get', '/api/v1/opportunities/{id}', {
    params: { path: { id: opportunity } },
  });
  return (
    <>
      <header className="record-head">
        <Link className="back" to="/opportunities">
          <ArrowLeftOutlined /> {t('matches:backToList')}
        </Link>
        {error && <ProblemAlert error={error} />}
        <h1>{project ? <Words of={project.title} /> : <Skeleton.Input active />}</h1>
        {project?.state === 'active' && <Link to={`/opportunities/${opportunity}/edit`}>{t('common:edit')}</Link>}
        {project && <ArchiveButton kind="opportunities" record={project} />}
        {project && <StillOpenQuestion kind="opportunities" record={project} />}
      </header>
      {project && <ProjectFacts project={project} />}
      {isMember ? (
        <p className="quiet">{t('whatFollows')}</p>
      ) : (
        project?.state === 'active' && <TeamBoard opportunity={opportunity} />
      )}
    </>
  );
}
