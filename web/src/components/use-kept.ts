import { useState } from 'react';

/**
 * A value that this browser remembers for its reader, or with `sessionStorage` this tab until it is closed.
 * What cannot be read any more gives way to `first`.
 */
export function useKept<T>(
  name: string,
  first: T,
  storage = localStorage,
): readonly [value: T, keep: (value: T) => void, forget: () => void] {
  const key = `naru.${name}`;
  const [value, setValue] = useState(() => {
    try {
      return (JSON.parse(storage.getItem(key) ?? 'null') as T | null) ?? first;
    } catch {
      return first;
    }
  });
  const keep = (next: T): void => {
    setValue(next);
    storage.setItem(key, JSON.stringify(next));
  };
  const forget = (): void => {
    setValue(first);
    storage.removeItem(key);
  };
  return [value, keep, forget];
}
