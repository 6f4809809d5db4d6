import { useState } from 'react';
import type { Schemas } from '../../api/client';

/** A word to add or to take away, with the names of its tag. */
export type WordChange = Schemas['WordChangeView'];

const isOf = (one: WordChange, other: WordChange): boolean =>
  one.tag === other.tag && one.language === other.language && one.word === other.word;

/** Changes of words that somebody works on, in the order in which they were made. */
export function useWordsDraft() {
  const [changes, setChanges] = useState<readonly WordChange[]>([]);
  const without = (change: WordChange): readonly WordChange[] => changes.filter((one) => !isOf(one, change));
  return {
    changes,
    /** As the service takes them. */
    words: changes.map(({ tag, language, word, act }) => ({ tag, language, word, act })),
    put: (change: WordChange): void => setChanges([...without(change), change]),
    undo: (change: WordChange): void => setChanges(without(change)),
    forget: (): void => setChanges([]),
  };
}

export type WordsDraft = ReturnType<typeof useWordsDraft>;
