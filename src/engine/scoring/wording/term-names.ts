import type { Language, Names } from '../../facts/index.js';
import { specWordCode } from '../clauses/spec-words.js';
import { foldWords, type NamedData, referenceOf } from '../reference.js';
import { SHOWN_WORDS } from './shown-words.js';
import { SPEC_WORDS } from './vocabulary.js';

const FOREIGN: Readonly<Record<Language, RegExp>> = {
  ko: /\p{Script=Han}/u,
  zh: /\p{Script=Hangul}/u,
  en: /[\p{Script=Han}\p{Script=Hangul}]/u,
};

/**
 * A word of a text spec in the reader's language: a word that specs are written with, or the one concept of the
 * taxonomy that it names. Codes and brands (ROS 2, CAN) stay as they are; words in a script that the reader may not
 * read, and that nothing translates, are quoted.
 */
export function nameOfTerm(term: string, language: Language, data: NamedData): string {
  const folded = foldWords(term);
  const known = SPEC_WORDS[term] ?? SPEC_WORDS[specWordCode(folded) ?? ''] ?? SHOWN_WORDS[folded];
  if (known !== undefined) return known[language];
  const concept = conceptNames(folded, data);
  const isForeign = FOREIGN[language].test(term);
  if (concept !== undefined && (isForeign || folded === foldWords(concept.en))) return concept[language];
  return isForeign ? `“${term}”` : term;
}

function conceptNames(folded: string, data: NamedData): Names | undefined {
  const { concepts, conceptsByWords } = referenceOf(data);
  const named = [...(conceptsByWords.get(folded) ?? [])];
  return named.length === 1 ? concepts.get(named[0] ?? '')?.names : undefined;
}
