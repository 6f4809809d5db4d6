import { Button, Form } from 'antd';
import Input from 'antd/es/input/Input';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { phoneIn } from '../../app/phone';
import { ProblemAlert } from '../../components/problem';
import { currentLanguage } from '../../i18n';

/** The fields `phone` and `code` of a form: a number, and what was sent to it. */
export function PhoneProof() {
  const { t } = useTranslation('signIn');
  const form = Form.useFormInstance<{ phone: string; code: string }>();
  const ask = api.useMutation('post', '/api/v1/accounts/phone/code');
  const send = async (): Promise<void> => {
    const { phone } = await form.validateFields(['phone']);
    ask.mutate({ body: { phone: phoneIn(phone) ?? phone, locale: currentLanguage() } });
  };
  return (
    <>
      <Form.Item
        name="phone"
        label={t('phone')}
        extra={t('phoneHint')}
        rules={[{ required: true, message: t('fieldMissing') }]}
      >
        <Input type="tel" autoComplete="tel" />
      </Form.Item>
      <Form.Item>
        <Button onClick={() => void send().catch(() => undefined)} loading={ask.isPending}>
          {ask.isSuccess ? t('phoneCodeAgain') : t('phoneCodeAsk')}
        </Button>
        <span role="status" className="quiet">
          {ask.isSuccess && ` ${t('phoneCodeSent')}`}
        </span>
      </Form.Item>
      {ask.error && (
        <Form.Item>
          <ProblemAlert error={ask.error} />
        </Form.Item>
      )}
      <Form.Item name="code" label={t('phoneCode')} rules={[{ required: true, message: t('codeMissing') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
    </>
  );
}
