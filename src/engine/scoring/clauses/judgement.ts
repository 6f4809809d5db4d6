import { ratio, WHOLE } from '../fixed-point.js';
import type { CriterionReason, FactName } from '../reasons.js';
import { SOFT_CLAUSE_TOLERANCE } from '../weights.js';
import type { Miss } from './numbers.js';

/**
 * How one term of a requirement stands against an offer: what its criterion counts and what the evidence shows. Whole
 * is satisfied, nothing contradicted.
 */
export type Judgement =
  | {
      readonly state: 'not-asked' | 'no-data';
      /** The field that would say it. */
      readonly fact: FactName;
    }
  | {
      readonly state: 'satisfied' | 'partial' | 'contradicted';
      /** Integer 0..10000. */
      readonly value: number;
      readonly reason: CriterionReason;
      /** Of figures that miss a limit. */
      readonly miss: TermMiss | null;
    };

/** A limit and what was offered against it, in pieces, days or the currency of the limit. */
export type TermMiss = Pick<Miss, 'how' | 'limit' | 'offered'>;

export const notAsked = (fact: FactName): Judgement => ({ state: 'not-asked', fact });
export const noData = (fact: FactName): Judgement => ({ state: 'no-data', fact });

/** What comes in steps: anything between nothing and the whole answers in part. */
export const graded = (value: number, reason: CriterionReason): Judgement => ({
  state: value === WHOLE ? 'satisfied' : value === 0 ? 'contradicted' : 'partial',
  value,
  reason,
  miss: null,
});

/**
 * A figure that misses its limit is worth the share `part / whole`. Like a spec clause it answers in part only within
 * the tolerance of soft clauses: a price of twice the budget is not nearly met, whatever is left of its value.
 */
export function missed(part: number, whole: number, reason: CriterionReason, miss: TermMiss): Judgement {
  const value = ratio(part, whole);
  return { state: value > WHOLE * (1 - SOFT_CLAUSE_TOLERANCE) ? 'partial' : 'contradicted', value, reason, miss };
}

export const met = (reason: CriterionReason): Judgement => ({ state: 'satisfied', value: WHOLE, reason, miss: null });
