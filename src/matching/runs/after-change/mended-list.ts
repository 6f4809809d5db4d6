import { byCodeUnits, rankCapabilities } from '../../../engine/scoring/index.js';
import type { Reference } from '../../../taxonomy/reference.js';
import { fillsLines, knownList, type Places, placesOf, RANKED } from '../list-places.js';
import { scoredEntry } from '../list-scorer.js';
import type { LiveMarket } from '../live-market.js';
import type { ScoredEntry, ScoredList, StandingList } from '../scored-list.js';
import type { RequirementInput } from '../scoring-input.js';

/**
 * The list that ranking everything would make, from the one that stands, its reserve and the few capabilities that have
 * changed since: all others keep their scores, and those that stood behind the last one known cannot come before it.
 * @returns null where what stands does not tell: more has fallen out than the reserve holds, the market may lack something
 *   else, or scores depend on the day
 */
export function mendedList(
  input: RequirementInput,
  { changed, isOfDay, ...known }: StandingList,
  market: LiveMarket,
  asOf: string,
  reference: Reference,
): ScoredList | null {
  const requirement = market.askedBy(input);
  if (!isOfDay && requirement.neededBy !== null) return null;
  const context = market.contextOf(asOf, reference);
  const offered = changed.flatMap((id) => market.offered(id) ?? []);
  const now = rankCapabilities(requirement, offered, context, RANKED.listed, RANKED.nearMisses);
  const externalId = ({ capabilityId }: ScoredEntry): string => market.capabilities.get(capabilityId)?.externalId ?? '';
  const byPlace = (a: ScoredEntry, b: ScoredEntry): number =>
    b.score - a.score || byCodeUnits(externalId(a), externalId(b));
  const mended = (isNearMiss: boolean): Places => {
    const { entries, isCut } = placesOf(known, isNearMiss);
    const kept = entries.filter(({ capabilityId }) => !changed.includes(capabilityId));
    const changedNow = (isNearMiss ? now.nearMisses : now.listed).map((one) => scoredEntry(one, isNearMiss, market));
    const last = isCut ? entries.at(-1) : undefined;
    const isCertain = (one: ScoredEntry): boolean => last === undefined || byPlace(one, last) <= 0;
    return { entries: [...kept, ...changedNow].filter(isCertain).sort(byPlace), isCut };
  };
  const [listed, nearMisses] = [mended(false), mended(true)];
  const tells = fillsLines(listed, false) && fillsLines(nearMisses, true) && listed.entries.length > 0;
  if (!tells) return null;
  const { id: requirementId, externalId: name } = input;
  return {
    requirementId,
    externalId: name,
    ...knownList(listed, nearMisses),
    gap: [],
    considered: market.index.size,
  };
}
