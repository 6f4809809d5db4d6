import type { Bridge, BridgeFeatures } from '../../bridge/index.js';
import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import {
  affinityOfCounts,
  featureCounts,
  sharedCount,
  type FeatureCounts,
  type FeatureKind,
} from '../../text/index.js';
import { divideRounded, WHOLE } from '../fixed-point.js';
import type { ScoringContext } from '../score.types.js';
import { lacksSoftware } from '../software.js';
import { subjectOf } from '../subject.js';
import { bridgeFeaturesOf, featuresOf, titleFeaturesOf } from '../text-features.js';
import { assess, unknown, type Assessment, type Criterion } from './criterion.js';

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
    if (bridge !== undefined && areApart(a, b)) return acrossLanguages(requirement, capability, bridge);
    return assessedLikeness(likenessByWords(featureCounts(a), featureCounts(b), (kind) => sharedCount(a, b, kind)));
  },
};

/** How near texts are and how far that is known, both integers 0..10000; null when they cannot be compared. */
export type Likeness = { readonly value: number; readonly known: number } | null;

/** Whether texts have no language in common. */
export const areApart = (a: Pick<FeatureCounts, 'languages'>, b: Pick<FeatureCounts, 'languages'>): boolean =>
  !a.languages.some((language) => b.languages.includes(language));

/** @param shared how many features of a kind both texts have */
export function likenessByWords(a: FeatureCounts, b: FeatureCounts, shared: (kind: FeatureKind) => number): Likeness {
  const value = affinityOfCounts(a, b, shared);
  if (value === null) return null;
  const comparable = Math.min(comparableCount(a, b), comparableCount(b, a), ENOUGH_FEATURES);
  return { value, known: divideRounded(comparable * WHOLE, ENOUGH_FEATURES) };
}

/**
 * @param asked share of the requirement's text (0..10000) that the offer says, `offered` the other way round
 * @param units of the shorter text
 */
export function likenessOverBridge(asked: number, offered: number, units: number): Likeness {
  if (units === 0) return null;
  // An offer may say much that was not asked, so the share of the requirement counts three times as much.
  const said = Math.floor(Math.sqrt(asked * Math.sqrt(asked * offered)));
  const value = divideRounded((Math.min(Math.max(said, BY_CHANCE), ALIKE) - BY_CHANCE) * WHOLE, ALIKE - BY_CHANCE);
  return { value, known: divideRounded(Math.min(units, ENOUGH_UNITS) * WHOLE, ENOUGH_UNITS) };
}

/**
 * From here on two texts in different languages speak of one thing, whatever tags were found in them, and from the
 * lower figure on of things near enough for the score to decide.
 */
export const SAME_THING = 7_000;
export const NEAR_THING = 5_000;
const NEAR_SAID = (BY_CHANCE + ((ALIKE - BY_CHANCE) * (NEAR_THING - 1)) / WHOLE) ** 4;
/** Share of a requirement that an offer has to say, however much of itself that is, to be near: 0..10000. */
export const NEAR_SHARE = Math.floor(Math.cbrt(NEAR_SAID / WHOLE));
/** Whether texts that say as much of each other may be near: false only for those that are not, and quickly told. */
export const mayBeNear = (asked: number, offered: number): boolean => asked * asked * asked * offered >= NEAR_SAID;

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
): boolean =>
  speaksOf(NEAR_THING, requirement, capability, context) && !lacksSoftware(requirement, capability, context);

function speaksOf(
  least: number,
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean {
  const { bridge } = context;
  if (bridge === undefined || !areApart(featuresOf(requirement), featuresOf(capability))) return false;
  const { value, known } = acrossLanguages(requirement, capability, bridge);
  if (value === null || !isSaid({ value, known }, least)) return false;
  return echoesTitle(requirement, capability, bridge, context);
}

/** Whether texts say as much as `least`, at enough length to tell. */
export const isSaid = (likeness: Likeness, least: number): boolean =>
  likeness !== null && likeness.value >= least && likeness.known >= WHOLE / 2;

/**
 * How much of the weight of a title an offer has to say somewhere: two texts that share their interfaces, tolerances and
 * grades of protection may be of two things. The title of who seeks a partner names a kind of firm, so it tells less.
 */
export const ECHO = 1_500;

function echoesTitle(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  bridge: Bridge,
  context: ScoringContext,
): boolean {
  if (
    latestEcho?.requirement === requirement &&
    latestEcho.capability === capability &&
    latestEcho.context === context
  ) {
    return latestEcho.found;
  }
  const title = titleToEcho(requirement, context);
  const found = title === null || bridge.shares(title, bridgeFeaturesOf(capability, bridge)).ofA >= ECHO;
  latestEcho = { requirement, capability, context, found };
  return found;
}

/** Features of the title that an offer has to echo; null where it need not. */
export function titleToEcho(requirement: RequirementFacts, context: ScoringContext): BridgeFeatures | null {
  const { bridge, hierarchy } = context;
  const { codes } = subjectOf(requirement, context);
  if (bridge === undefined || [...codes].some((code) => hierarchy.isWithin(code, 'service'))) return null;
  return titleFeaturesOf(requirement, bridge);
}

interface Pair {
  readonly requirement: RequirementFacts;
  readonly capability: CapabilityFacts;
}

/** Several criteria ask the same of one pair after another. */
let latest: (Pair & { readonly bridge: Bridge; readonly found: Assessment }) | null = null;
let latestEcho: (Pair & { readonly context: ScoringContext; readonly found: boolean }) | null = null;

/** Notes what the criterion says of a pair across languages where it was found in another way, before more is asked of it. */
export function noteAcrossLanguages(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  { bridge }: ScoringContext,
  found: Assessment,
): void {
  if (bridge !== undefined) latest = { requirement, capability, bridge, found };
}

function acrossLanguages(requirement: RequirementFacts, capability: CapabilityFacts, bridge: Bridge): Assessment {
  if (latest?.requirement === requirement && latest.capability === capability && latest.bridge === bridge) {
    return latest.found;
  }
  const [a, b] = [bridgeFeaturesOf(requirement, bridge), bridgeFeaturesOf(capability, bridge)];
  const { ofA: asked, ofB: offered } = bridge.shares(a, b);
  const found = assessedLikeness(likenessOverBridge(asked, offered, Math.min(a.weights.length, b.weights.length)));
  latest = { requirement, capability, bridge, found };
  return found;
}

/** What the criterion says of texts that are so alike. */
export function assessedLikeness(likeness: Likeness): Assessment {
  if (likeness === null) return unknown({ notAsked: [], missing: ['text'] });
  const { value, known } = likeness;
  return { ...assess([{ weight: 1, value, reason: { code: 'text-affinity', value } }]), known };
}

/** Features of a text that the other can be compared with: words only in a language of both. */
function comparableCount({ languages, ko, zh, latin, figure }: FeatureCounts, other: FeatureCounts): number {
  const shared = languages.some((language) => other.languages.includes(language));
  return latin + figure + (shared ? ko + zh : 0);
}
