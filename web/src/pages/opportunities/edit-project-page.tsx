import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Waiting } from '../../components/waiting';
import { draftOf } from './project-draft';
import { ProjectForm } from './project-form';

/** A stored project with all that it states. */
export function Page() {
  const { opportunity = '' } = useParams();
  const stored = api.useQuery(
    'get',
    '/api/v1/opportunities/{id}',
    { params: { path: { id: opportunity } } },
    { refetchOnMount: 'always' },
  );
  if (stored.error) return <ProblemAlert error={stored.error} />;
  if (!stored.data || !stored.isFetchedAfterMount) return <Waiting />;
  return <Stored key={opportunity} project={stored.data} />;
}

/** As it was opened: what another changes meanwhile is told when it is saved, and takes nothing away here. */
function Stored(props: { readonly project: Schemas['OpportunityView'] }) {
  const [project] = useState(props.project);
  const { t } = useTranslation('projects');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = api.useMutation('put', '/api/v1/opportunities/{id}');
  const { id, version, effectiveRoles } = project;
  const back = (): void => void navigate(`/opportunities/${id}`);
  return (
    <ProjectForm
      title={t('editProject')}
      name={`${id}@${version}`}
      first={draftOf(project)}
      limits={effectiveRoles.flatMap(({ clauses }) => clauses)}
      saving={save}
      onSave={(body, _, forget) =>
        save.mutate(
          { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body },
          {
            onSuccess: () => {
              message.success(t('changed'));
              forget();
              void queries.invalidateQueries();
              back();
            },
          },
        )
      }
      onLeave={back}
    />
  );
}
