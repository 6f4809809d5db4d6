import { byCodeUnits } from '../../engine/scoring/index.js';

interface Named {
  readonly id: string;
  readonly externalId: string;
}

/** From here on sorting all of them is as quick as finding the place of each. */
const MANY = 1_000;

/** The order of external ids; PostgreSQL's own differs from it in rare characters. */
export const inOrder = <T extends Named>(records: readonly T[]): readonly T[] =>
  records.toSorted((a, b) => byCodeUnits(a.externalId, b.externalId));

/** Ordered records with those of `ids` as they were read now; of these, what was not read is not there. */
export function withRecords<T extends Named>(
  known: readonly T[],
  ids: readonly string[],
  read: readonly T[],
): readonly T[] {
  const here = new Set(read.map(({ id }) => id));
  const gone = new Set(ids.filter((id) => !here.has(id)));
  if (read.length > MANY) {
    const replaced = new Set(ids);
    return inOrder([...known.filter(({ id }) => !replaced.has(id)), ...read]);
  }
  const records = gone.size === 0 ? known.slice() : known.filter(({ id }) => !gone.has(id));
  for (const one of read) {
    const at = placeOf(records, one.externalId);
    records.splice(at, records[at]?.id === one.id ? 1 : 0, one);
  }
  return records;
}

/** The first place that is not before the external id. */
function placeOf(records: readonly Named[], externalId: string): number {
  let [from, to] = [0, records.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byCodeUnits(records[middle]?.externalId ?? '', externalId) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
