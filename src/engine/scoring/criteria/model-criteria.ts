import type { CapabilityFacts, Lane, RequirementFacts } from '../../facts/index.js';
import { divideRounded } from '../fixed-point.js';
import type { CriterionResult, ScoringContext } from '../score.types.js';
import { MEANING_WEIGHT } from '../weights.js';
import { meaningAffinity } from './meaning-affinity.js';

/**
 * What a model adds to the lane's criteria: nothing while none is on. A pair that it has not read keeps the very score
 * it has without a model: the weight is 0, because a machine that was away is no gap in what the firms state.
 */
export function modelCriteria(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
  weights: Lane['weights'],
): CriterionResult[] {
  if (context.model === undefined) return [];
  const assessed = meaningAffinity.check(requirement, capability, context);
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const weight = assessed.value === null ? 0 : divideRounded(whole * MEANING_WEIGHT, 100);
  return [{ code: meaningAffinity.code, weight, ...assessed }];
}
