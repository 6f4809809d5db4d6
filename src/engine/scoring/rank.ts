import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { byCodeUnits } from './fixed-point.js';
import { laneOf } from './reference.js';
import type { Reason } from './reasons.js';
import { scorePair } from './score.js';
import type { PairScore, ScoringContext } from './score.types.js';
import { NEAR_MISS_CLAUSES, NEAR_MISS_LIMIT } from './weights.js';

export interface RankedPair {
  /** 1-based place in its own list. */
  readonly rank: number;
  readonly capability: CapabilityFacts;
  readonly pair: PairScore;
}

export interface RankedLists {
  /** Pairs that may be offered: nothing excludes them and they reach the lane's threshold. */
  readonly listed: readonly RankedPair[];
  /** Pairs that only one or two `must` clauses keep out. */
  readonly nearMisses: readonly RankedPair[];
}

/**
 * Scores every capability and ranks by score, then by external id in code-unit order. The order of `capabilities` does
 * not show.
 * @param limit most pairs listed, >= 0
 * @param nearMissLimit most near misses, >= 0
 * @throws RangeError when the context does not hold the requirement's lane
 */
export function rankCapabilities(
  requirement: RequirementFacts,
  capabilities: readonly CapabilityFacts[],
  context: ScoringContext,
  limit: number,
  nearMissLimit = NEAR_MISS_LIMIT,
): RankedLists {
  const { threshold } = laneOf(context, requirement.lane);
  const listed: Candidate[] = [];
  const nearMisses: Candidate[] = [];
  for (const capability of capabilities) {
    const pair = scorePair(requirement, capability, context);
    if (pair.score < threshold) continue;
    if (pair.exclusions.length === 0) listed.push({ capability, pair });
    else if (isNearMiss(pair)) nearMisses.push({ capability, pair });
  }
  return { listed: ranked(listed, limit), nearMisses: ranked(nearMisses, nearMissLimit) };
}

type Candidate = Omit<RankedPair, 'rank'>;

/** Whether only one or two `must` clauses keep the pair apart. */
export const isNearMiss = ({ exclusions }: PairScore): boolean =>
  exclusions.length <= NEAR_MISS_CLAUSES && exclusions.every(isOneDemand);

/** Whether a single thing asked for keeps the pair apart, and not what the two are. */
export const isOneDemand = (reason: Reason): boolean =>
  reason.code === 'clause-failed' || reason.code === 'certification-denied' || isSilence(reason);

/** Whether the pair is kept apart by what the offer leaves unsaid, and not by what it says. */
export const isSilence = ({ code }: Reason): boolean => code === 'clause-insisted' || code === 'certification-insisted';

const ranked = (candidates: Candidate[], limit: number): readonly RankedPair[] =>
  candidates
    .sort((a, b) => b.pair.score - a.pair.score || byCodeUnits(a.capability.id, b.capability.id))
    .slice(0, limit)
    .map((candidate, index) => ({ rank: index + 1, ...candidate }));
