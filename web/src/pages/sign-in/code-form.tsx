import { Button, Form } from 'antd';
import Input from 'antd/es/input/Input';
import { useTranslation } from 'react-i18next';
import { useCode } from '../../app/session';
import { ProblemAlert } from '../../components/problem';

/**
 * The second step: six digits from an authenticator app.
 * @param canBeLost whether a code for when the app is lost does as well: at the sign-in, and not where the app is set up
 */
export function CodeForm({ canBeLost = false }: { readonly canBeLost?: boolean }) {
  const { t } = useTranslation('signIn');
  const code = useCode();
  return (
    <Form layout="vertical" onFinish={({ digits }: { digits: string }) => code.mutate(digits.trim())}>
      <Form.Item
        name="digits"
        label={t('code')}
        extra={canBeLost && t('codeOrBackup')}
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
