import { Modal, Switch } from 'antd';
import { useTranslation } from 'react-i18next';

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['i', 'information'],
  ['p', 'pin'],
  ['x', 'pick'],
  ['u', 'undo'],
  ['Esc', 'clear'],
  ['?', 'help'],
] as const;

interface Props {
  readonly wanted: boolean;
  readonly onWant: (wanted: boolean) => void;
  readonly onClose: () => void;
}

/** Which key does what. */
export function KeyHelp({ wanted, onWant, onClose }: Props) {
  const { t } = useTranslation('reviews');
  return (
    <Modal open scrollLock={false} title={t('keys')} footer={null} onCancel={onClose}>
      <dl className="key-help">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`key_${does}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="key-switch">
        <Switch checked={wanted} onChange={onWant} /> {t('keysWanted')}
      </label>
    </Modal>
  );
}
