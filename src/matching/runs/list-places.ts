import { NEAR_MISS_LIMIT } from '../../engine/scoring/index.js';
import type { KnownList, ScoredEntry } from './scored-list.js';

/** Most lines of a list. */
const LINES = { listed: 50, nearMisses: NEAR_MISS_LIMIT } as const;
/** Most that are ranked: the lines, and behind the last of them a reserve that moves up when one falls out. */
export const RANKED = { listed: LINES.listed + 10, nearMisses: LINES.nearMisses + 4 } as const;

/** Those that are listed, or the near misses, best first. */
export interface Places {
  readonly entries: readonly ScoredEntry[];
  /** Whether there may be others, all of them behind the last one. */
  readonly isCut: boolean;
}

/** The list of which all this is known; `rank` follows from the order. */
export function knownList(listed: Places, nearMisses: Places): KnownList {
  const [offered, missed] = [ranked(listed, RANKED.listed), ranked(nearMisses, RANKED.nearMisses)];
  return {
    entries: [...offered.slice(0, LINES.listed), ...missed.slice(0, LINES.nearMisses)],
    reserve: {
      entries: [...offered.slice(LINES.listed), ...missed.slice(LINES.nearMisses)],
      bars: {
        listed: barOf(offered, listed, RANKED.listed),
        nearMisses: barOf(missed, nearMisses, RANKED.nearMisses),
      },
    },
  };
}

/** What {@link knownList} was made of. */
export function placesOf({ entries, reserve }: KnownList, isNearMiss: boolean): Places {
  const isOfKind = ({ nearMiss }: ScoredEntry): boolean => nearMiss === isNearMiss;
  return {
    entries: [...entries.filter(isOfKind), ...reserve.entries.filter(isOfKind)],
    isCut: reserve.bars[isNearMiss ? 'nearMisses' : 'listed'] !== null,
  };
}

/** Whether all lines of the list are among what is known. */
export const fillsLines = ({ entries, isCut }: Places, isNearMiss: boolean): boolean =>
  !isCut || entries.length >= LINES[isNearMiss ? 'nearMisses' : 'listed'];

const ranked = ({ entries }: Places, most: number): readonly ScoredEntry[] =>
  entries.slice(0, most).map((entry, at) => ({ ...entry, rank: at + 1 }));

const barOf = (kept: readonly ScoredEntry[], { entries, isCut }: Places, most: number): number | null =>
  isCut || entries.length > most ? (kept.at(-1)?.score ?? 0) : null;
