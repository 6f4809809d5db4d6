import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth } from '../../api/auth';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Choice, Steps } from './form-parts';
import { Part } from './part';

interface Key {
  readonly id: string;
  readonly name: string | null;
  readonly start: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly permissions: { readonly api?: readonly string[] } | null;
}

const LIST = ['api-keys'];
const DAYS = [30, 90, 365] as const;

/** Keys for programs, which act as this account. */
export function Keys() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: LIST });
  const keys = useQuery({ queryKey: LIST, queryFn: () => auth<{ apiKeys: Key[] }>('/api-key/list') });
  const remove = useMutation<unknown, unknown, string>({
    mutationFn: (keyId) => auth('/api-key/delete', { keyId }),
    onSuccess,
  });
  return (
    <Part title={t('keys')} hint={t('keysHint')}>
      {keys.isPending && <Skeleton active title={false} />}
      {keys.error && <ProblemAlert error={keys.error} again={() => void keys.refetch()} />}
      <ul className="account-list">
        {keys.data?.apiKeys.map((key) => (
          <li key={key.id} className="account-entry">
            <KeyFacts of={key} />
            <Button loading={remove.isPending && remove.variables === key.id} onClick={() => remove.mutate(key.id)}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {remove.error !== null && <ProblemAlert error={remove.error} />}
      <NewKey onMade={onSuccess} />
    </Part>
  );
}

function KeyFacts({ of: { name, start, createdAt, expiresAt, permissions } }: { readonly of: Key }) {
  const { t } = useTranslation('account');
  const { day } = useFormat();
  // One from the first start carries no permissions and may do all.
  const scope = permissions?.api?.includes('write') === false ? 'read' : 'write';
  return (
    <div>
      <strong>{name ?? start}</strong> {name !== null && start !== null && <code>{start}…</code>}
      <div className="quiet">
        {t(`scope_${scope}`)} · {t('keySince', { day: day(createdAt) })} ·{' '}
        {expiresAt === null ? t('keyForEver') : t('keyUntil', { day: day(expiresAt) })}
      </div>
    </div>
  );
}

interface Asked extends Pick<Schemas['CreateKeyDto'], 'name' | 'scope'> {
  readonly days: string;
}

function NewKey({ onMade }: { readonly onMade: () => Promise<void> }) {
  const { t } = useTranslation('account');
  const [isOpen, open] = useState(false);
  const add = api.useMutation('post', '/api/v1/accounts/me/keys', {
    onSuccess: async () => {
      open(false);
      await onMade();
    },
  });
  if (!isOpen) {
    return (
      <>
        {add.data && (
          <Alert type="success" title={t('keyMade')} description={<code className="secret">{add.data.key}</code>} />
        )}
        <Button onClick={() => open(true)}>{t('addKey')}</Button>
      </>
    );
  }
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ scope: 'read', days: '90' }}
      onFinish={({ days, ...asked }: Asked) =>
        add.mutate({ body: { ...asked, ...(days !== '' && { days: Number(days) }) } })
      }
    >
      <Form.Item name="name" label={t('keyName')} rules={[{ required: true, message: t('nameMissing') }]}>
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item name="scope" label={t('scope')}>
        <Choice>
          {(['read', 'write'] as const).map((scope) => (
            <option key={scope} value={scope}>
              {t(`scope_${scope}`)}
            </option>
          ))}
        </Choice>
      </Form.Item>
      <Form.Item name="days" label={t('keyTime')}>
        <Choice>
          {DAYS.map((count) => (
            <option key={count} value={count}>
              {t('days', { count })}
            </option>
          ))}
          <option value="">{t('keyForEver')}</option>
        </Choice>
      </Form.Item>
      {add.error && <ProblemAlert error={add.error} />}
      <Steps isPending={add.isPending} action={t('addKey')} onCancel={() => open(false)} />
    </Form>
  );
}
