import type { Likeness } from '../scoring/criteria/text-affinity.js';
import type { ScoreBound } from './score-bound.js';
import type { Segment } from './segment.js';
import { answersGround } from './tag-bound.js';

/**
 * Sees a capability that may share ground with the requirement.
 * @param alike what the texts say at most, where they are compared over the bridge
 * @param isTold whether it came by its tags, else by its words alone
 */
type Visit = (place: number, alike: Likeness | undefined, isTold: boolean) => void;

/**
 * Every capability of a segment that may stand on the provider's side and share ground with the requirement, and few
 * others: those that are about a code that answers it, those without tags, and those whose text may speak of the same
 * in another language. `visit` sees each once.
 */
export function eachCandidate(segment: Segment, { tags, text, facts }: ScoreBound, visit: Visit): void {
  const mayProvide = facts.mayProvide(segment);
  const groups = segment.groups.filter((group) => facts.mayStand(group));
  const heard = text.heardBy(segment, groups);
  const alikeAt = (place: number): Likeness | undefined =>
    heard !== null && text.isAcross(segment.texts, place) ? text.likenessHeard(heard, segment.texts, place) : undefined;
  if (!tags.isAsked || tags.groundCodes.length === 0) {
    for (const { from, to } of groups) {
      for (let place = from; place < to; place += 1) if (mayProvide(place)) visit(place, alikeAt(place), true);
    }
    return;
  }
  const seen = new Uint8Array(segment.members.length);
  const see = (place: number): void => {
    if (seen[place] !== 0 || !mayProvide(place)) return;
    seen[place] = 1;
    visit(place, alikeAt(place), true);
  };
  const { about, aboutStrengths, untagged } = segment.tags;
  for (const { code, similarity } of tags.groundCodes) {
    const end = about.starts[code + 1] ?? 0;
    for (let at = about.starts[code] ?? 0; at < end; at += 1) {
      if (!answersGround(similarity, aboutStrengths[at] ?? 0)) break;
      see(about.values[at] ?? 0);
    }
  }
  for (const place of untagged) see(place);
  if (heard === null) return;
  for (const group of groups) {
    if (!text.areAcross(group)) continue;
    for (let place = group.from; place < group.to; place += 1) {
      if (seen[place] !== 0 || !text.maySpeakAlike(heard, segment.texts, place) || !mayProvide(place)) continue;
      visit(place, text.likenessHeard(heard, segment.texts, place), false);
    }
  }
}
