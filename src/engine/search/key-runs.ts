import type { BridgeFeatures } from '../bridge/index.js';

/** Stretches of a text that stand for one key: from `from` on to where the next run begins. */
export interface KeyRun {
  readonly key: number;
  readonly from: number;
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
    runs.push({ key, from, surest });
    from = to;
  }
  return runs;
}
