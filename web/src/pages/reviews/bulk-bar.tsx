import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly count: number;
  readonly onApprove: () => void;
  readonly onReject: () => void;
  readonly onClear: () => void;
}

/** What is done to all that are picked, or to none of them. */
export function BulkBar({ count, onApprove, onReject, onClear }: Props) {
  const { t } = useTranslation('reviews');
  return (
    <div className="bulk-bar" role="group" aria-label={t('picked', { count })}>
      <span className="figures">{t('picked', { count })}</span>
      <Button size="small" type="primary" onClick={onApprove}>
        {t('act_approve')}
      </Button>
      <Button size="small" danger onClick={onReject}>
        {t('act_reject')}…
      </Button>
      <Button size="small" type="text" onClick={onClear}>
        {t('clear')}
      </Button>
    </div>
  );
}
