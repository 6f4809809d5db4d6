import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface StepsProps {
  readonly action: string;
  readonly isPending: boolean;
  readonly onCancel: () => void;
}

export function Steps({ action, isPending, onCancel }: StepsProps) {
  const { t } = useTranslation('account');
  return (
    <div className="answers">
      <Button type="primary" htmlType="submit" loading={isPending}>
        {action}
      </Button>
      <Button onClick={onCancel}>{t('cancel')}</Button>
    </div>
  );
}

/** The password as it stands, for what whoever finds an open browser must not do. */
export function PasswordItem() {
  const { t } = useTranslation('account');
  return (
    <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
      <Input.Password autoComplete="current-password" />
    </Form.Item>
  );
}

/** A native choice; the form gives it its value. */
export const Choice = (field: object) => <select className="plain-select" {...field} />;
