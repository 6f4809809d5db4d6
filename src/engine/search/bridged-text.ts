import type { BridgeFeatures } from '../bridge/index.js';
import { runsOf } from './key-runs.js';
import { KeySlots } from './key-slots.js';
import type { BridgeColumns } from './bridge-columns.js';

const WHOLE = 10_000;

/**
 * One text of a requirement, prepared to be compared over the bridge with one capability after another: the shares that
 * `Bridge.shares` gives, to the last digit, from columns and without an allocation.
 */
export class BridgedText {
  /** Share of this text that the capability says, 0..10000, of the last {@link hear}. */
  ofThis = 0;
  /** Share of the capability's text that this one says, 0..10000, of the last {@link weigh}. */
  ofOther = 0;
  readonly units: number;
  private readonly slots: KeySlots;
  /** Where the stretches of each slot begin; one more at the end. */
  private readonly runs: Uint32Array;
  /** Of each slot, the surest of its stretches. */
  private readonly surest: Uint16Array;
  private readonly sure: Uint16Array;
  private otherSure = new Uint16Array(1_024);
  /** Keys that the two have in common, of the last {@link hear}. */
  private met = 0;
  private readonly metSlots: Uint32Array;
  private readonly metRuns: Uint32Array;
  private columns: BridgeColumns | null = null;
  private place = 0;

  constructor(readonly features: BridgeFeatures) {
    const { keys, starts, surest } = runsOf(features);
    this.units = features.weights.length;
    this.slots = new KeySlots(keys);
    this.runs = starts;
    this.surest = surest;
    this.sure = new Uint16Array(this.units);
    this.metSlots = new Uint32Array(keys.length);
    this.metRuns = new Uint32Array(keys.length);
  }

  /** Finds what the capability says of this text. */
  hear(columns: BridgeColumns, place: number): void {
    const { runStarts, runKeys, surest } = columns;
    const { features, runs, sure } = this;
    sure.fill(0);
    this.met = 0;
    this.columns = columns;
    this.place = place;
    const last = runStarts[place + 1] ?? 0;
    for (let run = runStarts[place] ?? 0; run < last; run += 1) {
      const slot = this.slots.slotOf(runKeys[run] ?? 0);
      if (slot < 0) continue;
      this.metSlots[this.met] = slot;
      this.metRuns[this.met] = run;
      this.met += 1;
      const other = surest[run] ?? 0;
      for (let at = runs[slot] ?? 0; at < (runs[slot + 1] ?? 0); at += 1) {
        raise(sure, features.starts[at] ?? 0, features.ends[at] ?? 0, (features.strengths[at] ?? 0) * other);
      }
    }
    this.ofThis = share(sure, features.weights, 0, sure.length, features.total);
  }

  /** Finds, of the capability last heard, how much of itself that is. */
  weigh(): void {
    const { columns, place } = this;
    if (columns === null) return;
    const { unitStarts, weights, totals, stretchStarts, starts, ends, strengths } = columns;
    const firstUnit = unitStarts[place] ?? 0;
    const units = (unitStarts[place + 1] ?? 0) - firstUnit;
    this.clearOther(units);
    for (let met = 0; met < this.met; met += 1) {
      const run = this.metRuns[met] ?? 0;
      const surest = this.surest[this.metSlots[met] ?? 0] ?? 0;
      for (let at = stretchStarts[run] ?? 0; at < (stretchStarts[run + 1] ?? 0); at += 1) {
        raise(this.otherSure, starts[at] ?? 0, ends[at] ?? 0, (strengths[at] ?? 0) * surest);
      }
    }
    this.ofOther = share(this.otherSure, weights, firstUnit, units, totals[place] ?? 0);
  }

  private clearOther(units: number): void {
    if (units > this.otherSure.length) this.otherSure = new Uint16Array(2 * units);
    else this.otherSure.fill(0, 0, units);
  }
}

function raise(sure: Uint16Array, start: number, end: number, product: number): void {
  const value = Math.floor(product / WHOLE);
  for (let unit = start; unit < end; unit += 1) if (value > (sure[unit] ?? 0)) sure[unit] = value;
}

function share(sure: Uint16Array, weights: Uint16Array, firstUnit: number, units: number, total: number): number {
  if (total === 0) return 0;
  let sum = 0;
  for (let unit = 0; unit < units; unit += 1) sum += (sure[unit] ?? 0) * (weights[firstUnit + unit] ?? 0);
  return Math.floor(sum / total);
}
