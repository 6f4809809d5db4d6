import type { AnyCriterionCode, CapabilityFacts, CriterionCode, RequirementFacts } from '../../facts/index.js';
import type { Judgement } from '../clauses/judgement.js';
import { divideRounded, weightedMean, WHOLE } from '../fixed-point.js';
import type { CriterionReason, FactName } from '../reasons.js';
import type { ScoringContext } from '../score.types.js';
import { unconfirmedWeight } from '../weights.js';

/** One question asked of a pair. `check` is a pure function of its arguments. */
export interface Criterion<Code extends AnyCriterionCode = CriterionCode> {
  readonly code: Code;
  /** Raised when the same facts can get another value. */
  readonly version: number;
  check(requirement: RequirementFacts, capability: CapabilityFacts, context: ScoringContext): Assessment;
}

export interface Assessment {
  /** Integer 0..10000, or null where the facts to judge by are not there. */
  readonly value: number | null;
  /**
   * Integer 0..10000: the share, by weight, of what the criterion asks that the value rests on; 0 without a value. A
   * profile that answers one of five clauses is known for a fifth, not wholly met.
   */
  readonly known: number;
  readonly reasons: readonly CriterionReason[];
}

/** One judged part of a criterion. */
export interface Part {
  /** Integer >= 1. */
  readonly weight: number;
  /** Integer 0..10000. */
  readonly value: number;
  readonly reason: CriterionReason;
}

/** What could not be judged: the requirement does not ask, or an answer is not stated. */
export interface Gaps {
  readonly notAsked: FactName[];
  readonly missing: FactName[];
  /** Weight of the parts that are asked for and cannot be judged. */
  missingWeight: number;
}

/** A part that cannot be judged because the requirement does not ask for it. */
export function notAsked(gaps: Gaps, fact: FactName): null {
  gaps.notAsked.push(fact);
  return null;
}

/**
 * A part that is asked for and cannot be judged because nobody states what answers it.
 * @param weight of the part; 0 where the criterion is as well known without it
 */
export function missing(gaps: Gaps, fact: FactName, weight = 0): null {
  gaps.missing.push(fact);
  gaps.missingWeight += weight;
  return null;
}

/** A judged part; what nobody has confirmed counts less, and the rest of its weight as not known. */
export function weighed(part: Part, isConfirmed: boolean, gaps: Gaps): Part {
  if (isConfirmed) return part;
  const weight = unconfirmedWeight(part.weight);
  gaps.missingWeight += part.weight - weight;
  return { ...part, weight, reason: { ...part.reason, unconfirmed: true } };
}

/**
 * What a judgement counts for in a criterion.
 * @param missingWeight what is unknown of the criterion without data; 0 where it is as well known without it
 * @param isConfirmed whether both sides state their facts
 */
export function partOf(
  judgement: Judgement,
  weight: number,
  gaps: Gaps,
  missingWeight = 0,
  isConfirmed = true,
): Part | null {
  switch (judgement.state) {
    case 'not-asked':
      return notAsked(gaps, judgement.fact);
    case 'no-data':
      return missing(gaps, judgement.fact, missingWeight);
    case 'satisfied':
    case 'partial':
    case 'contradicted':
      return weighed({ weight, value: judgement.value, reason: judgement.reason }, isConfirmed, gaps);
  }
}

export const noGaps = (): Gaps => ({ notAsked: [], missing: [], missingWeight: 0 });

/** The mean over the parts with data; parts without it are named and lower only how much is known. */
export function assess(parts: readonly Part[], gaps: Gaps = noGaps()): Assessment {
  const judged = parts.reduce((sum, { weight }) => sum + weight, 0);
  return {
    value: weightedMean(parts),
    known: judged === 0 ? 0 : divideRounded(judged * WHOLE, judged + gaps.missingWeight),
    reasons: [...parts.map(({ reason }) => reason), ...gapReasons(gaps)],
  };
}

export const unknown = (gaps: Pick<Gaps, 'missing' | 'notAsked'>): Assessment => ({
  value: null,
  known: 0,
  reasons: gapReasons(gaps),
});

function gapReasons({ missing, notAsked }: Pick<Gaps, 'missing' | 'notAsked'>): CriterionReason[] {
  const reasons: CriterionReason[] = [];
  if (missing.length > 0) reasons.push({ code: 'no-data', missing: [...new Set(missing)] });
  if (notAsked.length > 0) reasons.push({ code: 'not-asked', missing: [...new Set(notAsked)] });
  return reasons;
}
