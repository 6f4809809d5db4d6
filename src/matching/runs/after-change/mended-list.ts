import { byCodeUnits, NEAR_MISS_LIMIT, rankCapabilities } from '../../../engine/scoring/index.js';
import type { Reference } from '../../../taxonomy/reference.js';
import { LIST_LENGTH, scoredEntry } from '../list-scorer.js';
import type { LiveMarket } from '../live-market.js';
import type { ScoredEntry, ScoredList, StandingList } from '../scored-list.js';
import type { RequirementInput } from '../scoring-input.js';

/**
 * The list that ranking everything would make, from the one that stands and the few capabilities that have changed since:
 * all others keep their scores, and those that stood behind the last place cannot come before it.
 * @returns null where what stands does not tell: somebody unknown may move up, the market may lack something else, or
 *   scores depend on the day
 */
export function mendedList(
  input: RequirementInput,
  { entries, changed, isOfDay }: StandingList,
  market: LiveMarket,
  asOf: string,
  reference: Reference,
): ScoredList | null {
  const requirement = market.askedBy(input);
  if (!isOfDay && requirement.neededBy !== null) return null;
  const context = market.contextOf(asOf, reference);
  const offered = changed.flatMap((id) => market.offered(id) ?? []);
  const now = rankCapabilities(requirement, offered, context, LIST_LENGTH);
  const isKept = ({ capabilityId }: ScoredEntry): boolean => !changed.includes(capabilityId);
  const mended = (isNearMiss: boolean, most: number): readonly ScoredEntry[] | null => {
    const before = entries.filter(({ nearMiss }) => nearMiss === isNearMiss);
    const ranked = (isNearMiss ? now.nearMisses : now.listed).map((one) => scoredEntry(one, isNearMiss, market));
    const lines = [...before.filter(isKept), ...ranked].sort(byPlace).slice(0, most);
    const last = before.length < most ? undefined : before.at(-1);
    const newLast = lines.at(-1);
    if (last !== undefined && (newLast === undefined || lines.length < most || byPlace(newLast, last) > 0)) return null;
    return lines.map((line, at) => ({ ...line, rank: at + 1 }));
  };
  const externalId = ({ capabilityId }: ScoredEntry): string => market.capabilities.get(capabilityId)?.externalId ?? '';
  function byPlace(a: ScoredEntry, b: ScoredEntry): number {
    return b.score - a.score || byCodeUnits(externalId(a), externalId(b));
  }
  const listed = mended(false, LIST_LENGTH);
  const nearMisses = mended(true, NEAR_MISS_LIMIT);
  if (listed === null || listed.length === 0 || nearMisses === null) return null;
  const { id: requirementId } = input;
  return {
    requirementId,
    externalId: input.externalId,
    entries: [...listed, ...nearMisses],
    gap: [],
    considered: market.index.size,
  };
}
