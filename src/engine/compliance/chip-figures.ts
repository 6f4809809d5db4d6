import { type ComplianceFacts, valueOf } from './facts.js';
import { ask, type Checked } from './outcome.js';

/** Below it no rule on processors asks anything. */
export const LOWEST_TPP = 1_600;
/** What is marketed in TOPS is computed in at most so many bits, so it bounds the performance where the width is unknown. */
const WIDEST_MARKETED = 32;

/**
 * Total processing performance as the notes to ECCN 3A090 define it: 2 x MacTOPS x bit length, the largest over the
 * formats. A marketed dense figure counts a multiply-accumulate as two operations already: TPP = TOPS x bit length. The
 * figure of a card with several dies is an upper bound of each.
 */
export const totalProcessingPerformance = (tops: number, bitWidth: number): number => tops * bitWidth;

/** TPP a mm2 of die made at 16 nm or finer. */
export const performanceDensity = (tpp: number, dieArea: number): number => tpp / dieArea;

/** GB/s a mm2 of a memory package. */
export const bandwidthDensity = (bandwidth: number, area: number): number => bandwidth / area;

/** The TPP; 0 for what is below every threshold whatever its width; a question while it may matter and is unknown. */
export function tppOf(facts: ComplianceFacts): number | Checked {
  const [tops, width] = [valueOf(facts, 'tops'), valueOf(facts, 'bitWidth')];
  if (tops === undefined) return width === undefined ? ask('tops', 'bitWidth') : ask('tops');
  if (width !== undefined) return totalProcessingPerformance(tops, width);
  return totalProcessingPerformance(tops, WIDEST_MARKETED) < LOWEST_TPP ? 0 : ask('bitWidth');
}

/** The performance density of a die with that TPP; a question while its area is unknown. */
export function densityOf(facts: ComplianceFacts, tpp: number): number | Checked {
  const area = valueOf(facts, 'dieArea');
  return area === undefined ? ask('dieArea') : performanceDensity(tpp, area);
}
