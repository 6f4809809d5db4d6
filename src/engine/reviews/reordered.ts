import { CRITERION_CODES } from '../facts/index.js';
import type { LaneWeights } from './suggest-weights.js';

/** A line of a saved list. */
export interface SavedLine {
  readonly id: string;
  /** 0..10000 */
  readonly coverage: number;
  /** 0..10000 per criterion in the engine's order; null for no data. */
  readonly criteria: readonly (number | null)[];
}

/** Lines of a list that are looked at first. */
const FIRST = 10;

export interface Reordered {
  /** Lines of the first ten that stand elsewhere in the list, or no longer among them. */
  readonly moved: number;
  /** Those of them that are no longer among the first ten. */
  readonly left: number;
}

/**
 * What other weights would make of a saved list's order, from the figures that were saved. How much of a criterion was
 * known was not saved by criterion, so each counts as known as the line as a whole; and what no list held stays out. The
 * present weights are put through the same, so that only the change of weights is told.
 */
export function reordered(
  lines: readonly SavedLine[],
  present: LaneWeights,
  other: LaneWeights,
  prior: number,
): Reordered {
  const before = orderOf(lines, present, prior).slice(0, FIRST);
  const after = orderOf(lines, other, prior).slice(0, FIRST);
  const held = new Set(after);
  return {
    moved: before.filter((id, i) => after[i] !== id).length,
    left: before.filter((id) => !held.has(id)).length,
  };
}

function orderOf(lines: readonly SavedLine[], weights: LaneWeights, prior: number): string[] {
  return lines
    .map((line) => ({ id: line.id, score: scoreOf(line, weights, prior) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** The formula of `scorePair`, with one share of what is known for all criteria that have a value. */
function scoreOf({ criteria, coverage }: SavedLine, weights: LaneWeights, prior: number): number {
  let [sum, judged, whole] = [0, 0, 0];
  CRITERION_CODES.forEach((code, i) => {
    const value = criteria[i] ?? null;
    whole += weights[code];
    if (value === null) return;
    judged += weights[code];
    sum += weights[code] * value;
  });
  if (judged === 0) return prior;
  const share = whole === 0 ? 0 : Math.min(1, judged / whole, coverage / 10_000);
  return (sum / judged) * share + prior * (1 - share);
}
