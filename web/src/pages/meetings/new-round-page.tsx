import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { EMPTY } from './round-draft';
import { RoundForm } from './round-form';

/** A round that was not there before. */
export function Page() {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = api.useMutation('post', '/api/v1/meeting-rounds');
  return (
    <RoundForm
      title={t('newRound')}
      name="new"
      first={EMPTY}
      saving={save}
      onLeave={() => void navigate('/meetings')}
      onSave={(body, forget) =>
        save.mutate(
          { body },
          {
            onSuccess: ({ id }) => {
              forget();
              void queries.invalidateQueries();
              void navigate(`/meetings/${id}`);
            },
          },
        )
      }
    />
  );
}
