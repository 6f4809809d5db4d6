import type { Concept, Language, Taxonomy } from '../../engine/facts/index.js';
import { folded } from '../folded-words.js';

// Scoring threads load this file: it must not bring the framework or the database with it.

export const WORD_ACTS = ['add', 'remove'] as const;
export type WordAct = (typeof WORD_ACTS)[number];

/** A word that means a tag, or no longer does. Names and codes are not among them: they belong to the files. */
export interface WordChange {
  readonly tag: string;
  readonly language: Language;
  readonly word: string;
  readonly act: WordAct;
}

/** All words that are not as in the files, with the edition that first had just these, so that old names come back. */
export interface PublishedWords {
  readonly since: number;
  readonly changes: readonly WordChange[];
}

/** The words that come of `before` when `wished` is done. A change and its opposite leave nothing; null is as the files. */
export function wordsWith(
  before: PublishedWords | null,
  number: number,
  wished: readonly WordChange[],
): PublishedWords | null {
  const changes = new Map((before?.changes ?? []).map((change) => [nameOf(change), change]));
  for (const change of wished) {
    const opposite = nameOf({ ...change, act: change.act === 'add' ? 'remove' : 'add' });
    if (!changes.delete(opposite)) changes.set(nameOf(change), change);
  }
  if (changes.size === 0) return null;
  const sorted = [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
  const words = { since: number, changes: sorted };
  return before !== null && sameWords(words, before) ? before : words;
}

/** Whether texts are read alike by both. */
export const sameWords = (one: PublishedWords | null, other: PublishedWords | null): boolean =>
  namesOf(one).join('\n') === namesOf(other).join('\n');

/**
 * The taxonomy with the words of an edition; what it names and these files do not have is passed over. Its version tells
 * them apart: `2026-11-22.9+3`.
 */
export function taxonomyWith(filed: Taxonomy, { since, changes }: PublishedWords): Taxonomy {
  return {
    ...filed,
    version: `${filed.version}+${since}`,
    concepts: filed.concepts.map((concept) => {
      const own = changes.filter(({ tag }) => tag === concept.code);
      return own.length === 0 ? concept : conceptWith(concept, own);
    }),
  };
}

/** Every way in which a text can speak of a concept. */
export const spellingsOf = ({ names, aliases }: Pick<Concept, 'names' | 'aliases'>): readonly string[] => [
  ...Object.values(names as Readonly<Record<string, string>>),
  ...Object.values(aliases).flat(),
];

function conceptWith(concept: Concept, changes: readonly WordChange[]): Concept {
  const of = (language: Language, act: WordAct): readonly string[] =>
    changes.filter((change) => change.language === language && change.act === act).map(({ word }) => word);
  const known = new Set(spellingsOf(concept).map(folded));
  const aliasesOf = (language: Language): readonly string[] => {
    const gone = new Set(of(language, 'remove').map(folded));
    const kept = concept.aliases[language].filter((alias) => !gone.has(folded(alias)));
    return [...kept, ...of(language, 'add').filter((word) => !known.has(folded(word)))];
  };
  return { ...concept, aliases: { ko: aliasesOf('ko'), zh: aliasesOf('zh'), en: aliasesOf('en') } };
}

const nameOf = ({ tag, language, word, act }: WordChange): string => [tag, language, act, folded(word)].join('\t');
const namesOf = (words: PublishedWords | null): string[] => (words?.changes ?? []).map(nameOf);
