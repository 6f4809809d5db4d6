import { Alert, Button, Form } from 'antd';
import Input from 'antd/es/input/Input';
import Password from 'antd/es/input/Password';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useNewPassword, useResetLink } from '../../app/session';
import { useSignInWays } from '../../app/use-sign-in-ways';
import { ProblemAlert } from '../../components/problem';
import { Entrance } from './entrance';
import { PasswordByPhone } from './password-by-phone';

/** Without a token it asks where to send one; with the token of a mail it takes the new password. */
export function Page() {
  const { t } = useTranslation('signIn');
  const token = useSearchParams()[0].get('token');
  return (
    <Entrance title={t('resetTitle')}>
      {token === null ? <AskWho /> : <NewPassword token={token} />}
      <p className="below">
        <Link to="/sign-in">{t('title')}</Link>
      </p>
    </Entrance>
  );
}

/** By the mail address or, where the service sends text messages, by the telephone number. */
function AskWho() {
  const { t } = useTranslation('signIn');
  const { phone: phones } = useSignInWays();
  const [byPhone, setByPhone] = useState(false);
  return (
    <>
      {byPhone ? <PasswordByPhone /> : <AskForLink />}
      {phones && (
        <Button type="link" block onClick={() => setByPhone(!byPhone)}>
          {t(byPhone ? 'byMail' : 'byPhone')}
        </Button>
      )}
    </>
  );
}

function AskForLink() {
  const { t } = useTranslation('signIn');
  const link = useResetLink();
  if (link.isSuccess) return <Alert type="success" showIcon title={t('resetSent')} />;
  return (
    <Form layout="vertical" onFinish={({ email }: { email: string }) => link.mutate(email)}>
      <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
        <Input type="email" autoComplete="username" size="large" />
      </Form.Item>
      {link.error !== null && <ProblemAlert error={link.error} />}
      <Button type="primary" htmlType="submit" size="large" block loading={link.isPending}>
        {t('resetAsk')}
      </Button>
    </Form>
  );
}

function NewPassword({ token }: { readonly token: string }) {
  const { t } = useTranslation('signIn');
  const change = useNewPassword();
  if (change.isSuccess) return <Alert type="success" showIcon title={t('resetDone')} />;
  return (
    <Form
      layout="vertical"
      onFinish={({ newPassword }: { newPassword: string }) => change.mutate({ token, newPassword })}
    >
      <Form.Item
        name="newPassword"
        label={t('password')}
        extra={t('passwordHint')}
        rules={[{ required: true, message: t('passwordMissing') }]}
      >
        <Password autoComplete="new-password" size="large" />
      </Form.Item>
      {change.error !== null && <ProblemAlert error={change.error} />}
      <Button type="primary" htmlType="submit" size="large" block loading={change.isPending}>
        {t('resetSave')}
      </Button>
    </Form>
  );
}
