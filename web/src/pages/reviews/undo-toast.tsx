import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Made } from './use-deciding';

/** What was decided last, for as long as it can be taken back. */
export function UndoToast({ made: { act, matches }, onUndo }: { readonly made: Made; readonly onUndo: () => void }) {
  const { t } = useTranslation('reviews');
  return (
    <div className="undo-toast" role="status">
      <span>{t(`done_${act}`, { count: matches.length })}</span>
      <Button type="link" onClick={onUndo}>
        {t('undo')} <kbd>u</kbd>
      </Button>
      <span className="undo-left" aria-hidden />
    </div>
  );
}
