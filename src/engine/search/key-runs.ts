import type { BridgeFeatures } from '../bridge/index.js';

/** Stretches `from` .. `to` (exclusive) of a text that stand for one key. */
export interface KeyRun {
  readonly key: number;
  readonly from: number;
  readonly to: number;
  /** Of its stretches, 0..10000. */
  readonly surest: number;
}

/** Each key of a text once, ascending. */
export function runsOf({ keys, strengths }: Pick<BridgeFeatures, 'keys' | 'strengths'>): readonly KeyRun[] {
  const runs: KeyRun[] = [];
  for (let from = 0; from < keys.length;) {
    const key = keys[from] ?? 0;
    let [to, surest] = [from, 0];
    for (; to < keys.length && keys[to] === key; to += 1) surest = Math.max(surest, strengths[to] ?? 0);
    runs.push({ key, from, to, surest });
    from = to;
  }
  return runs;
}
