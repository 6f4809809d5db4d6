import type { ClauseBound, SpecValue } from '../facts/index.js';
import { specWordCode } from '../scoring/clauses/spec-words.js';
import { foldWords, referenceOf } from '../scoring/reference.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { termsOf } from '../scoring/wording/quantities.js';
import { SHOWN_WORDS } from '../scoring/wording/shown-words.js';

/** Numbers of standards and codes of regions name nobody. */
const STANDARD =
  /^(?:ISO|IEC|EN|DIN|GB(?:\/T)?|KS|JIS|ANSI|IEEE|SAE|UL|VESA)[\s/-]?[A-Z]?\s?[1-9]\d{0,5}(?:[.:-][A-Z]?\d{1,4}){0,5}$/i;
const REGION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
const COUNTRY = /^[A-Z]{2}$/;

/** Whether a word of a text spec is one that the field shares, and not the firm's own: it may be anything. */
function isKnown(term: string, spec: string, context: ScoringContext): boolean {
  if (STANDARD.test(term) || REGION.test(term) || (spec === 'regionsCovered' && COUNTRY.test(term))) return true;
  const folded = foldWords(term);
  if (specWordCode(folded) !== null || SHOWN_WORDS[folded] !== undefined) return true;
  const { conceptsByWords, specKeys } = referenceOf(context);
  if (conceptsByWords.has(folded)) return true;
  const words = specKeys.get(spec)?.words ?? [];
  return words.some(({ value, written }) => [value, ...written].some((word) => foldWords(word) === folded));
}

const knownOf = (text: string, spec: string, context: ScoringContext): string =>
  termsOf(text)
    .filter((term) => isKnown(term, spec, context))
    .join(', ');

/** A value without words of the firm's own; null where nothing is left. */
export function knownValue(value: SpecValue, spec: string, context: ScoringContext): SpecValue | null {
  if (value.shape === 'number') return value;
  const text = knownOf(value.text, spec, context);
  return text === '' ? null : { shape: 'text', text };
}

/** A bound without words of the firm's own; null where nothing is left. */
export function knownBound(bound: ClauseBound, spec: string, context: ScoringContext): ClauseBound | null {
  switch (bound.op) {
    case '>=':
    case '<=':
    case 'between':
      return bound;
    case '=': {
      if (typeof bound.value === 'number') return bound;
      const value = knownOf(bound.value, spec, context);
      return value === '' ? null : { op: '=', value };
    }
    case 'in': {
      const values = bound.values.filter((value) => typeof value === 'number' || knownOf(value, spec, context) !== '');
      return values.length === 0 ? null : { op: 'in', values };
    }
  }
}
