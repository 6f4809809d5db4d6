import { column } from './columns.js';
import { WHOLE } from '../scoring/fixed-point.js';
import type { BridgeColumns } from './bridge-columns.js';
import { KeySlots } from './key-slots.js';
import { commonKeys, COVERED, type CommonKeys, type TextsOfKeys } from './common-keys.js';

/** For each bridge key the texts that have it. */
export interface KeyPostings extends TextsOfKeys {
  /** Of each key its row. */
  readonly rows: KeySlots;
  readonly common: CommonKeys;
}

export function keyPostings(bridged: BridgeColumns): KeyPostings {
  const { runStarts, runKeys, totals } = bridged;
  const counts = new Map<number, number>();
  for (const key of runKeys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = Int32Array.from(counts.keys()).sort();
  const starts = column(Uint32Array, keys.length + 1);
  const next = new Map<number, number>();
  for (const [row, key] of keys.entries()) {
    const start = starts[row] ?? 0;
    next.set(key, start);
    starts[row + 1] = start + (counts.get(key) ?? 0);
  }
  const places = column(Uint32Array, runKeys.length);
  const covers = column(Uint16Array, runKeys.length);
  for (let place = 0; place + 1 < runStarts.length; place += 1) {
    const share = COVERED / Math.max(1, totals[place] ?? 0);
    for (let run = runStarts[place] ?? 0; run < (runStarts[place + 1] ?? 0); run += 1) {
      const key = runKeys[run] ?? 0;
      const at = next.get(key) ?? 0;
      places[at] = place;
      covers[at] = Math.min(COVERED, Math.ceil(weightOf(bridged, place, run) * share));
      next.set(key, at + 1);
    }
  }
  const postings = { rows: new KeySlots(keys, 2), starts, places, covers };
  return { ...postings, common: commonKeys(postings, runStarts.length - 1) };
}

/** Weight of the units that the stretches of a run cover, as far as they stand for its key. */
function weightOf(bridged: BridgeColumns, place: number, run: number): number {
  const { unitStarts, weights, stretchStarts, starts, ends, strengths } = bridged;
  const units = unitStarts[place] ?? 0;
  let weight = 0;
  for (let at = stretchStarts[run] ?? 0; at < (stretchStarts[run + 1] ?? 0); at += 1) {
    let covered = 0;
    for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit += 1) covered += weights[units + unit] ?? 0;
    weight += covered * (strengths[at] ?? 0);
  }
  return weight / WHOLE;
}

/** Where the first place that is not before `place` stands among those of a row, from there on that is not behind it. */
export function firstFrom({ starts, places }: KeyPostings, row: number, place: number, from = 0): number {
  let [low, high] = [Math.max(from, starts[row] ?? 0), starts[row + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
