import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

interface Props {
  readonly round: string;
  readonly meetings: readonly Schemas['MeetingView'][];
}

/** Begins the introductions of all meetings that have a place: nobody is told of anybody before both sides consent. */
export function Introduce({ round, meetings }: Props) {
  const { t } = useTranslation('meetings');
  const { number } = useFormat();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const begin = api.useMutation('post', '/api/v1/meeting-rounds/{id}/introductions', {
    onSuccess: ({ suggested }) => {
      message.success(t('introduced', { figure: number(suggested) }));
      void queries.invalidateQueries();
    },
  });
  const fresh = meetings.filter(({ slot, cancelled, announced }) => slot !== null && !cancelled && !announced);
  if (fresh.length === 0) return null;
  return (
    <>
      {begin.error !== null && <ProblemAlert error={begin.error} />}
      <Button
        type="primary"
        loading={begin.isPending}
        onClick={() => begin.mutate({ params: { path: { id: round } } })}
      >
        {t('introduce', { figure: number(fresh.length) })}
      </Button>
    </>
  );
}
