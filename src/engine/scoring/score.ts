import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { CRITERIA } from './criteria/index.js';
import { exclusionsOf } from './exclusions.js';
import { divideRounded, weightedMean, WHOLE } from './fixed-point.js';
import { laneOf } from './reference.js';
import type { CriterionResult, PairScore, ScoringContext } from './score.types.js';

/**
 * Scores one pair by the weights of the requirement's lane. With weights w and values v of the criteria with data:
 *
 *     fit      = sum(w x v) / sum(w)                                  over the criteria with data
 *     coverage = 10000 x sum(w of criteria with data) / sum(all w)
 *     score    = (fit x coverage + prior x (10000 - coverage)) / 10000
 *
 * Each is rounded half up to an integer 0..10000 before it enters the next, so a reader can check the score from the
 * figures shown. Without any data fit is the lane's prior. Excluded pairs are scored all the same: near misses rank.
 * @throws RangeError when the context does not hold the requirement's lane
 */
export function scorePair(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): PairScore {
  const { weights, prior } = laneOf(context, requirement.lane);
  const criteria: CriterionResult[] = CRITERIA.map((criterion) => ({
    code: criterion.code,
    weight: weights[criterion.code],
    ...criterion.check(requirement, capability, context),
  }));
  const judged = criteria.flatMap(({ weight, value }) => (value === null ? [] : [{ weight, value }]));
  const allWeight = sumOfWeights(criteria);
  const fit = weightedMean(judged) ?? prior;
  const coverage = allWeight === 0 ? 0 : divideRounded(sumOfWeights(judged) * WHOLE, allWeight);
  const score = divideRounded(fit * coverage + prior * (WHOLE - coverage), WHOLE);
  const capabilityFit = criteria.find(({ code }) => code === 'capability-fit')?.value ?? null;
  return { score, fit, coverage, criteria, exclusions: exclusionsOf(requirement, capability, context, capabilityFit) };
}

const sumOfWeights = (parts: readonly { readonly weight: number }[]): number =>
  parts.reduce((sum, { weight }) => sum + weight, 0);
