/** Grade of one capability for one requirement, 0..3. */
export type Grades = ReadonlyMap<string, number>;

/** From this grade on a capability counts as relevant. */
export const RELEVANT = 2;
/** The top of the scale: would be introduced at once. */
export const BEST = 3;

/** Shares and means 0..1; null where the measure says nothing about the requirement. */
export interface RelevanceMeasures {
  /** Järvelin and Kekäläinen 2002: gain `2^grade - 1`, discount `log2(rank + 1)`, against the ideal order. */
  readonly ndcg10: number;
  /** 1 / rank of the first relevant capability, 0 without one. */
  readonly mrr: number;
  readonly recall1: number;
  readonly recall5: number;
  readonly recall10: number;
  readonly recall20: number;
  /** Share of the capabilities of grade 3 among the first five; null without any. */
  readonly recall5best: number | null;
  /** Share of relevant ones among the first five places; null with fewer than five relevant capabilities. */
  readonly precision5: number | null;
}

/**
 * How good one list is. Capabilities without a grade count as 0.
 * @param list ids, best first, each once
 * @returns null when nothing is relevant: the right answer is then an empty list, which these measures cannot tell
 */
export function relevanceMeasures(list: readonly string[], grades: Grades): RelevanceMeasures | null {
  const relevant = idsFrom(grades, RELEVANT);
  if (relevant.size === 0) return null;
  const best = idsFrom(grades, BEST);
  const first = list.findIndex((id) => relevant.has(id));
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return {
    ndcg10: gain(list.map((id) => grades.get(id) ?? 0)) / gain(ideal),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall1: hits(list, 1, relevant) / relevant.size,
    recall5: hits(list, 5, relevant) / relevant.size,
    recall10: hits(list, 10, relevant) / relevant.size,
    recall20: hits(list, 20, relevant) / relevant.size,
    recall5best: best.size === 0 ? null : hits(list, 5, best) / best.size,
    precision5: relevant.size < 5 ? null : hits(list, 5, relevant) / 5,
  };
}

const idsFrom = (grades: Grades, least: number): ReadonlySet<string> =>
  new Set([...grades].flatMap(([id, grade]) => (grade >= least ? [id] : [])));

const hits = (list: readonly string[], places: number, wanted: ReadonlySet<string>): number =>
  list.slice(0, places).filter((id) => wanted.has(id)).length;

/** Discounted cumulated gain of the first ten. */
const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
