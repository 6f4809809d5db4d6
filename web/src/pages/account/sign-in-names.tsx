import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { phoneIn } from '../../app/phone';
import { useSignInWays } from '../../app/use-sign-in-ways';
import { ProblemAlert } from '../../components/problem';
import { PhoneProof } from '../sign-in/phone-proof';
import { PasswordItem, Steps } from './form-parts';
import { Part } from './part';
import { type OwnAccount, useChanged } from './use-own-account';

interface Props {
  readonly account: OwnAccount;
}

/** Mail address and telephone number: what one signs in with, and where one is reached. */
export function SignInNames({ account }: Props) {
  const { t } = useTranslation('account');
  const { phone: phones } = useSignInWays();
  // Staff see everybody, and a SIM card can be taken over.
  const mayHavePhone = account.role === 'member' && (phones || account.phone !== null);
  return (
    <Part title={t('names')} hint={t('namesHint')}>
      <MailAddress account={account} />
      {mayHavePhone && <Phone account={account} canAdd={phones} />}
    </Part>
  );
}

function MailAddress({ account: { email } }: Props) {
  const { t } = useTranslation('account');
  const [isOpen, open] = useState(false);
  const change = api.useMutation('put', '/api/v1/accounts/me/email', { onSuccess: () => open(false) });
  return (
    <div className="account-entry">
      <div>
        <strong>{t('email')}</strong>
        <div>{email ?? <span className="quiet">{t('none')}</span>}</div>
      </div>
      {!isOpen && <Button onClick={() => open(true)}>{t(email === null ? 'add' : 'change')}</Button>}
      {change.isSuccess && !isOpen && (
        <p className="account-whole" role="status">
          {t('emailAsked', { email: change.variables.body.email })}
        </p>
      )}
      {isOpen && (
        <Form
          className="account-whole"
          layout="vertical"
          requiredMark={false}
          onFinish={(body: { email: string; password: string }) => change.mutate({ body })}
        >
          <Form.Item name="email" label={t('newEmail')} rules={[{ required: true, message: t('emailMissing') }]}>
            <Input type="email" autoComplete="email" />
          </Form.Item>
          <PasswordItem />
          {change.error && <ProblemAlert error={change.error} />}
          <Steps isPending={change.isPending} action={t('sendLink')} onCancel={() => open(false)} />
        </Form>
      )}
    </div>
  );
}

function Phone({ account: { phone, email }, canAdd }: Props & { readonly canAdd: boolean }) {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const [isOpen, open] = useState(false);
  const onChanged = useChanged();
  const onSuccess = async (): Promise<void> => {
    open(false);
    message.success(t('saved'));
    await onChanged();
  };
  const attach = api.useMutation('put', '/api/v1/accounts/me/phone', { onSuccess });
  const detach = api.useMutation('delete', '/api/v1/accounts/me/phone', { onSuccess });
  return (
    <div className="account-entry">
      <div>
        <strong>{t('phone')}</strong>
        <div>{phone ?? <span className="quiet">{t('none')}</span>}</div>
      </div>
      {!isOpen && (
        <div className="answers">
          {canAdd && <Button onClick={() => open(true)}>{t(phone === null ? 'add' : 'change')}</Button>}
          {/* What is left has to be enough to sign in. */}
          {phone !== null && email !== null && (
            <Button loading={detach.isPending} onClick={() => detach.mutate({})}>
              {t('remove')}
            </Button>
          )}
        </div>
      )}
      {detach.error && <ProblemAlert error={detach.error} />}
      {isOpen && (
        <Form
          className="account-whole"
          layout="vertical"
          requiredMark={false}
          onFinish={({ phone: written, code }: { phone: string; code: string }) =>
            attach.mutate({ body: { phone: phoneIn(written) ?? written, code } })
          }
        >
          <PhoneProof />
          {attach.error && <ProblemAlert error={attach.error} />}
          <Steps isPending={attach.isPending} action={t('save')} onCancel={() => open(false)} />
        </Form>
      )}
    </div>
  );
}
