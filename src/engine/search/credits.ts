import { isSyllable, strongest, type BridgeFeatures } from '../bridge/index.js';
import { WHOLE } from '../scoring/fixed-point.js';

/** Sums of fractions are off by less than this weight, in thousandths of a character: who says just enough is found. */
const IMPRECISION = 1;

/** What other texts can say of a text at most, key by key, without a look at where they say it. */
export interface Credits {
  /** For each key of more than a syllable the weight of the units that it covers. */
  readonly byKey: ReadonlyMap<number, number>;
  /** Weight that others have to say by such keys to say the least share; not above 0 where syllables may do. */
  readonly needed: number;
}

/** @param least share of the text that has to be said, 0..10000 */
export function creditsOf({ keys, starts, ends, strengths, weights, total }: BridgeFeatures, least: number): Credits {
  const byKey = new Map<number, number>();
  const bySyllable = new Float64Array(weights.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const strength = (strengths[at] ?? 0) / WHOLE;
    for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit += 1) {
      const weight = (weights[unit] ?? 0) * strength;
      if (isSyllable(key)) bySyllable[unit] = Math.max(bySyllable[unit] ?? 0, (weight * strongest(key)) / WHOLE);
      else byKey.set(key, (byKey.get(key) ?? 0) + (weight * strongest(key)) / WHOLE);
    }
  }
  const needed = (least * total) / WHOLE - bySyllable.reduce((sum, one) => sum + one, 0);
  return { byKey, needed: needed - IMPRECISION };
}
