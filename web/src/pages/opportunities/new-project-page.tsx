import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { EMPTY } from './project-draft';
import { ProjectForm } from './project-form';

/** A project that was not there before. */
export function Page() {
  const { t } = useTranslation('projects');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = api.useMutation('post', '/api/v1/opportunities');
  return (
    <ProjectForm
      title={t('newProject')}
      name="new"
      first={EMPTY}
      saving={save}
      onSave={(content, owner, forget) =>
        save.mutate(
          { body: { ...content, owner } },
          {
            onSuccess: ({ id }) => {
              message.success(t('posted'));
              forget();
              void queries.invalidateQueries();
              void navigate(`/opportunities/${id}`);
            },
          },
        )
      }
    />
  );
}
