import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { useAccount } from '../../app/session';
import { ProblemAlert } from '../../components/problem';
import { Entrance } from '../sign-in/entrance';

/** Where the link of an invitation leads: in with the account that one has, or on to a new one. */
export function Page() {
  const { t } = useTranslation('signIn');
  const account = useAccount();
  const navigate = useNavigate();
  const token = useSearchParams()[0].get('token');
  const accept = api.useMutation('post', '/api/v1/accounts/me/memberships/accept', {
    onSuccess: () => void navigate('/'),
  });
  return (
    <Entrance title={t('invitationTitle')}>
      {token === null && <Alert type="error" showIcon title={t('linkIncomplete')} />}
      {accept.error && <ProblemAlert error={accept.error} />}
      {token !== null && account && (
        <Button
          type="primary"
          size="large"
          block
          loading={accept.isPending}
          onClick={() => accept.mutate({ body: { token } })}
        >
          {t('invitationAccept', { name: account.name })}
        </Button>
      )}
      {token !== null && account === null && (
        <div className="answers">
          <Link to={`/sign-up?invitation=${encodeURIComponent(token)}`}>{t('invitationNew')}</Link>
          <Link to={`/sign-in?next=${encodeURIComponent(`/invitation?token=${encodeURIComponent(token)}`)}`}>
            {t('haveAccount')}
          </Link>
        </div>
      )}
    </Entrance>
  );
}
