/** Counts of what was read against what should be. */
export interface ReadingCounts {
  /** What a careful reader finds, without what may be read or not. */
  readonly expected: number;
  /** Of these, found. */
  readonly found: number;
  /** Read, without what is neither right nor wrong. */
  readonly read: number;
  /** Of these, right. */
  readonly right: number;
}

/** Shares 0..1; null where there is nothing to take a share of. */
export interface ReadingShares {
  readonly precision: number | null;
  readonly recall: number | null;
  /** Harmonic mean of the two. */
  readonly f1: number | null;
}

export function sharesOf({ expected, found, read, right }: ReadingCounts): ReadingShares {
  const precision = share(right, read);
  const recall = share(found, expected);
  const sum = (precision ?? 0) + (recall ?? 0);
  const both = precision !== null && recall !== null;
  return { precision, recall, f1: both ? (sum === 0 ? 0 : (2 * precision * recall) / sum) : null };
}

export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Measures of the whole and of its parts by one property, parts in code-unit order. */
export const byPart = <T, M>(
  items: readonly T[],
  part: (item: T) => string,
  measure: (of: readonly T[]) => M,
): Readonly<Record<string, M>> =>
  Object.fromEntries(
    [...new Set(items.map(part))].sort().map((name) => [name, measure(items.filter((item) => part(item) === name))]),
  );
