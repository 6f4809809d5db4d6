import type { CompetitorCode, ListedPair, ListThen, PairReason } from './compare.types.js';

const CODES: readonly CompetitorCode[] = ['entered-above', 'rose-above', 'left-above', 'fell-below'];

/**
 * Who made way for the pair or pushed it down: others that came above it or went from above it because of what changed
 * of them. One that it passed by its own change is no cause. Nothing where the pair went from one list to the other.
 */
export function competitorsOf(capability: string, before: ListThen, after: ListThen): PairReason[] {
  const was = before.entries.find((entry) => entry.capability === capability);
  const is = after.entries.find((entry) => entry.capability === capability);
  const own = is ?? was;
  if (own === undefined || (was !== undefined && is !== undefined && was.nearMiss !== is.nearMiss)) return [];
  const [earlier, later] = [sameList(before, own), sameList(after, own)];
  // What is not in a list stands below its end.
  const isAbove = (entry: ListedPair | undefined, place: ListedPair | undefined): boolean =>
    entry !== undefined && (place === undefined || entry.rank < place.rank);
  const found = new Map<CompetitorCode, ListedPair[]>(CODES.map((code) => [code, []]));
  for (const other of new Set([...later.keys(), ...earlier.keys()])) {
    const [then, now] = [earlier.get(other), later.get(other)];
    const code = codeOf(then, now, isAbove(then, was), isAbove(now, is));
    const entry = now ?? then;
    if (other !== capability && code !== null && entry !== undefined) found.get(code)?.push(entry);
  }
  return CODES.flatMap((code): PairReason[] => {
    const entries = (found.get(code) ?? []).sort((a, b) => a.rank - b.rank);
    return entries.length === 0 ? [] : [{ code, capabilities: entries.map((entry) => entry.capability) }];
  });
}

function codeOf(
  then: ListedPair | undefined,
  now: ListedPair | undefined,
  wasAbove: boolean,
  isAbove: boolean,
): CompetitorCode | null {
  if (wasAbove === isAbove) return null;
  if (isAbove) return then === undefined ? 'entered-above' : scoreOf(now) > scoreOf(then) ? 'rose-above' : null;
  return now === undefined ? 'left-above' : scoreOf(now) < scoreOf(then) ? 'fell-below' : null;
}

const scoreOf = (entry: ListedPair | undefined): number => entry?.score ?? 0;

const sameList = ({ entries }: ListThen, { nearMiss }: ListedPair): ReadonlyMap<string, ListedPair> =>
  new Map(entries.filter((entry) => entry.nearMiss === nearMiss).map((entry) => [entry.capability, entry]));
