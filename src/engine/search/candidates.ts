import { NEAR_SHARE } from '../scoring/criteria/text-affinity.js';
import type { Segment } from './segment.js';
import type { TagBound } from './tag-bound.js';

/** How a capability came to be looked at. */
export const BY_TAGS = 1;
export const BY_TEXT = 2;

/**
 * Every capability of a segment that may share ground with the requirement, and few others: those that are about a code
 * that answers it, those without tags, and those whose text may speak of the same in another language. `visit` sees
 * each once.
 * @param said share of the requirement's text that each capability says at most, 0..10000; null without a bridge
 */
export function eachCandidate(
  segment: Segment,
  tags: TagBound,
  said: Uint16Array | null,
  visit: (place: number, by: number) => void,
): void {
  const count = segment.capabilities.length;
  if (!tags.isAsked || tags.groundCodes.length === 0) {
    for (let place = 0; place < count; place += 1) visit(place, BY_TAGS);
    return;
  }
  const seen = new Uint8Array(count);
  const see = (place: number, by: number): void => {
    if (seen[place] !== 0) return;
    seen[place] = by;
    visit(place, by);
  };
  const { about, untagged } = segment.tags;
  for (const code of tags.groundCodes) {
    for (let at = about.starts[code] ?? 0; at < (about.starts[code + 1] ?? 0); at += 1) {
      see(about.values[at] ?? 0, BY_TAGS);
    }
  }
  for (const place of untagged) see(place, BY_TAGS);
  if (said === null) return;
  for (let place = 0; place < count; place += 1) if ((said[place] ?? 0) >= NEAR_SHARE) see(place, BY_TEXT);
}
