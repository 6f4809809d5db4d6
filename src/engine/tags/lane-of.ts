import type { Lane, LaneCode, Side, TagFact } from '../facts/index.js';
import type { TagHierarchy } from './hierarchy.js';

/**
 * Guesses the lane of a text from its tags: among the lanes whose directions allow the countries, the one whose
 * fields hold the most tag strength, the first in `lanes` of equals. A tag counts once for each lane.
 * @param seekerCountry null when only the provider is known
 * @param providerCountry null when only the seeker is known
 * @returns null when no tag lies in a field of an allowed lane
 */
export function inferLane(
  tags: readonly TagFact[],
  seekerCountry: string | null,
  providerCountry: string | null,
  lanes: readonly Lane[],
  hierarchy: TagHierarchy,
): LaneCode | null {
  let best: { readonly code: LaneCode; readonly strength: number } | null = null;
  for (const { code, directions, fields } of lanes) {
    const allowed = directions.some(
      ({ seeker, provider }) =>
        admits(seeker, seekerCountry) && admits(provider, providerCountry),
    );
    if (!allowed) continue;
    const strength = tags
      .filter((tag) => fields.some((field) => hierarchy.isWithin(tag.code, field)))
      .reduce((sum, tag) => sum + tag.strength, 0);
    if (strength > (best?.strength ?? 0)) best = { code, strength };
  }
  return best?.code ?? null;
}

const admits = ({ countries }: Side, country: string | null): boolean =>
  country === null || countries.length === 0 || countries.includes(country);
