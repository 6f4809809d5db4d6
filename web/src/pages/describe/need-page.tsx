import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { newBeginning } from './beginning';
import { NeedForm } from './need-form';

const BEGINNING = newBeginning('new-need');

/** A partner's first minutes: a need that was not there before. */
export function Page() {
  const { t } = useTranslation('describe');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = api.useMutation('post', '/api/v1/requirements');
  return (
    <NeedForm
      title={t('titleNeed')}
      beginning={BEGINNING}
      saving={save}
      onSave={(content, company, writing) =>
        save.mutate(
          { body: { ...content, company } },
          {
            onSuccess: ({ id }) => {
              message.success(t('savedNeed'));
              writing.startAnew();
              void queries.invalidateQueries();
              void navigate(`/requirements/${id}`);
            },
          },
        )
      }
    />
  );
}
