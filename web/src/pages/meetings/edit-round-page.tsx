import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Waiting } from '../../components/waiting';
import { draftOf } from './round-draft';
import { RoundForm } from './round-form';

/** A round as it stands; its plan stays until another is asked for. */
export function Page() {
  const { round = '' } = useParams();
  const stored = api.useQuery(
    'get',
    '/api/v1/meeting-rounds/{id}',
    { params: { path: { id: round } } },
    { refetchOnMount: 'always' },
  );
  if (stored.error) return <ProblemAlert error={stored.error} />;
  if (!stored.data || !stored.isFetchedAfterMount) return <Waiting />;
  return <Stored key={round} round={stored.data} />;
}

/** As it was opened: what another changes meanwhile is told when it is saved, and takes nothing away here. */
function Stored(props: { readonly round: Schemas['MeetingRoundView'] }) {
  const [round] = useState(props.round);
  const { t } = useTranslation('meetings');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = api.useMutation('put', '/api/v1/meeting-rounds/{id}');
  const { id, version } = round;
  const back = (): void => void navigate(`/meetings/${id}`);
  return (
    <RoundForm
      title={t('editRound')}
      name={`${id}@${version}`}
      first={draftOf(round)}
      absences={round.absences}
      saving={save}
      onLeave={back}
      onSave={(body, forget) =>
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
    />
  );
}
