import type { CapabilityFacts, CriterionCode, RequirementFacts } from '../facts/index.js';
import { CRITERIA, type Assessment } from './criteria/index.js';
import { modelCriteria } from './criteria/model-criteria.js';
import { exclusionsOf } from './exclusions.js';
import { divideRounded, weightedMean, WHOLE } from './fixed-point.js';
import { laneOf } from './reference.js';
import type { CriterionResult, PairScore, ScoringContext } from './score.types.js';

export type Answers = { readonly [Code in CriterionCode]?: Assessment };

/**
 * Scores one pair by the weights of the requirement's lane. With the weight w of a criterion, its value v and the share
 * k (0..10000) of what it asks that is known, so that w x k is its weight with data (k is 0 without a value):
 *
 *     fit      = sum(w x k x v) / sum(w x k)
 *     coverage = sum(w x k) / sum(w)
 *     score    = (fit x coverage + prior x (10000 - coverage)) / 10000
 *
 * So a clause that a firm leaves unsaid is neither met nor failed: it takes weight away from the criterion and draws the
 * score towards the prior. Each is rounded half up to an integer 0..10000 before it enters the next, so a reader can
 * check the score from the figures shown. Without any data fit is the lane's prior. Excluded pairs are scored all the same:
 * near misses rank.
 * @param answers what criteria said of this very pair that were asked before; they are not asked again
 * @throws RangeError when the context does not hold the requirement's lane
 */
export function scorePair(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
  answers: Answers = {},
): PairScore {
  const { weights, prior } = laneOf(context, requirement.lane);
  const byLane = CRITERIA.map((criterion) => ({
    code: criterion.code,
    weight: weights[criterion.code],
    ...(answers[criterion.code] ?? criterion.check(requirement, capability, context)),
  }));
  const criteria: CriterionResult[] = [...byLane, ...modelCriteria(requirement, capability, context, weights)];
  const judged = criteria.flatMap(({ weight, known, value }) =>
    value === null ? [] : [{ weight: weight * known, value }],
  );
  const allWeight = sumOfWeights(criteria);
  const fit = weightedMean(judged) ?? prior;
  const coverage = allWeight === 0 ? 0 : divideRounded(sumOfWeights(judged), allWeight);
  const score = divideRounded(fit * coverage + prior * (WHOLE - coverage), WHOLE);
  const capabilityFit = criteria.find(({ code }) => code === 'capability-fit')?.value ?? null;
  return { score, fit, coverage, criteria, exclusions: exclusionsOf(requirement, capability, context, capabilityFit) };
}

const sumOfWeights = (parts: readonly { readonly weight: number }[]): number =>
  parts.reduce((sum, { weight }) => sum + weight, 0);
