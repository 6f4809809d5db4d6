import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { textAffinity as affinityOf, textFeatures, type TextFeatures } from '../../text/index.js';
import { assess, unknown, type Criterion } from './criterion.js';

/** Facts are immutable, so the features of a text are computed once for as long as its facts are held. */
const features = new WeakMap<RequirementFacts | CapabilityFacts, TextFeatures>();

function featuresOf(facts: RequirementFacts | CapabilityFacts): TextFeatures {
  const known = features.get(facts);
  if (known !== undefined) return known;
  const computed = textFeatures({ title: facts.title, description: facts.description });
  features.set(facts, computed);
  return computed;
}

/** How near the words of both texts are, for what the taxonomy does not know. No data when they cannot be compared. */
export const textAffinity: Criterion = {
  code: 'text-affinity',
  version: 1,
  check(requirement, capability) {
    const value = affinityOf(featuresOf(requirement), featuresOf(capability));
    if (value === null) return unknown({ notAsked: [], missing: ['text'] });
    return assess([{ weight: 1, value, reason: { code: 'text-affinity', value } }]);
  },
};
