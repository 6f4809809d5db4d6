import type { CapabilityFacts, CriterionCode, RequirementFacts } from '../../facts/index.js';
import { weightedMean } from '../fixed-point.js';
import type { CriterionReason, FactName } from '../reasons.js';
import type { ScoringContext } from '../score.types.js';

/** One question asked of a pair. `check` is a pure function of its arguments. */
export interface Criterion {
  readonly code: CriterionCode;
  /** Raised when the same facts can get another value. */
  readonly version: number;
  check(requirement: RequirementFacts, capability: CapabilityFacts, context: ScoringContext): Assessment;
}

export interface Assessment {
  /** Integer 0..10000, or null where the facts to judge by are not there. */
  readonly value: number | null;
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
}

/** A part that cannot be judged because the requirement does not ask for it. */
export function notAsked(gaps: Gaps, fact: FactName): null {
  gaps.notAsked.push(fact);
  return null;
}

/** A part that is asked for and cannot be judged because nobody states what answers it. */
export function missing(gaps: Gaps, fact: FactName): null {
  gaps.missing.push(fact);
  return null;
}

export const noGaps = (): Gaps => ({ notAsked: [], missing: [] });

/** The mean over the parts with data; parts without it are named and do not count. */
export function assess(parts: readonly Part[], gaps: Gaps = noGaps()): Assessment {
  return { value: weightedMean(parts), reasons: [...parts.map(({ reason }) => reason), ...gapReasons(gaps)] };
}

export const unknown = (gaps: Gaps): Assessment => ({ value: null, reasons: gapReasons(gaps) });

function gapReasons({ missing, notAsked }: Gaps): CriterionReason[] {
  const reasons: CriterionReason[] = [];
  if (missing.length > 0) reasons.push({ code: 'no-data', missing: [...new Set(missing)] });
  if (notAsked.length > 0) reasons.push({ code: 'not-asked', missing: [...new Set(notAsked)] });
  return reasons;
}
