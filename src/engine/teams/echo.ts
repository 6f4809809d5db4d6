import type { Bridge, BridgeFeatures } from '../bridge/index.js';
import { LANGUAGES, type CapabilityFacts, type RoleSlot, type Text } from '../facts/index.js';
import { divideRounded, WHOLE } from '../scoring/fixed-point.js';

/** What a whole echo adds to a score (0..10000): enough to tell two firms of one trade apart, not to make one of another. */
export const ECHO_WORTH = 1_500;
/** From here on a title and a role speak of one thing, where the taxonomy knows no word of the title. */
export const SAME_THING = 3_500;
/** From here on it is worth telling. */
export const TELLING = 2_000;

/** The words in which a role is described, ready to be compared with titles. */
export interface RoleWords {
  readonly bridge: Bridge;
  readonly features: BridgeFeatures;
}

/** @returns null without words, or without a bridge to compare them over */
export function roleWords({ words }: RoleSlot, bridge: Bridge | undefined): RoleWords | null {
  const said = bridge === undefined ? null : firstOf(words ?? {});
  return said === null || bridge === undefined ? null : { bridge, features: bridge.features(said.text, said.language) };
}

/**
 * How much the title of an offer and the words of a role say of each other, 0..10000: what the taxonomy does not tell
 * apart. A role is described at more length than a title has, so what it says of the title counts half as much as what
 * the title says of it. Only titles: a description takes ten times as long to read and tells little more.
 */
export function echoOf(words: RoleWords | null, capability: CapabilityFacts): number {
  if (words === null) return 0;
  const title = titleFeatures(capability, words.bridge);
  if (title === null) return 0;
  const { ofA: asked, ofB: offered } = words.bridge.shares(words.features, title);
  return Math.floor(Math.sqrt(asked * Math.sqrt(asked * offered)));
}

/** A score (0..10000) with what the echo adds. */
export const withEcho = (score: number, echo: number): number =>
  Math.min(WHOLE, score + divideRounded(echo * ECHO_WORTH, WHOLE));

const titles = new WeakMap<CapabilityFacts, { readonly bridge: Bridge; readonly features: BridgeFeatures | null }>();

function titleFeatures(capability: CapabilityFacts, bridge: Bridge): BridgeFeatures | null {
  const known = titles.get(capability);
  if (known?.bridge === bridge) return known.features;
  const said = firstOf(capability.title);
  const features = said === null ? null : bridge.features(said.text, said.language);
  titles.set(capability, { bridge, features });
  return features;
}

/** Of the first language that it is written in: translations add nothing. */
function firstOf(text: Text): { text: string; language: (typeof LANGUAGES)[number] } | null {
  for (const language of LANGUAGES) {
    const said = text[language];
    if (said !== undefined && said !== '') return { text: said, language };
  }
  return null;
}
