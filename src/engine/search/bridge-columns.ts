import type { BridgeFeatures } from '../bridge/index.js';
import { Growing } from './columns.js';
import { runsOf } from './key-runs.js';

/**
 * Features of the bridge, one text after another: units, keys (each once, ascending within a text), and the stretches
 * of each key.
 */
export interface BridgeColumns {
  readonly unitStarts: Uint32Array;
  readonly weights: Uint16Array;
  readonly totals: Uint32Array;
  /** Where the keys of each text begin; one more at the end. */
  readonly runStarts: Uint32Array;
  readonly runKeys: Int32Array;
  /** The surest stretch of each key, 0..10000. */
  readonly surest: Uint16Array;
  /** Where the stretches of each key begin; one more at the end. */
  readonly stretchStarts: Uint32Array;
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
  readonly strengths: Uint16Array;
}

export const NO_FEATURES: BridgeFeatures = {
  weights: new Uint16Array(),
  total: 0,
  keys: new Int32Array(),
  starts: new Uint16Array(),
  ends: new Uint16Array(),
  strengths: new Uint16Array(),
};

/** Columns to which one text after another is added. */
export class GrowingBridge {
  private readonly unitStarts = new Growing(Uint32Array);
  private readonly weights = new Growing(Uint16Array);
  private readonly totals = new Growing(Uint32Array);
  private readonly runStarts = new Growing(Uint32Array);
  private readonly runKeys = new Growing(Int32Array);
  private readonly surest = new Growing(Uint16Array);
  private readonly stretchStarts = new Growing(Uint32Array);
  private readonly starts = new Growing(Uint16Array);
  private readonly ends = new Growing(Uint16Array);
  private readonly strengths = new Growing(Uint16Array);

  add(features: BridgeFeatures): void {
    this.beginText();
    this.totals.push(features.total);
    const { keys, starts, surest } = runsOf(features);
    this.runKeys.append(keys);
    this.surest.append(surest);
    for (let run = 0; run < keys.length; run += 1) this.stretchStarts.push(this.starts.length + (starts[run] ?? 0));
    this.weights.append(features.weights);
    this.starts.append(features.starts);
    this.ends.append(features.ends);
    this.strengths.append(features.strengths);
  }

  /** The columns; nothing can be added any more. */
  cut(): BridgeColumns {
    this.beginText();
    this.stretchStarts.push(this.starts.length);
    return {
      unitStarts: this.unitStarts.cut(),
      weights: this.weights.cut(),
      totals: this.totals.cut(),
      runStarts: this.runStarts.cut(),
      runKeys: this.runKeys.cut(),
      surest: this.surest.cut(),
      stretchStarts: this.stretchStarts.cut(),
      starts: this.starts.cut(),
      ends: this.ends.cut(),
      strengths: this.strengths.cut(),
    };
  }

  private beginText(): void {
    this.unitStarts.push(this.weights.length);
    this.runStarts.push(this.runKeys.length);
  }
}

/** The features that were read of a text, as views of the columns. */
export function bridgeFeaturesAt(columns: BridgeColumns, place: number): BridgeFeatures {
  const { unitStarts, weights, totals, runStarts, runKeys, stretchStarts, starts, ends, strengths } = columns;
  const [firstRun, lastRun] = [runStarts[place] ?? 0, runStarts[place + 1] ?? 0];
  const [first, last] = [stretchStarts[firstRun] ?? 0, stretchStarts[lastRun] ?? 0];
  const keys = new Int32Array(last - first);
  for (let run = firstRun; run < lastRun; run += 1) {
    keys.fill(runKeys[run] ?? 0, (stretchStarts[run] ?? 0) - first, (stretchStarts[run + 1] ?? 0) - first);
  }
  return {
    weights: weights.subarray(unitStarts[place], unitStarts[place + 1]),
    total: totals[place] ?? 0,
    keys,
    starts: starts.subarray(first, last),
    ends: ends.subarray(first, last),
    strengths: strengths.subarray(first, last),
  };
}
