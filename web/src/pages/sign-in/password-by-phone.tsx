import { Alert, Button, Form } from 'antd';
import Password from 'antd/es/input/Password';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { phoneIn } from '../../app/phone';
import { ProblemAlert } from '../../components/problem';
import { PhoneProof } from './phone-proof';

interface Asked {
  readonly phone: string;
  readonly code: string;
  readonly newPassword: string;
}

/** A new password for who reads the account's telephone number. */
export function PasswordByPhone() {
  const { t } = useTranslation('signIn');
  const change = api.useMutation('post', '/api/v1/accounts/phone/password');
  if (change.isSuccess) return <Alert type="success" showIcon title={t('resetDone')} />;
  return (
    <Form
      layout="vertical"
      onFinish={({ phone, ...asked }: Asked) => change.mutate({ body: { ...asked, phone: phoneIn(phone) ?? phone } })}
    >
      <PhoneProof />
      <Form.Item
        name="newPassword"
        label={t('password')}
        extra={t('passwordHint')}
        rules={[{ required: true, message: t('passwordMissing') }]}
      >
        <Password autoComplete="new-password" />
      </Form.Item>
      {change.error && <ProblemAlert error={change.error} />}
      <Button type="primary" htmlType="submit" size="large" block loading={change.isPending}>
        {t('resetSave')}
      </Button>
    </Form>
  );
}
