import { divideRounded, WHOLE } from '../fixed-point.js';
import { foldWords, referenceOf } from '../reference.js';
import type { ScoringContext } from '../score.types.js';
import { SHOWN_WORDS } from '../wording/shown-words.js';
import { specWordCode, wordsOfSpecCode } from './spec-words.js';

/**
 * Share (0..10000) of the wanted words that the offered ones hold, both as lists ("EtherCAT, Modbus"); null when they
 * cannot be compared. Words are the same when they fold to the same, when they are one word of
 * specs in two languages (온프레미스, 本地部署), or when the taxonomy knows the offered as the wanted thing or a narrower
 * one: that is how 의료 meets 医疗. Words of different scripts that the taxonomy does not
 * know say nothing about each other, so they are no data and not a contradiction.
 */
export function coverageOfWords(wanted: string, offered: string, context: ScoringContext): number | null {
  if (foldWords(wanted) === foldWords(offered)) return WHOLE;
  const wantedTerms = termsOf(wanted);
  const offeredTerms = termsOf(offered);
  const whole = foldWords(offered);
  let covered = 0;
  let open = 0;
  for (const term of wantedTerms) {
    const answers = offeredTerms.map((offer) => compareTerms(term, offer, context));
    // A name may itself hold what separates names: I/O.
    if (answers.includes('same') || compareTerms(term, whole, context) === 'same') covered += 1;
    else if (answers.includes('unknown')) open += 1;
  }
  const judged = wantedTerms.length - open;
  if (judged === 0 || (open > 0 && covered === judged)) return null;
  return divideRounded(covered * WHOLE, judged);
}

/**
 * The words of a list and of each of its terms, then other ways to write the terms in any of the three languages: what
 * to look for in a text that states them.
 */
export function wordsFor(list: string, context: ScoringContext): readonly string[] {
  const { concepts, conceptsByWords } = referenceOf(context);
  const terms = list.split(SEPARATORS).map((term) => term.trim());
  const others = terms.flatMap((term) => {
    const code = specWordCode(foldWords(term));
    if (code !== null) return wordsOfSpecCode(code);
    const shown = SHOWN_WORDS[foldWords(term)];
    if (shown !== undefined) return Object.values(shown);
    const named = [...(conceptsByWords.get(foldWords(term)) ?? [])];
    return named.flatMap((one) => {
      const { names, aliases } = concepts.get(one) ?? { names: {}, aliases: {} };
      return [...Object.values(names), ...Object.values(aliases).flat()];
    });
  });
  const isCode = (word: string): boolean => /^[a-z]{2}$/u.test(word);
  return [...new Set([list, ...terms, ...others])].filter((word) => word !== '' && !isCode(word));
}

const SEPARATORS = /[,;/·、，；|\n]+/u;

const termsOf = (words: string): readonly string[] =>
  words
    .normalize('NFKC')
    .split(SEPARATORS)
    .map(foldWords)
    .filter((term) => term !== '');

function compareTerms(wanted: string, offered: string, context: ScoringContext): 'same' | 'different' | 'unknown' {
  if (wanted === offered) return 'same';
  const [askedWord, givenWord] = [specWordCode(wanted), specWordCode(offered)];
  if (askedWord !== null && givenWord !== null) return askedWord === givenWord ? 'same' : 'different';
  const { conceptsByWords } = referenceOf(context);
  const asked = conceptsByWords.get(wanted);
  const given = conceptsByWords.get(offered);
  if (asked !== undefined && given !== undefined) {
    return [...given].some((code) => [...asked].some((other) => context.hierarchy.isWithin(code, other)))
      ? 'same'
      : 'different';
  }
  return scriptOf(wanted) === scriptOf(offered) ? 'different' : 'unknown';
}

function scriptOf(term: string): 'hangul' | 'han' | 'other' {
  if (/\p{Script=Hangul}/u.test(term)) return 'hangul';
  return /\p{Script=Han}/u.test(term) ? 'han' : 'other';
}
