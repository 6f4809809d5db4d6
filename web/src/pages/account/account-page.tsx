import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Consents } from './consents';
import { Erasure } from './erasure';
import { Keys } from './keys';
import { Password } from './password';
import { Profile } from './profile';
import { SecondFactor } from './second-factor';
import { Services } from './services';
import { Sessions } from './sessions';
import { SignInNames } from './sign-in-names';

/** One's own account: how one is called and told, how one signs in, and what one has agreed to. */
export function Page() {
  const { t } = useTranslation('account');
  const { data: account, error, refetch } = api.useQuery('get', '/api/v1/accounts/me');
  return (
    <div className="narrow account">
      <header className="page-head">
        <h1>{t('title')}</h1>
      </header>
      {error && <ProblemAlert error={error} again={() => void refetch()} />}
      {account === undefined && !error && <Skeleton active title={false} />}
      {account && <Profile account={account} key={account.id} />}
      {account?.demo && <p className="quiet">{t('demo')}</p>}
      {account && !account.demo && (
        <>
          <SignInNames account={account} />
          <Password />
          <SecondFactor account={account} />
          <Services account={account} />
          <Sessions />
        </>
      )}
      {account && <Keys />}
      {account && !account.demo && (
        <>
          <Consents />
          <Erasure account={account} />
        </>
      )}
    </div>
  );
}
