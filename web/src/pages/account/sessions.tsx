import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { auth } from '../../api/auth';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { deviceOf } from './device-of';
import { Part } from './part';

interface Session {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  /** Of the day: it is noted once in that time. */
  readonly updatedAt: string;
  readonly userAgent?: string | null;
}

const KEY = ['session', 'all'];

async function sessionsNow(): Promise<{ readonly here: string | undefined; readonly all: readonly Session[] }> {
  const [now, all] = await Promise.all([
    auth<{ session: Session } | null>('/get-session'),
    auth<Session[]>('/list-sessions'),
  ]);
  return { here: now?.session.id, all: all.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)) };
}

/** After what opens or ends sessions. */
export function useSessionsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: KEY });
}

/** Where one is signed in. Naru keeps no addresses, so it can tell the device and no place. */
export function Sessions() {
  const { t } = useTranslation('account');
  const sessions = useQuery({ queryKey: KEY, queryFn: sessionsNow });
  const onSuccess = useSessionsChanged();
  const end = useMutation<unknown, unknown, string>({
    mutationFn: (token) => auth('/revoke-session', { token }),
    onSuccess,
  });
  const endOthers = useMutation<unknown, unknown>({ mutationFn: () => auth('/revoke-other-sessions', {}), onSuccess });
  const { here, all = [] } = sessions.data ?? {};
  return (
    <Part title={t('sessions')} hint={t('sessionsHint')}>
      {sessions.isPending && <Skeleton active title={false} />}
      {sessions.error && <ProblemAlert error={sessions.error} again={() => void sessions.refetch()} />}
      <ul className="account-list">
        {all.map((session) => (
          <li key={session.id} className="account-entry">
            <Device of={session} />
            {session.id === here ? (
              <Tag>{t('thisOne')}</Tag>
            ) : (
              <Button
                loading={end.isPending && end.variables === session.token}
                onClick={() => end.mutate(session.token)}
              >
                {t('endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error !== null && <ProblemAlert error={end.error} />}
      {endOthers.error !== null && <ProblemAlert error={endOthers.error} />}
      {all.length > 1 && (
        <Button loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('endOthers')}
        </Button>
      )}
    </Part>
  );
}

function Device({ of: { userAgent, createdAt, updatedAt } }: { readonly of: Session }) {
  const { t } = useTranslation('account');
  const { day, moment } = useFormat();
  return (
    <div>
      <strong>{deviceOf(userAgent ?? '') ?? t('unknownDevice')}</strong>
      <div className="quiet">{t('sessionTimes', { since: moment(createdAt), seen: day(updatedAt) })}</div>
    </div>
  );
}
