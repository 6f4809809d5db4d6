import { App, Button, Skeleton, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { LANGUAGES } from '../../i18n';
import { ConnectGroup } from './connect-group';

type Group = Schemas['WebhookView'];
const PATH = '/api/v1/webhooks';

/** Groups of chat programs that hear what a company or a desk is told. */
export function Groups() {
  const { t } = useTranslation('notifications');
  const role = useAccount()?.role;
  const groups = api.useQuery('get', PATH);
  if (groups.error) return <ProblemAlert error={groups.error} again={() => void groups.refetch()} />;
  if (!groups.data) return <Skeleton active title={false} />;
  return (
    <section aria-label={t('groups')}>
      <h2>{t('groups')}</h2>
      <p className="quiet">{t('groupsHint')}</p>
      <ul className="cards">
        {groups.data.map((group) => (
          <Line key={group.id} group={group} onDone={() => groups.refetch()} />
        ))}
      </ul>
      {role === 'advisor' ? (
        groups.data.length === 0 && <p className="quiet">{t('administratorsConnect')}</p>
      ) : (
        <ConnectGroup of={role === 'member' ? 'company' : 'desk'} onDone={() => groups.refetch()} />
      )}
    </section>
  );
}

function Line({ group, onDone }: { readonly group: Group; readonly onDone: () => unknown }) {
  const { t } = useTranslation('notifications');
  const { message } = App.useApp();
  const { moment } = useFormat();
  const { id, version, name, provider, locale, active, lastSentAt, lastError } = group;
  const params = { path: { id } };
  const header = { 'If-Match': `"${version}"` };
  const change = api.useMutation('put', `${PATH}/{id}`, { onSettled: onDone });
  const remove = api.useMutation('delete', `${PATH}/{id}`, { onSettled: onDone });
  const test = api.useMutation('post', `${PATH}/{id}/test`, {
    onSuccess: ({ taken, error }) =>
      taken ? message.success(t('testTaken')) : message.error(t('testRefused', { answer: error ?? '' })),
    onSettled: onDone,
  });
  const error = change.error ?? remove.error ?? test.error;
  return (
    <li className="card">
      <span className="card-facts">
        <strong>{name}</strong>
        <Switch
          checked={active}
          aria-label={t('groupActive', { name })}
          loading={change.isPending}
          onChange={(isActive) =>
            change.mutate({ params: { ...params, header }, body: { name, locale, active: isActive } })
          }
        />
      </span>
      <div className="quiet">
        {t(`provider_${provider}`)} · {LANGUAGES[locale]} ·{' '}
        {lastSentAt === null ? t('nothingSent') : t('lastSent', { at: moment(lastSentAt) })}
      </div>
      {lastError !== null && <div className="gap-line">{t('groupRefused', { answer: lastError })}</div>}
      {error && <ProblemAlert error={error} />}
      <div className="answers">
        <Button size="small" loading={test.isPending} onClick={() => test.mutate({ params })}>
          {t('testGroup')}
        </Button>
        <Button
          size="small"
          danger
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { ...params, header } })}
        >
          {t('disconnect')}
        </Button>
      </div>
    </li>
  );
}
