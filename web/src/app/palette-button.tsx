import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from './session';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** Opens the search for everything, by a press or by Ctrl K from wherever one is. */
export function PaletteButton({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button
        className="palette-button"
        icon={<SearchOutlined />}
        aria-label={`${t('search')} Ctrl K`}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <span className="wide-only" aria-hidden>
          {t('search')} <kbd>Ctrl K</kbd>
        </span>
      </Button>
      {open && (
        <Suspense>
          <Palette role={role} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
