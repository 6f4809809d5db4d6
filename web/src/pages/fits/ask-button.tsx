import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, isProblem } from '../../api/client';

/** Asks the desk to introduce the two sides of a match. Asked twice, the same introduction is found. */
export function AskButton({ match }: { readonly match: string }) {
  const { t } = useTranslation(['fits', 'common']);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const ask = api.useMutation('post', '/api/v1/introductions', {
    onSuccess: ({ id }) => {
      message.success(t('asked'));
      void navigate(`/introductions/${id}`);
    },
    onError: (error: unknown) =>
      message.error(isProblem(error) ? `${error.title} ${error.detail ?? ''}` : t('common:noAnswer')),
  });
  return (
    <Button loading={ask.isPending} onClick={() => ask.mutate({ body: { match } })}>
      {t('ask')}
    </Button>
  );
}
