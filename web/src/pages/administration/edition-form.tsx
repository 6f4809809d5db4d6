import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonItem } from '../../components/reason-item';

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
      <ReasonItem label={t('reason')} missing={t('reasonNeeded')} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('publish')}
      </Button>
    </Form>
  );
}
