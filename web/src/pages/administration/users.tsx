import { Button, Input, Select, Skeleton, Tag } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { ReasonDialog } from '../../components/reason-dialog';
import { useFilters } from '../../components/use-filters';
import { useSettled } from '../../components/use-settled';
import { currentLanguage } from '../../i18n';

type User = Schemas['StaffAccountView'];
const ROLES = ['member', 'advisor', 'administrator'] as const;

export function Users() {
  const { t } = useTranslation('administration');
  const { day } = useFormat();
  const { filter, valueOf } = useFilters();
  const [email, setEmail] = useState(valueOf('email') ?? '');
  const [asked, ask] = useState<User>();
  const words = useSettled(email.trim());
  const role = ROLES.find((one) => one === valueOf('role'));
  const query = { limit: 200, ...(role && { role }), ...(words && { email: words }) };
  const users = api.useQuery('get', '/api/v1/accounts', { params: { query } });
  const ban = api.useMutation('put', '/api/v1/accounts/{id}/ban', { onSuccess: () => users.refetch() });
  return (
    <>
      <Invitation />
      <div className="directory-filters">
        <Input
          allowClear
          className="directory-words"
          aria-label={t('email')}
          placeholder={t('email')}
          value={email}
          onChange={({ target }) => {
            setEmail(target.value);
            filter({ email: target.value.trim() });
          }}
        />
        <Select
          aria-label={t('role')}
          popupMatchSelectWidth={false}
          value={role ?? 'all'}
          onChange={(value) => filter({ role: value === 'all' ? undefined : value })}
          options={[
            { value: 'all', label: t('allRoles') },
            ...ROLES.map((value) => ({ value, label: t(`role_${value}`) })),
          ]}
        />
      </div>
      {users.error && <ProblemAlert error={users.error} again={() => void users.refetch()} />}
      {ban.error && <ProblemAlert error={ban.error} />}
      {users.isPending && <Skeleton active title={false} />}
      {users.data?.length === 0 && <p className="quiet">{t('noUsers')}</p>}
      {users.data && users.data.length > 0 && (
        <div className="wide-table">
          <table className="table">
            <thead>
              <tr>
                <th>{t('name')}</th>
                <th>{t('email')}</th>
                <th>{t('role')}</th>
                <th>{t('since')}</th>
                <th>{t('state')}</th>
                <th>{t('what')}</th>
              </tr>
            </thead>
            <tbody>
              {users.data.map((user) => (
                <tr key={user.id}>
                  <td>{user.name}</td>
                  <td>{user.email}</td>
                  <td>{t(`role_${user.role}`)}</td>
                  <td className="figures">{day(user.createdAt)}</td>
                  <td>
                    {user.banned && <Tag>{t('banned')}</Tag>}
                    {!user.confirmed && <Tag>{t('unconfirmed')}</Tag>}
                  </td>
                  <td>
                    <Button size="small" onClick={() => ask(user)}>
                      {t(user.banned ? 'unban' : 'ban')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked && (
        <ReasonDialog
          title={`${t(asked.banned ? 'unban' : 'ban')}: ${asked.name}`}
          hint={t('banHint')}
          onCancel={() => ask(undefined)}
          onConfirm={(reason) => {
            ban.mutate({ params: { path: { id: asked.id } }, body: { banned: !asked.banned, reason } });
            ask(undefined);
          }}
        />
      )}
    </>
  );
}

/** Advisors and administrators come in by invitation alone. */
function Invitation() {
  const { t } = useTranslation('administration');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<'advisor' | 'administrator'>('advisor');
  const invite = api.useMutation('post', '/api/v1/accounts/invitations', { onSuccess: () => setEmail('') });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    invite.mutate({ body: { email: email.trim(), role, locale: currentLanguage() } });
  };
  return (
    <form className="directory-filters" onSubmit={send}>
      <Input
        className="directory-words"
        type="email"
        required
        aria-label={t('inviteEmail')}
        placeholder={t('inviteEmail')}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Select
        aria-label={t('inviteRole')}
        popupMatchSelectWidth={false}
        value={role}
        onChange={setRole}
        options={(['advisor', 'administrator'] as const).map((value) => ({ value, label: t(`role_${value}`) }))}
      />
      <Button htmlType="submit" loading={invite.isPending}>
        {t('invite')}
      </Button>
      <span role="status">{invite.data && t('invited', { email: invite.data.email })}</span>
      {invite.error && <ProblemAlert error={invite.error} />}
    </form>
  );
}
