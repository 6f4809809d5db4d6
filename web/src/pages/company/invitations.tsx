import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFormat } from '../../components/format';
import { LanguageField } from '../../components/language-field';
import { ProblemAlert } from '../../components/problem';
import { currentLanguage } from '../../i18n';

const PATH = '/api/v1/companies/{id}/invitations';

/** Invites colleagues by mail, and takes back what has not been accepted yet. */
export function Invitations({ company }: { readonly company: string }) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<'member' | 'owner'>('member');
  const [locale, setLocale] = useState(currentLanguage());
  const path = { id: company };
  const open = api.useQuery('get', PATH, { params: { path } });
  const invite = api.useMutation('post', PATH, {
    onSuccess: () => {
      setEmail('');
      return open.refetch();
    },
  });
  const withdraw = api.useMutation('delete', '/api/v1/companies/{id}/invitations/{invitation}', {
    onSettled: () => open.refetch(),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    invite.mutate({ params: { path }, body: { email: email.trim(), role, locale } });
  };
  return (
    <section aria-label={t('invite')}>
      <h2>{t('invite')}</h2>
      <form className="answers" onSubmit={send}>
        <Input
          required
          type="email"
          className="invited-address"
          aria-label={t('inviteEmail')}
          placeholder={t('inviteEmail')}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <Select
          aria-label={t('inviteAs')}
          value={role}
          onChange={setRole}
          options={(['member', 'owner'] as const).map((value) => ({ value, label: t(`memberRole_${value}`) }))}
        />
        <LanguageField value={locale} onChange={setLocale} />
        <Button type="primary" htmlType="submit" loading={invite.isPending}>
          {t('sendInvitation')}
        </Button>
      </form>
      {invite.error && <ProblemAlert error={invite.error} fields={{ email: t('inviteEmail') }} />}
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <ul className="plain-list">
        {open.data?.map(({ id, email: address, expiresAt }) => (
          <li key={id} className="invited">
            {address} <span className="quiet">{t('invitedUntil', { day: day(expiresAt) })}</span>
            <Button
              size="small"
              loading={withdraw.isPending && withdraw.variables.params.path.invitation === id}
              onClick={() => withdraw.mutate({ params: { path: { id: company, invitation: id } } })}
            >
              {t('withdrawInvitation')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
