import { WHOLE } from '../scoring/fixed-point.js';
import { column } from './columns.js';

/** The texts that have each key. */
export interface TextsOfKeys {
  /** Where the texts of each key begin; one more at the end. */
  readonly starts: Uint32Array;
  /** Ascending for each key. */
  readonly places: Uint32Array;
  /** Share of the text that is said with the key at most, in parts of {@link COVERED}, rounded up. */
  readonly covers: Uint16Array;
}

export const COVERED = 0xffff;

/** One text of so many has a key that is common. */
const COMMON = 8;
/** What one level stands for in parts of what the next does, and the first one stands for, of 10000. */
const STEP = 0.95;
const LEAST = 0.1;

/** The share of a text that a key covers at most, of 10000, by its level; a text at level 0 lacks the key. */
export const SHARE_OF_LEVEL = Float64Array.from({ length: 256 }, (_, level) =>
  level === 0 ? 0 : Math.min(WHOLE, LEAST / STEP ** (level - 1)),
);

/**
 * What the keys that many texts have cover of each text: they are most of all postings and say little, so they are
 * looked up where the other keys show that two texts may be alike.
 */
export interface CommonKeys {
  readonly count: number;
  /** By the row of a key its number among the common ones; {@link RARE} for others. */
  readonly numbers: Int32Array;
  /** For each text a level for each common key. */
  readonly levels: Uint8Array;
  /** What they cover of each text together at most, of 10000. */
  readonly covered: Uint16Array;
}

export const RARE = -1;

export function commonKeys({ starts, places, covers }: TextsOfKeys, texts: number): CommonKeys {
  const rows = starts.length - 1;
  const numbers = column(Int32Array, rows).fill(RARE);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    if (((starts[row + 1] ?? 0) - (starts[row] ?? 0)) * COMMON < texts) continue;
    numbers[row] = count;
    count += 1;
  }
  const levels = column(Uint8Array, texts * count);
  const sums = new Float64Array(texts);
  for (let row = 0; row < rows; row += 1) {
    const number = numbers[row] ?? RARE;
    if (number === RARE) continue;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      const level = levelOf(((covers[at] ?? 0) * WHOLE) / COVERED);
      levels[place * count + number] = level;
      sums[place] = (sums[place] ?? 0) + (SHARE_OF_LEVEL[level] ?? 0);
    }
  }
  const covered = column(Uint16Array, texts);
  for (const [place, sum] of sums.entries()) covered[place] = Math.min(0xffff, Math.ceil(sum));
  return { count, numbers, levels, covered };
}

/** The least level that stands for as much. */
function levelOf(share: number): number {
  let level = Math.max(1, Math.floor(Math.log(LEAST / share) / Math.log(STEP)));
  while ((SHARE_OF_LEVEL[level] ?? WHOLE) < share) level += 1;
  return level;
}
