import type { BridgeFeatures } from '../bridge/index.js';

/** The keys of a text, each once, ascending, with the stretches that stand for them. */
export interface KeyRuns {
  readonly keys: Int32Array;
  /** Where the stretches of each key begin; one more at the end. */
  readonly starts: Uint32Array;
  /** The surest stretch of each key, 0..10000. */
  readonly surest: Uint16Array;
}

export function runsOf({ keys, strengths }: Pick<BridgeFeatures, 'keys' | 'strengths'>): KeyRuns {
  const found = new Int32Array(keys.length);
  const starts = new Uint32Array(keys.length + 1);
  const surest = new Uint16Array(keys.length);
  let run = -1;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    if (run < 0 || found[run] !== key) {
      run += 1;
      found[run] = key;
      starts[run] = at;
    }
    const strength = strengths[at] ?? 0;
    if (strength > (surest[run] ?? 0)) surest[run] = strength;
  }
  const count = run + 1;
  starts[count] = keys.length;
  return {
    keys: found.subarray(0, count),
    starts: starts.subarray(0, count + 1),
    surest: surest.subarray(0, count),
  };
}
