import { Button, Form } from 'antd';
import Input from 'antd/es/input/Input';
import { useTranslation } from 'react-i18next';
import { useCode } from '../../app/session';
import { ProblemAlert } from '../../components/problem';

/** The second step: six digits from an authenticator app, or one of the codes for when that is lost. */
export function CodeForm() {
  const { t } = useTranslation('signIn');
  const code = useCode();
  return (
    <Form layout="vertical" onFinish={({ digits }: { digits: string }) => code.mutate(digits.trim())}>
      <Form.Item
        name="digits"
        label={t('code')}
        extra={t('codeOrBackup')}
        rules={[{ required: true, message: t('codeMissing') }]}
      >
        <Input autoComplete="one-time-code" autoFocus size="large" maxLength={20} />
      </Form.Item>
      {code.error !== null && (
        <Form.Item>
          <ProblemAlert error={code.error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={code.isPending}>
        {t('confirm')}
      </Button>
    </Form>
  );
}
