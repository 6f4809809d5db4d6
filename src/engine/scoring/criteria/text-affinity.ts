import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { textAffinity as affinityOf, textFeatures, type TextFeatures } from '../../text/index.js';
import { divideRounded, WHOLE } from '../fixed-point.js';
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

/** One shared "AI" must not look like two texts that say the same: with fewer features than this little is known. */
const ENOUGH_FEATURES = 8;

/**
 * How near the words of both texts are, for what the taxonomy does not know; known in as far as there is enough to
 * compare. No data when they cannot be compared.
 */
export const textAffinity: Criterion = {
  code: 'text-affinity',
  version: 1,
  check(requirement, capability) {
    const value = affinityOf(featuresOf(requirement), featuresOf(capability));
    if (value === null) return unknown({ notAsked: [], missing: ['text'] });
    const [a, b] = [featuresOf(requirement), featuresOf(capability)];
    const comparable = Math.min(comparableCount(a, b), comparableCount(b, a), ENOUGH_FEATURES);
    return {
      ...assess([{ weight: 1, value, reason: { code: 'text-affinity', value } }]),
      known: divideRounded(comparable * WHOLE, ENOUGH_FEATURES),
    };
  },
};

/** Features of a text that the other can be compared with: words only in a language of both. */
function comparableCount({ features, languages }: TextFeatures, other: TextFeatures): number {
  const shared = languages.some((language) => other.languages.includes(language));
  const { ko, zh, latin, figure } = features;
  return latin.size + figure.size + (shared ? ko.size + zh.size : 0);
}
