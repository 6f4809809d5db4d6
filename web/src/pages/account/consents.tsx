import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Part } from './part';

type Given = Schemas['GivenConsentView'];

/** What one has agreed to, and when; what does not carry the account can be withdrawn alone. */
export function Consents() {
  const { t } = useTranslation('account');
  const consents = api.useQuery('get', '/api/v1/accounts/me/consents');
  const withdraw = api.useMutation('post', '/api/v1/accounts/me/consents/withdrawal', {
    onSuccess: () => consents.refetch(),
  });
  const isOpen = (given: Given): boolean => given.withdrawnAt === null && !given.carriesAccount;
  return (
    <Part title={t('consents')} hint={t('consentsHint')}>
      {consents.isPending && <Skeleton active title={false} />}
      {consents.error && <ProblemAlert error={consents.error} again={() => void consents.refetch()} />}
      {consents.data?.length === 0 && <p className="quiet">{t('noConsents')}</p>}
      <ul className="account-list">
        {consents.data?.map((given) => (
          <li key={`${given.code} ${given.givenAt}`} className="account-entry">
            <ConsentFacts of={given} />
            {isOpen(given) && (
              <Button
                loading={withdraw.isPending && withdraw.variables.body.code === given.code}
                onClick={() => withdraw.mutate({ body: { code: given.code } })}
              >
                {t('withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
    </Part>
  );
}

function ConsentFacts({ of: { code, version, title, givenAt, withdrawnAt, carriesAccount } }: { readonly of: Given }) {
  const { t } = useTranslation('account');
  const { moment } = useFormat();
  return (
    <div>
      <strong>{title ?? code}</strong>
      <div className="quiet">
        {t('consentGiven', { version, when: moment(givenAt) })}
        {withdrawnAt !== null && ` · ${t('consentWithdrawn', { when: moment(withdrawnAt) })}`}
        {withdrawnAt === null && carriesAccount && ` · ${t('consentCarries')}`}
      </div>
    </div>
  );
}
