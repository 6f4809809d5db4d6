import type { Bridge, BridgeFeatures } from '../bridge/index.js';
import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { textFeatures, type TextFeatures } from '../text/index.js';

type Facts = RequirementFacts | CapabilityFacts;

/** Facts are immutable, so the features of a text are computed once for as long as its facts are held. */
const features = new WeakMap<Facts, TextFeatures>();
const bridged = new WeakMap<Facts, { readonly bridge: Bridge; readonly features: BridgeFeatures }>();
const titles = new WeakMap<RequirementFacts, { readonly bridge: Bridge; readonly features: BridgeFeatures }>();

export function featuresOf(facts: Facts): TextFeatures {
  const known = features.get(facts);
  if (known !== undefined) return known;
  const computed = textFeatures({ title: facts.title, description: facts.description });
  features.set(facts, computed);
  return computed;
}

/** Of the first language in the order Korean, Chinese, English that it is written in: translations add nothing. */
export function bridgeFeaturesOf(facts: Facts, bridge: Bridge): BridgeFeatures {
  const known = bridged.get(facts);
  if (known?.bridge === bridge) return known.features;
  const language = featuresOf(facts).languages[0] ?? 'ko';
  const texts = [facts.title[language], facts.description[language]].filter((text) => text !== undefined);
  const computed = bridge.features(texts.join('\n'), language);
  bridged.set(facts, { bridge, features: computed });
  return computed;
}

/** Of the title alone in that language; null where it has none. */
export function titleFeaturesOf(requirement: RequirementFacts, bridge: Bridge): BridgeFeatures | null {
  const known = titles.get(requirement);
  if (known?.bridge === bridge) return known.features;
  const language = featuresOf(requirement).languages[0] ?? 'ko';
  const title = requirement.title[language];
  if (title === undefined) return null;
  const computed = bridge.features(title, language);
  titles.set(requirement, { bridge, features: computed });
  return computed;
}
