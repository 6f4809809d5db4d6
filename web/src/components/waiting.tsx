import { useTranslation } from 'react-i18next';

/** A page or its part is on its way. Drawn by style alone, because it is what stands there before anything is loaded. */
export function Waiting() {
  const { t } = useTranslation();
  return <div className="waiting" role="status" aria-label={t('waiting')} />;
}
