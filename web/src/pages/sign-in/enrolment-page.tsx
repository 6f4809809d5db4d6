import { Button, Form } from 'antd';
import Password from 'antd/es/input/Password';
import { useTranslation } from 'react-i18next';
import { useEnrolment } from '../../app/session';
import { AuthenticatorKey } from '../../components/authenticator-key';
import { ProblemAlert } from '../../components/problem';
import { CodeForm } from './code-form';
import { Entrance } from './entrance';

/** Where an advisor or administrator without a second step comes first. */
export function EnrolmentPage() {
  const { t } = useTranslation('account');
  const enrolment = useEnrolment();
  const { totpURI, backupCodes = [] } = enrolment.data ?? {};
  return (
    <Entrance title={t('enrolTitle')}>
      <p className="quiet">{t('enrolWhy')}</p>
      {totpURI === undefined ? (
        <Form layout="vertical" onFinish={({ password }: { password: string }) => enrolment.mutate(password)}>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
            <Password autoComplete="current-password" size="large" />
          </Form.Item>
          {enrolment.error !== null && <ProblemAlert error={enrolment.error} />}
          <Button type="primary" htmlType="submit" size="large" block loading={enrolment.isPending}>
            {t('enrolStart')}
          </Button>
        </Form>
      ) : (
        <>
          <AuthenticatorKey totpURI={totpURI} backupCodes={backupCodes} />
          <CodeForm />
        </>
      )}
    </Entrance>
  );
}
