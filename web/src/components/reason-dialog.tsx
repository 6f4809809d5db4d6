import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason of a step that needs one. */
export function ReasonDialog({ title, hint, onConfirm, onCancel }: Props) {
  const { t } = useTranslation('introductions');
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={title}
      okText={t('confirm')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => onConfirm(reason.trim())}
      onCancel={onCancel}
    >
      <p className="quiet">{hint}</p>
      <Input.TextArea
        aria-label={t('reason')}
        autoFocus
        autoSize={{ minRows: 3 }}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  );
}
