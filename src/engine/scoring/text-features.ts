import type { Bridge, BridgeFeatures } from '../bridge/index.js';
import { LANGUAGES, type CapabilityFacts, type RequirementFacts } from '../facts/index.js';
import { textFeatures, type TextFeatures } from '../text/index.js';

type Facts = RequirementFacts | CapabilityFacts;

/** Facts are immutable, so the features of a text are computed once for as long as its facts are held. */
const features = new WeakMap<Facts, TextFeatures>();
const bridged = new WeakMap<Facts, { readonly bridge: Bridge; readonly features: BridgeFeatures }>();
const titles = new WeakMap<RequirementFacts, { readonly bridge: Bridge; readonly features: BridgeFeatures }>();

/** Whether the features of the texts are at hand. */
export const areTextsRead = (facts: Facts): boolean => features.has(facts);

/** Keeps features that were read before, so that the texts are not read again. */
export function rememberTexts(facts: Facts, read: TextFeatures, bridge?: Bridge, overBridge?: BridgeFeatures): void {
  features.set(facts, read);
  if (bridge !== undefined && overBridge !== undefined) bridged.set(facts, { bridge, features: overBridge });
}

export function featuresOf(facts: Facts): TextFeatures {
  const known = features.get(facts);
  if (known !== undefined) return known;
  const computed = textFeatures(facts);
  features.set(facts, computed);
  return computed;
}

export function bridgeFeaturesOf(facts: Facts, bridge: Bridge): BridgeFeatures {
  const known = bridged.get(facts);
  if (known?.bridge === bridge) return known.features;
  const computed = readBridgeFeatures(facts, bridge);
  bridged.set(facts, { bridge, features: computed });
  return computed;
}

/** Of the first language in the order Korean, Chinese, English that it is written in: translations add nothing. */
export function readBridgeFeatures({ title, description }: Facts, bridge: Bridge): BridgeFeatures {
  const language = LANGUAGES.find((one) => title[one] !== undefined || description[one] !== undefined) ?? 'ko';
  const texts = [title[language], description[language]].filter((text) => text !== undefined);
  return bridge.features(texts.join('\n'), language);
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
