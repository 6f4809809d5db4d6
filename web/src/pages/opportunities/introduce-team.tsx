import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, isProblem } from '../../api/client';

interface Props {
  readonly opportunity: string;
  readonly companies: string[];
}

/** Takes a team to its introduction. Asked twice, the same one is found. */
export function IntroduceTeam({ opportunity, companies }: Props) {
  const { t } = useTranslation(['projects', 'common']);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const introduce = api.useMutation('post', '/api/v1/introductions', {
    onSuccess: ({ id }) => void navigate(`/introductions/${id}`),
    onError: (error: unknown) =>
      message.error(isProblem(error) ? `${error.title} ${error.detail ?? ''}` : t('common:noAnswer')),
  });
  return (
    <Button loading={introduce.isPending} onClick={() => introduce.mutate({ body: { opportunity, companies } })}>
      {t('introduceTeam')}
    </Button>
  );
}
