import type { Bridge, BridgeFeatures } from '../../bridge/index.js';
import type { CapabilityFacts, Language, RequirementFacts } from '../../facts/index.js';
import { textAffinity as affinityOf, textFeatures, type TextFeatures } from '../../text/index.js';
import { divideRounded, WHOLE } from '../fixed-point.js';
import type { ScoringContext } from '../score.types.js';
import { subjectOf } from '../subject.js';
import { assess, unknown, type Assessment, type Criterion } from './criterion.js';

type Facts = RequirementFacts | CapabilityFacts;

/** Facts are immutable, so the features of a text are computed once for as long as its facts are held. */
const features = new WeakMap<Facts, TextFeatures>();
const bridged = new WeakMap<Facts, { readonly bridge: Bridge; readonly features: BridgeFeatures }>();

function featuresOf(facts: Facts): TextFeatures {
  const known = features.get(facts);
  if (known !== undefined) return known;
  const computed = textFeatures({ title: facts.title, description: facts.description });
  features.set(facts, computed);
  return computed;
}

/** Of the first language in the order Korean, Chinese, English that it is written in: translations add nothing. */
function bridgeFeaturesOf(facts: Facts, bridge: Bridge): BridgeFeatures {
  const known = bridged.get(facts);
  if (known?.bridge === bridge) return known.features;
  const language = featuresOf(facts).languages[0] ?? 'ko';
  const texts = [facts.title[language], facts.description[language]].filter((text) => text !== undefined);
  const computed = bridge.features(texts.join('\n'), language);
  bridged.set(facts, { bridge, features: computed });
  return computed;
}

/** One shared "AI" must not look like two texts that say the same: with fewer features than this little is known. */
const ENOUGH_FEATURES = 8;
/** Units of the shorter text, characters for the most part, from which on as much is known as texts can tell. */
const ENOUGH_UNITS = 32;
/**
 * What the bridge says of two texts with nothing to do with each other, and of two that speak of the same thing: the
 * median and the best pairs of the demonstration data. In between the value grows evenly.
 */
const BY_CHANCE = 600;
const ALIKE = 3_500;

/**
 * How near the words of both texts are, for what the taxonomy does not know; known in as far as there is enough to
 * compare. Texts without a common language are compared over the bridge. No data when they cannot be compared.
 */
export const textAffinity: Criterion = {
  code: 'text-affinity',
  version: 2,
  check(requirement, capability, { bridge }) {
    const [a, b] = [featuresOf(requirement), featuresOf(capability)];
    const apart = !a.languages.some((language) => b.languages.includes(language));
    if (bridge !== undefined && apart) return acrossLanguages(requirement, capability, bridge);
    const value = affinityOf(a, b);
    if (value === null) return unknown({ notAsked: [], missing: ['text'] });
    const comparable = Math.min(comparableCount(a, b), comparableCount(b, a), ENOUGH_FEATURES);
    return assessed(value, divideRounded(comparable * WHOLE, ENOUGH_FEATURES));
  },
};

/**
 * From here on two texts in different languages speak of one thing, whatever tags were found in them, and from the
 * lower figure on of things near enough for the score to decide.
 */
const SAME_THING = 7_000;
const NEAR_THING = 5_000;

/**
 * Whether texts without a common language speak of the same thing, at enough length to tell, where the taxonomy misses
 * a word. On the development half of the judged set, with 2,733 other firms beside it, 10 pairs of no use pass, and
 * nearly all of the useful ones that tags alone would exclude.
 */
export const saysTheSame = (
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean => speaksOf(SAME_THING, requirement, capability, context);

/** Whether such texts are common ground: the score then tells how good. */
export const speaksAlike = (
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean => speaksOf(NEAR_THING, requirement, capability, context);

function speaksOf(
  least: number,
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean {
  const { bridge } = context;
  const apart = !featuresOf(requirement).languages.some((one) => featuresOf(capability).languages.includes(one));
  if (bridge === undefined || !apart) return false;
  const { value, known } = acrossLanguages(requirement, capability, bridge);
  if (value === null || value < least || known < WHOLE / 2) return false;
  return echoesTitle(requirement, capability, bridge, context);
}

/**
 * How much of the weight of a title an offer has to say somewhere: two texts that share their interfaces, tolerances and
 * grades of protection may be of two things. The title of who seeks a partner names a kind of firm, so it tells less.
 */
const ECHO = 1_500;

function echoesTitle(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  bridge: Bridge,
  context: ScoringContext,
): boolean {
  const { codes } = subjectOf(requirement, context);
  if ([...codes].some((code) => context.hierarchy.isWithin(code, 'service'))) return true;
  const language = featuresOf(requirement).languages[0] ?? 'ko';
  const title = requirement.title[language];
  if (title === undefined) return true;
  return (
    bridge.shares(titleFeaturesOf(requirement, title, language, bridge), bridgeFeaturesOf(capability, bridge)).ofA >=
    ECHO
  );
}

const titles = new WeakMap<RequirementFacts, { readonly bridge: Bridge; readonly features: BridgeFeatures }>();

function titleFeaturesOf(
  requirement: RequirementFacts,
  title: string,
  language: Language,
  bridge: Bridge,
): BridgeFeatures {
  const known = titles.get(requirement);
  if (known?.bridge === bridge) return known.features;
  const computed = bridge.features(title, language);
  titles.set(requirement, { bridge, features: computed });
  return computed;
}

/** Several criteria ask the same of one pair after another. */
let latest: { requirement: RequirementFacts; capability: CapabilityFacts; bridge: Bridge; found: Assessment } | null =
  null;

function acrossLanguages(requirement: RequirementFacts, capability: CapabilityFacts, bridge: Bridge): Assessment {
  if (latest?.requirement === requirement && latest.capability === capability && latest.bridge === bridge) {
    return latest.found;
  }
  const found = comparedOverBridge(requirement, capability, bridge);
  latest = { requirement, capability, bridge, found };
  return found;
}

function comparedOverBridge(requirement: RequirementFacts, capability: CapabilityFacts, bridge: Bridge): Assessment {
  const [a, b] = [bridgeFeaturesOf(requirement, bridge), bridgeFeaturesOf(capability, bridge)];
  const units = Math.min(a.weights.length, b.weights.length, ENOUGH_UNITS);
  if (units === 0) return unknown({ notAsked: [], missing: ['text'] });
  const { ofA: asked, ofB: offered } = bridge.shares(a, b);
  // An offer may say much that was not asked, so the share of the requirement counts three times as much.
  const said = Math.floor(Math.sqrt(asked * Math.sqrt(asked * offered)));
  const value = divideRounded((Math.min(Math.max(said, BY_CHANCE), ALIKE) - BY_CHANCE) * WHOLE, ALIKE - BY_CHANCE);
  return assessed(value, divideRounded(units * WHOLE, ENOUGH_UNITS));
}

const assessed = (value: number, known: number): Assessment => ({
  ...assess([{ weight: 1, value, reason: { code: 'text-affinity', value } }]),
  known,
});

/** Features of a text that the other can be compared with: words only in a language of both. */
function comparableCount({ features: found, languages }: TextFeatures, other: TextFeatures): number {
  const shared = languages.some((language) => other.languages.includes(language));
  const { ko, zh, latin, figure } = found;
  return latin.size + figure.size + (shared ? ko.size + zh.size : 0);
}
