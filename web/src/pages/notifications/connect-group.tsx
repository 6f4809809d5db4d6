import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { LanguageField } from '../../components/language-field';
import { ProblemAlert } from '../../components/problem';
import { currentLanguage } from '../../i18n';
import { CompanyChoice } from '../describe/company-choice';

const PROVIDERS = ['wecom', 'feishu', 'dingtalk'] as const;

interface Props {
  readonly of: 'company' | 'desk';
  readonly onDone: () => unknown;
}

/** Connects a group by the address that its robot was given. */
export function ConnectGroup({ of, onDone }: Props) {
  const { t } = useTranslation('notifications');
  const [owner, setOwner] = useState<string>();
  const [provider, setProvider] = useState<(typeof PROVIDERS)[number]>('wecom');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const [locale, setLocale] = useState(currentLanguage());
  const connect = api.useMutation('post', '/api/v1/webhooks', {
    onSuccess: () => {
      setName('');
      setUrl('');
      setSecret('');
      return onDone();
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const body = { [of]: owner, provider, name: name.trim(), url: url.trim(), locale };
    connect.mutate({ body: secret === '' ? body : { ...body, secret } });
  };
  return (
    <form className="inline-form" onSubmit={send}>
      {of === 'company' ? (
        <CompanyChoice chosen={owner} onChoose={setOwner} />
      ) : (
        <DeskChoice chosen={owner} onChoose={setOwner} />
      )}
      <Select
        aria-label={t('provider')}
        value={provider}
        onChange={setProvider}
        options={PROVIDERS.map((value) => ({ value, label: t(`provider_${value}`) }))}
      />
      <Input
        required
        maxLength={100}
        aria-label={t('groupName')}
        placeholder={t('groupName')}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Input
        required
        type="url"
        aria-label={t('groupAddress')}
        placeholder={t('groupAddress')}
        value={url}
        onChange={({ target }) => setUrl(target.value)}
      />
      {provider !== 'wecom' && (
        <Input.Password
          autoComplete="off"
          aria-label={t('groupSecret')}
          placeholder={t('groupSecret')}
          value={secret}
          onChange={({ target }) => setSecret(target.value)}
        />
      )}
      <LanguageField value={locale} onChange={setLocale} />
      {connect.error && (
        <ProblemAlert
          error={connect.error}
          fields={{ name: t('groupName'), url: t('groupAddress'), secret: t('groupSecret'), provider: t('provider') }}
        />
      )}
      <div className="answers">
        <Button type="primary" htmlType="submit" disabled={owner === undefined} loading={connect.isPending}>
          {t('connect')}
        </Button>
      </div>
    </form>
  );
}

function DeskChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTranslation('notifications');
  const desks = api.useQuery('get', '/api/v1/desks');
  return (
    <Select
      aria-label={t('desk')}
      placeholder={t('desk')}
      value={chosen}
      onChange={onChoose}
      options={(desks.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
