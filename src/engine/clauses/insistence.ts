import type { Need } from '../facts/index.js';
import type { Comparison } from './comparison.js';
import {
  BETWEEN,
  CONDITIONAL,
  CONDITION_AFTER,
  LACKING,
  MUST_BE,
  OF_ALL,
  OF_BEFORE,
  OF_WHOM,
  ONLY,
  OR_ELSE,
  REFUSAL,
  REFUSED_AFTER,
  SHORT_OF,
} from './insistence-words.js';
import { sentencesOf, statedNeed, type Stretch } from './scope.js';

/** How a text insists on a thing. */
export interface Insisted {
  /** Whether the refusal itself names it (`无CE者勿扰`): what denies it there is then what asks for it. */
  readonly isNamed: boolean;
  /** Whether what is told is what is refused, so that the opposite is asked for: `低于500米的请勿联系`. */
  readonly isTurned: boolean;
}

/**
 * Whether whoever lacks what stands in a stretch is asked not to write; null where the text does not say so.
 * @param isBounded whether the stretch compares (`不低于`, `below`)
 */
export type InsistedAt = (stretch: Stretch, isBounded: boolean) => Insisted | null;

/** How much a thing is asked for. */
export interface Asked {
  readonly need: Need;
  readonly insisted?: true;
}

/** A condition is no longer than so many characters, however long a text goes on without a stop. */
const MOST_WORDS = 200;

/** What a firm should do is no need of what it should have: `only suppliers with ISO 13485 should apply`. */
const WHO_SHOULD = /\bshould (?:not\b|apply|bid|call|contact|quote|refrain|reply|respond|write)/giu;

/** What the words of a clause say of its need; of what is only wished for nobody is turned away. */
export function askedBy(clause: string, insisted: Insisted | null): Asked {
  const need = statedNeed(clause.replace(WHO_SHOULD, '')) ?? 'must';
  return need === 'must' && insisted !== null ? { need, insisted: true } : { need };
}

/** The comparison as it is asked for, where the words compare what is refused. */
export function asAsked(comparison: Comparison, insisted: Insisted | null): Comparison {
  const { bound } = comparison;
  if (insisted?.isTurned !== true || (bound !== '>=' && bound !== '<=')) return comparison;
  return { ...comparison, bound: bound === '>=' ? '<=' : '>=', strict: !comparison.strict };
}

export const compares = ({ bound }: Comparison): boolean => bound === '>=' || bound === '<=';

interface Condition extends Stretch {
  /** Told as what is lacked, as what is asked, or before the refusal. */
  readonly kind: 'lacked' | 'asked' | 'before';
}

/** Looks for refusals when first asked, since most texts are never asked. */
export function insistedIn(text: string): InsistedAt {
  let known: readonly Condition[] | null = null;
  return ({ start, end }, isBounded) => {
    known ??= conditionsIn(text);
    const own = known.find((one) => one.start <= start && start < one.end && one.kind !== 'before');
    if (own === undefined) {
      const isBefore = known.some((one) => one.start <= start && start < one.end);
      return isBefore ? { isNamed: false, isTurned: false } : null;
    }
    const after = text.slice(Math.max(start, end), own.end);
    if (own.kind === 'asked' || LACKING.test(`${text.slice(own.start, start)} ${after}`))
      return { isNamed: true, isTurned: false };
    return isBounded && OF_WHOM.test(after) ? { isNamed: true, isTurned: true } : null;
  };
}

function conditionsIn(text: string): Condition[] {
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, at) => {
    const words = text.slice(sentence.start, sentence.end);
    let from = sentence.start;
    const refused = Array.from(words.matchAll(REFUSAL)).flatMap((match): Condition[] => {
      const refusal = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      const after = conditionAfter(text, refusal, sentence.end);
      // `8000小时无故障，不接受维修件`: what is refused stands after such words.
      const isOfAfter = after !== null && REFUSED_AFTER.test(match[0]);
      const before = isOfAfter ? null : conditionBefore(text, from, refusal.start);
      from = refusal.end;
      const asked = { start: sentences[at - 1]?.start ?? sentence.start, end: sentence.start };
      return [before, after].flatMap((condition): Condition[] => {
        if (condition === null) return [];
        const told = text.slice(condition.start, condition.end).trim();
        if (!OF_BEFORE.test(told))
          return [{ ...condition, kind: OR_ELSE.test(told) || MUST_BE.test(told) ? 'asked' : 'lacked' }];
        if (OF_ALL.test(told)) return [{ start: 0, end: condition.start, kind: 'before' }];
        const here = { start: sentence.start, end: condition === after ? refusal.start : condition.start };
        return [{ ...(/[\p{L}\d]/u.test(text.slice(here.start, here.end)) ? here : asked), kind: 'before' }];
      });
    });
    const only = Array.from(words.matchAll(ONLY), (match): Condition => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
      kind: 'asked',
    }));
    return [...refused, ...only];
  });
}

/**
 * The last words between commas before a refusal, with those that they go on from (`或无CE`, `or without CE`). Behind a
 * comma a refusal may be of something else: `扭矩不低于80Nm，请勿来电`.
 */
function conditionBefore(text: string, from: number, refusal: number): Stretch | null {
  const nearest = Math.max(from, refusal - MOST_WORDS);
  const end = nearest + text.slice(nearest, refusal).replace(BETWEEN, '').length;
  let start = end + 1;
  do start = commaBefore(text, from, start - 2);
  while (start > from && /^[\s]*(?:或|且|又|또는|및|or\b|and\b)/iu.test(text.slice(start, end)));
  const words = text.slice(start, end).trim();
  if (!/[\p{L}\d]/u.test(words)) return null;
  const isApart = text.slice(end, refusal).includes(',') && !OF_BEFORE.test(words);
  return !isApart || CONDITIONAL.test(words) || SHORT_OF.test(words) ? { start, end } : null;
}

function conditionAfter(text: string, { start, end }: Stretch, last: number): Stretch | null {
  const rest = text.slice(end, Math.min(last, end + MOST_WORDS));
  const words = REFUSED_AFTER.test(text.slice(start, end)) ? UP_TO_COMMA : CONDITION_AFTER;
  const match = words.exec(rest);
  const condition = match?.groups?.['condition'] ?? '';
  if (match === null || condition.trim() === '') return null;
  return { start: end + match[0].length - condition.length, end: end + match[0].length };
}

const UP_TO_COMMA = /^(?<condition>(?:[^,]|,(?=\d{3}))*)/u;

/**
 * Where the words after the nearest comma before `at` begin; a comma within a number is none, a space between Chinese
 * words is one (`500米以上 达不到勿扰`).
 */
function commaBefore(text: string, from: number, at: number): number {
  for (let index = at; index > from; index -= 1)
    if (/^(?:.,(?!\d{3})|\D,|[\u4e00-\u9fff] [\u4e00-\u9fff])/u.test(text.slice(index - 1, index + 4)))
      return index + 1;
  return from;
}
