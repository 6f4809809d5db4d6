import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { auth } from '../../api/auth';
import { useService } from '../../app/use-service';
import { useSignInWays } from '../../app/use-sign-in-ways';
import { ProblemAlert } from '../../components/problem';
import { Part } from './part';
import type { OwnAccount } from './use-own-account';

interface Connection {
  readonly id: string;
  readonly providerId: string;
}

/** Other services that let this member in; nothing where none is set up. */
export function Services({ account: { role } }: { readonly account: OwnAccount }) {
  const { services } = useSignInWays();
  // The service does not let advisors and administrators in that way.
  return role === 'member' && services.length > 0 ? <Connections /> : null;
}

function Connections() {
  const { t } = useTranslation('account');
  const { services } = useSignInWays();
  const refusal = useSearchParams()[0].get('error');
  const connections = useQuery({
    queryKey: ['connections'],
    queryFn: () => auth<Connection[]>('/list-accounts'),
  });
  const connect = useService('link-social', 'account', 'account');
  const disconnect = useMutation<unknown, unknown, string>({
    mutationFn: (accountId) => auth('/unlink-account', { accountId }),
    onSuccess: () => connections.refetch(),
  });
  return (
    <Part title={t('services')} hint={t('servicesHint')}>
      {refusal !== null && (
        <p className="problem" role="alert">
          {t(refusal === 'account_already_linked_to_different_user' ? 'serviceTaken' : 'serviceFailed')}
        </p>
      )}
      {connections.isPending && <Skeleton active title={false} />}
      {connections.error && <ProblemAlert error={connections.error} again={() => void connections.refetch()} />}
      <ul className="account-list">
        {connections.data &&
          services.map((service) => {
            const known = connections.data.find(({ providerId }) => providerId === service);
            return (
              <li key={service} className="account-entry">
                <div>
                  <strong>{t(`service_${service}`)}</strong> {known && <Tag>{t('connected')}</Tag>}
                </div>
                {known ? (
                  <Button
                    loading={disconnect.isPending && disconnect.variables === known.id}
                    onClick={() => disconnect.mutate(known.id)}
                  >
                    {t('disconnect')}
                  </Button>
                ) : (
                  <Button
                    loading={connect.isPending && connect.variables === service}
                    onClick={() => connect.mutate(service)}
                  >
                    {t('connect')}
                  </Button>
                )}
              </li>
            );
          })}
      </ul>
      {connect.error !== null && <ProblemAlert error={connect.error} />}
      {disconnect.error !== null && <ProblemAlert error={disconnect.error} />}
    </Part>
  );
}
