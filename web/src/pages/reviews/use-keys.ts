import { useEffect, useRef, useState } from 'react';

const KEPT = 'naru.review-keys';

/** Keys of one letter get in the way of people who speak to their computer, so they can be switched off. */
export function useKeysWanted(): readonly [boolean, (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(() => localStorage.getItem(KEPT) !== 'off');
  const keep = (now: boolean): void => {
    localStorage.setItem(KEPT, now ? 'on' : 'off');
    setWanted(now);
  };
  return [wanted, keep];
}

/** What each key does, wherever the focus is, but where somebody writes or a dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>, wanted: boolean): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    if (!wanted) return undefined;
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const isWriting =
        target instanceof Element && target.closest('input:not([type=checkbox]), textarea, [role=dialog]');
      if (ctrlKey || metaKey || altKey || isWriting || document.querySelector('.ant-modal-wrap:not([style*="none"])'))
        return;
      const act = Object.hasOwn(newest.current, key) ? newest.current[key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [wanted]);
}
