import { specWordCode } from '../scoring/clauses/spec-words.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import { foldWords, referenceOf } from '../scoring/reference.js';
import type { ScoringContext } from '../scoring/score.types.js';

/** One word of a text spec. */
export interface Term {
  /** The same for all ways to write it that are known: 온프레미스 and 本地部署, 의료 and 医疗. */
  readonly key: string;
  /** Its code where it has one (`on-premises`), else as it is written. */
  readonly word: string;
  /** The taxonomy's concept of that name, by which it is shown in other languages. */
  readonly concept: string | null;
}

const SEPARATORS = /[,;/·、，；|\n]+/u;

/** The words of a list, each once. */
export function termsOf(list: string, context: ScoringContext): readonly Term[] {
  const terms = list
    .normalize('NFKC')
    .split(SEPARATORS)
    .flatMap((written) => termOf(written.trim(), context));
  return terms.filter(({ key }, at) => terms.findIndex((other) => other.key === key) === at);
}

function termOf(written: string, context: ScoringContext): Term[] {
  const folded = foldWords(written);
  if (folded === '') return [];
  const code = specWordCode(folded);
  if (code !== null) return [{ key: code, word: code, concept: null }];
  const [concept = null] = [...(referenceOf(context).conceptsByWords.get(folded) ?? [])].sort(byCodeUnits);
  return [{ key: concept ?? folded, word: written, concept }];
}

/** Of several ways to write each word one, whatever the order. */
export function oneOfEach(terms: readonly Term[]): ReadonlyMap<string, Term> {
  return new Map(terms.toSorted((a, b) => byCodeUnits(b.word, a.word)).map((term) => [term.key, term]));
}
