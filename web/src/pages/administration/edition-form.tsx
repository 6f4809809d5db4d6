import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly disabled: boolean;
  readonly isPending: boolean;
  readonly onPublish: (reason: string) => void;
}

/** Publishes, with the reason that is kept. */
export function EditionForm({ disabled, isPending, onPublish }: Props) {
  const { t } = useTranslation('editions');
  return (
    <Form<{ reason: string }>
      layout="vertical"
      requiredMark={false}
      disabled={disabled}
      onFinish={({ reason }) => onPublish(reason.trim())}
    >
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('publish')}
      </Button>
    </Form>
  );
}
