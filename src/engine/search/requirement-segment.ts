import type { RequirementFacts } from '../facts/index.js';
import { titleToEcho } from '../scoring/criteria/text-affinity.js';
import type { ScoringContext } from '../scoring/index.js';
import { subjectOf } from '../scoring/subject.js';
import { bridgeFeaturesOf } from '../scoring/text-features.js';
import { hashOf } from '../text/index.js';
import { type BridgeColumns, GrowingBridge, NO_FEATURES } from './bridge-columns.js';
import { groupsOf, inGroups, type Group } from './groups.js';
import { keyPostings, type KeyPostings } from './key-postings.js';
import type { Held } from './segments.js';

/** Requirements that came together. */
export interface RequirementSegment extends Held<RequirementFacts> {
  readonly groups: readonly Group[];
  /** By the codes that say what is asked for. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  /** Of those that do not say what they ask for, by all codes that they name: whatever is near one may answer. */
  readonly byMention: ReadonlyMap<string, readonly number[]>;
  /** Those without tags: anything may answer. */
  readonly untagged: readonly number[];
  /** Over the bridge. */
  readonly texts: BridgeColumns;
  readonly titles: BridgeColumns;
  /** Of the texts. */
  readonly postings: KeyPostings;
  /** 1 where an offer that is told by words alone has to echo the title. */
  readonly echoed: Uint8Array;
  /** Of the ids. */
  readonly hashes: Uint32Array;
}

export function requirementSegment(
  unordered: readonly RequirementFacts[],
  context: ScoringContext,
): RequirementSegment {
  const members = inGroups(unordered);
  const { bridge } = context;
  const byCode = new Map<string, number[]>();
  const byMention = new Map<string, number[]>();
  const untagged: number[] = [];
  const [texts, titles] = [new GrowingBridge(), new GrowingBridge()];
  const echoed = new Uint8Array(members.length);
  for (const [place, requirement] of members.entries()) {
    const codes = subjectOf(requirement, context).phrases.flat();
    if (requirement.tags.length === 0) untagged.push(place);
    else if (codes.length > 0) note(byCode, codes, place);
    else note(byMention, codesOf(requirement), place);
    const title = titleToEcho(requirement, context);
    texts.add(bridge === undefined ? NO_FEATURES : bridgeFeaturesOf(requirement, bridge));
    titles.add(title ?? NO_FEATURES);
    echoed[place] = title === null ? 0 : 1;
  }
  const columns = texts.cut();
  return {
    members,
    removed: new Uint8Array(members.length),
    groups: groupsOf(members),
    byCode,
    byMention,
    untagged,
    texts: columns,
    titles: titles.cut(),
    postings: keyPostings(columns),
    echoed,
    hashes: Uint32Array.from(members, ({ id }) => hashOf(id)),
  };
}

const codesOf = ({ tags }: RequirementFacts): string[] => tags.map(({ code }) => code);

function note(places: Map<string, number[]>, codes: readonly string[], place: number): void {
  for (const code of new Set(codes)) {
    const held = places.get(code);
    if (held === undefined) places.set(code, [place]);
    else held.push(place);
  }
}
