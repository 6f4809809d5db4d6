import type { CapabilityFacts, ClauseFact, Need, SpecValue } from '../../facts/index.js';
import { shortfallOf, standingOf, type Miss, type WantedSpan } from './numbers.js';
import { coverageOfWords } from './words.js';
import { WHOLE } from '../fixed-point.js';
import { referenceOf } from '../reference.js';
import type { ScoringContext } from '../score.types.js';

/** How an offer stands to a clause. `value` is 0..10000; only a soft clause can be `near`. */
export type ClauseOutcome =
  | { readonly state: 'met' | 'near' | 'failed'; readonly value: number }
  /** The offer does not state it, or not in a form that can be compared. */
  | { readonly state: 'no-data'; readonly value: null };

const NO_DATA: ClauseOutcome = { state: 'no-data', value: null };

/** Judges one clause against what the capability states for its spec key (undefined: nothing). */
export function judgeClause(
  clause: ClauseFact,
  offered: SpecValue | undefined,
  context: ScoringContext,
): ClauseOutcome {
  if (offered === undefined) return NO_DATA;
  const { need, spec, bound } = clause;
  switch (bound.op) {
    case '>=':
      return judgeSpan({ low: bound.value, high: null }, offered, spec, need, context);
    case '<=':
      return judgeSpan({ low: null, high: bound.value }, offered, spec, need, context);
    case 'between':
      return judgeSpan({ low: bound.min, high: bound.max }, offered, spec, need, context);
    case '=':
      return judgeValue(bound.value, offered, spec, need, context);
    case 'in':
      return bound.values
        .map((value) => judgeValue(value, offered, spec, need, context))
        .reduce<ClauseOutcome>((best, outcome) => (rank(outcome) > rank(best) ? outcome : best), {
          state: 'failed',
          value: 0,
        });
  }
}

export interface AskedOutcome {
  readonly outcome: ClauseOutcome;
  /** Whether both sides state it; else one of them was only read from a text. */
  readonly isConfirmed: boolean;
  /** Whether it keeps the pair apart. */
  readonly excludes: boolean;
}

/**
 * Judges a clause of a requirement against an offer. What was only read from a text is never hard at its bound: it
 * loses value like a soft clause, and keeps the pair apart only when it is missed altogether. A limit that itself was
 * only read does so only where both sides say plainly what the figure is of. Where the seeker turns away whoever lacks
 * it, nothing said is not enough, and what both sides say plainly is held to the bound.
 */
export function judgeAsked(clause: ClauseFact, capability: CapabilityFacts, context: ScoringContext): AskedOutcome {
  const { reading: asking } = clause;
  const saying = capability.readings?.specs[clause.spec];
  const isConfirmed = asking === undefined && saying === undefined;
  const isInsisted = clause.need === 'must' && clause.insisted === true;
  const isPlain = asking === undefined || (asking.isPlain && saying?.isPlain !== false);
  const isSoftened = !isConfirmed && clause.need === 'must' && !(isInsisted && isPlain);
  const outcome = judgeClause(
    isSoftened ? { ...clause, need: 'should' } : clause,
    capability.specs[clause.spec],
    context,
  );
  const excludes = isInsisted
    ? outcome.state === 'failed' || outcome.state === 'no-data'
    : clause.need === 'must' && outcome.state === 'failed' && isPlain;
  return { outcome, isConfirmed, excludes };
}

/** Any of several wanted values will do; one that cannot be compared leaves the clause open rather than failed. */
const rank = (outcome: ClauseOutcome): number => {
  switch (outcome.state) {
    case 'met':
      return WHOLE + 2;
    case 'near':
      return 1 + outcome.value;
    case 'no-data':
      return 1;
    case 'failed':
      return 0;
  }
};

/**
 * By how much an offered figure misses what a clause asks, of several wanted figures the nearest. To be asked only of
 * clauses that {@link judgeClause} finds near or failed; empty for words.
 */
export function missesOf({ spec, bound }: ClauseFact, offered: SpecValue, context: ScoringContext): readonly Miss[] {
  if (offered.shape === 'text') return [];
  const [nearest] = spansOf(bound)
    .map((span) => standingOf(span, offered, mustCover(spec, context)).misses)
    .filter((misses) => misses.length > 0)
    .sort((a, b) => farthest(a) - farthest(b));
  return nearest ?? [];
}

const farthest = (misses: readonly Miss[]): number =>
  Math.max(...misses.map(({ limit, offered }) => Math.abs(offered - limit)));

/** The spans of figures that a bound asks for, any of which will do. */
export function spansOf(bound: ClauseFact['bound']): readonly WantedSpan[] {
  switch (bound.op) {
    case '>=':
      return [{ low: bound.value, high: null }];
    case '<=':
      return [{ low: null, high: bound.value }];
    case 'between':
      return [{ low: bound.min, high: bound.max }];
    case '=':
      return figuresIn([bound.value]);
    case 'in':
      return figuresIn(bound.values);
  }
}

const figuresIn = (values: readonly (number | string)[]): WantedSpan[] =>
  values
    .filter((value) => value !== '' && Number.isFinite(Number(value)))
    .map((value) => ({ low: Number(value), high: Number(value) }));

function judgeSpan(
  wanted: WantedSpan,
  offered: SpecValue,
  spec: string,
  need: Need,
  context: ScoringContext,
): ClauseOutcome {
  if (offered.shape === 'text') return NO_DATA;
  return graded(shortfallOf(wanted, offered, mustCover(spec, context)), need);
}

const mustCover = (spec: string, context: ScoringContext): boolean =>
  referenceOf(context).specKeys.get(spec)?.shape === 'range';

function judgeValue(
  wanted: number | string,
  offered: SpecValue,
  spec: string,
  need: Need,
  context: ScoringContext,
): ClauseOutcome {
  if (offered.shape === 'text') {
    const covered = coverageOfWords(String(wanted), offered.text, context);
    return covered === null ? NO_DATA : graded(WHOLE - covered, need);
  }
  const figure = typeof wanted === 'number' ? wanted : Number(wanted);
  if (!Number.isFinite(figure) || wanted === '') return NO_DATA;
  return judgeSpan({ low: figure, high: figure }, offered, spec, need, context);
}

/** @param missing how far the clause is from being met, 0 (met) .. 10000; null: not known */
function graded(missing: number | null, need: Need): ClauseOutcome {
  if (missing === null) return NO_DATA;
  if (missing === 0) return { state: 'met', value: WHOLE };
  if (need === 'must' || missing >= WHOLE) return { state: 'failed', value: 0 };
  return { state: 'near', value: WHOLE - missing };
}
