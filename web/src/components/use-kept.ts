import { useState } from 'react';

/** A value that this browser remembers for its reader. What cannot be read any more gives way to `first`. */
export function useKept<T>(name: string, first: T): readonly [T, (value: T) => void] {
  const key = `naru.${name}`;
  const [value, setValue] = useState(() => {
    try {
      return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? first;
    } catch {
      return first;
    }
  });
  const keep = (next: T): void => {
    setValue(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return [value, keep];
}
