/** One line of a list: who stands where. */
export interface Place {
  readonly capability: string;
  readonly rank: number;
  readonly score: number;
}

/** Who stands among the first places before or after; null where the list does not have them. */
export interface PlaceChange {
  readonly capability: string;
  readonly before: Place | null;
  readonly after: Place | null;
}

/** So many places of a list are looked at. */
export const FIRST_PLACES = 10;

/** Who stands among the first places of either list: in the order of the later one, then who is no longer among them. */
export function firstPlaces(before: readonly Place[], after: readonly Place[]): PlaceChange[] {
  const isFirst = ({ rank }: Place): boolean => rank <= FIRST_PLACES;
  const byRank = (a: Place, b: Place): number => a.rank - b.rank;
  const named = [...after.filter(isFirst).sort(byRank), ...before.filter(isFirst).sort(byRank)];
  return [...new Set(named.map(({ capability }) => capability))].map((capability) => ({
    capability,
    before: before.find((place) => place.capability === capability) ?? null,
    after: after.find((place) => place.capability === capability) ?? null,
  }));
}

export const hasMoved = ({ before, after }: PlaceChange): boolean => before?.rank !== after?.rank;

/** Among the first places before, and not any more. */
export const hasLeft = ({ before, after }: PlaceChange): boolean =>
  before !== null && before.rank <= FIRST_PLACES && (after === null || after.rank > FIRST_PLACES);
