import type { RequirementFacts } from '../facts/index.js';
import { titleToEcho } from '../scoring/criteria/text-affinity.js';
import type { ScoringContext } from '../scoring/index.js';
import { subjectOf } from '../scoring/subject.js';
import { bridgeFeaturesOf } from '../scoring/text-features.js';
import { type BridgeColumns, GrowingBridge, NO_FEATURES } from './bridge-columns.js';
import { groupsOf, inGroups, type Group } from './groups.js';
import { keyPostings, type KeyPostings } from './key-postings.js';
import type { Held } from './segments.js';

/** Texts that are compared over the bridge. */
export interface BridgedTexts {
  readonly columns: BridgeColumns;
  readonly postings: KeyPostings;
}

/** Requirements that came together. */
export interface RequirementSegment extends Held<RequirementFacts> {
  readonly groups: readonly Group[];
  /** By the codes that say what is asked for. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  /** Those that do not say what they ask for: anything may answer. */
  readonly open: readonly number[];
  readonly texts: BridgedTexts;
  readonly titles: BridgedTexts;
  /** 1 where an offer that is told by words alone has to echo the title. */
  readonly echoed: Uint8Array;
}

export function requirementSegment(
  unordered: readonly RequirementFacts[],
  context: ScoringContext,
): RequirementSegment {
  const members = inGroups(unordered);
  const { bridge } = context;
  const byCode = new Map<string, number[]>();
  const open: number[] = [];
  const [texts, titles] = [new GrowingBridge(), new GrowingBridge()];
  const echoed = new Uint8Array(members.length);
  for (const [place, requirement] of members.entries()) {
    const codes = requirement.tags.length === 0 ? [] : subjectOf(requirement, context).phrases.flat();
    if (codes.length === 0) open.push(place);
    for (const code of new Set(codes)) {
      const places = byCode.get(code);
      if (places === undefined) byCode.set(code, [place]);
      else places.push(place);
    }
    const title = titleToEcho(requirement, context);
    texts.add(bridge === undefined ? NO_FEATURES : bridgeFeaturesOf(requirement, bridge));
    titles.add(title ?? NO_FEATURES);
    echoed[place] = title === null ? 0 : 1;
  }
  return {
    members,
    removed: new Uint8Array(members.length),
    groups: groupsOf(members),
    byCode,
    open,
    texts: bridgedTexts(texts),
    titles: bridgedTexts(titles),
    echoed,
  };
}

function bridgedTexts(growing: GrowingBridge): BridgedTexts {
  const columns = growing.cut();
  return { columns, postings: keyPostings(columns) };
}
