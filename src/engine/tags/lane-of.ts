import type { Lane, LaneCode, Side, TagFact } from '../facts/index.js';
import type { TagHierarchy } from './hierarchy.js';

export interface LaneGuess {
  readonly code: LaneCode;
  /**
   * How surely the text belongs to the lane, 1..10000: the share of the lane in the tag strength that lies in any of the
   * lanes compared, and no more than the strength of its surest tag.
   */
  readonly confidence: number;
}

/**
 * Guesses the lane of a text from its tags: among the lanes whose directions allow the countries, the one whose
 * fields hold the most tag strength, the first in `lanes` of equals. A tag counts once for each lane, a service twice. A lane open to
 * every country on both sides (joint entry into a third country) is for whoever chooses it: it is guessed only where
 * no lane with a direction is allowed.
 * @param seekerCountry null when only the provider is known
 * @param providerCountry null when only the seeker is known
 * @returns null when no tag lies in a field of such a lane
 */
export function guessLane(
  tags: readonly TagFact[],
  seekerCountry: string | null,
  providerCountry: string | null,
  lanes: readonly Lane[],
  hierarchy: TagHierarchy,
): LaneGuess | null {
  const allowed = lanes.filter(({ directions }) =>
    directions.some(({ seeker, provider }) => admits(seeker, seekerCountry) && admits(provider, providerCountry)),
  );
  const directed = allowed.filter(({ directions }) => !directions.some(isOpen));
  let best: { readonly code: LaneCode; readonly strength: number; readonly surest: number } | null = null;
  let whole = 0;
  for (const { code, fields } of directed.length > 0 ? directed : allowed) {
    const held = tags.filter((tag) => fields.some((field) => hierarchy.isWithin(tag.code, field)));
    const strength = held.reduce((sum, tag) => sum + worthOf(tag, hierarchy), 0);
    whole += strength;
    if (strength > (best?.strength ?? 0))
      best = { code, strength, surest: Math.max(...held.map((tag) => tag.strength)) };
  }
  if (best === null) return null;
  const share = Math.max(1, Math.floor((best.strength * 10_000) / whole));
  return { code: best.code, confidence: Math.min(share, best.surest) };
}

/** Who asks for a service names things too, on which it is rendered, and never the other way round. */
const SERVICE_WORTH = 2;

const worthOf = ({ code, strength }: TagFact, hierarchy: TagHierarchy): number =>
  hierarchy.isWithin(code, 'service') ? SERVICE_WORTH * strength : strength;

/** The lane of {@link guessLane} alone. */
export const inferLane = (...given: Parameters<typeof guessLane>): LaneCode | null => guessLane(...given)?.code ?? null;

const isOpen = ({ seeker, provider }: Lane['directions'][number]): boolean =>
  seeker.countries.length === 0 && provider.countries.length === 0;

const admits = ({ countries }: Side, country: string | null): boolean =>
  country === null || countries.length === 0 || countries.includes(country);
