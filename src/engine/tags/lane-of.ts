import type { Lane, LaneCode, Side, TagFact } from '../facts/index.js';
import type { TagHierarchy } from './hierarchy.js';

/**
 * Guesses the lane of a text from its tags: among the lanes whose directions allow the countries, the one whose
 * fields hold the most tag strength, the first in `lanes` of equals. A tag counts once for each lane. A lane open to
 * every country on both sides (joint entry into a third country) is for whoever chooses it: it is guessed only where
 * no lane with a direction is allowed.
 * @param seekerCountry null when only the provider is known
 * @param providerCountry null when only the seeker is known
 * @returns null when no tag lies in a field of such a lane
 */
export function inferLane(
  tags: readonly TagFact[],
  seekerCountry: string | null,
  providerCountry: string | null,
  lanes: readonly Lane[],
  hierarchy: TagHierarchy,
): LaneCode | null {
  const allowed = lanes.filter(({ directions }) =>
    directions.some(({ seeker, provider }) => admits(seeker, seekerCountry) && admits(provider, providerCountry)),
  );
  const directed = allowed.filter(({ directions }) => !directions.some(isOpen));
  let best: { readonly code: LaneCode; readonly strength: number } | null = null;
  for (const { code, fields } of directed.length > 0 ? directed : allowed) {
    const strength = tags
      .filter((tag) => fields.some((field) => hierarchy.isWithin(tag.code, field)))
      .reduce((sum, tag) => sum + tag.strength, 0);
    if (strength > (best?.strength ?? 0)) best = { code, strength };
  }
  return best?.code ?? null;
}

const isOpen = ({ seeker, provider }: Lane['directions'][number]): boolean =>
  seeker.countries.length === 0 && provider.countries.length === 0;

const admits = ({ countries }: Side, country: string | null): boolean =>
  country === null || countries.length === 0 || countries.includes(country);
