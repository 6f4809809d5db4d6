import type { ClauseFact, Need, SpecValue } from '../../facts/index.js';
import { shortfallOf } from './numbers.js';
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

function judgeSpan(
  wanted: { low: number | null; high: number | null },
  offered: SpecValue,
  spec: string,
  need: Need,
  context: ScoringContext,
): ClauseOutcome {
  if (offered.shape === 'text') return NO_DATA;
  const mustCover = referenceOf(context).specKeys.get(spec)?.shape === 'range';
  return graded(shortfallOf(wanted, offered, mustCover), need);
}

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
