import { bootstrapMean, type Interval } from './bootstrap.js';
import { type Grades, type RelevanceMeasures, relevanceMeasures } from './relevance.js';

/** What was offered for one requirement, and what people say of it. */
export interface JudgedList {
  readonly requirement: string;
  readonly lane: string;
  /** Ids of capabilities, best first. */
  readonly list: readonly string[];
  readonly grades: Grades;
}

export const MEASURES = [
  'ndcg10',
  'mrr',
  'recall1',
  'recall5',
  'recall10',
  'recall20',
  'recall5best',
  'precision5',
] as const satisfies readonly (keyof RelevanceMeasures)[];
export type Measure = (typeof MEASURES)[number];

/** Means over the requirements that a measure speaks of; null where there is none. */
export interface ListMeasures {
  readonly requirements: number;
  /** Requirements with at least one relevant capability: all means rest on these. */
  readonly answerable: number;
  /** Requirements without any relevant capability that were offered nothing. */
  readonly emptyRight: number;
  /** Requirements without any relevant capability. */
  readonly unanswerable: number;
  readonly means: Readonly<Record<Measure, Interval | null>>;
}

export interface Evaluation extends ListMeasures {
  readonly lanes: Readonly<Record<string, ListMeasures>>;
}

export const SEED = 20_261_122;

/** Measures overall and per lane, lanes in code-unit order. The order of `judged` does not show. */
export function evaluateLists(judged: readonly JudgedList[]): Evaluation {
  // Sums of floating-point numbers and the samples drawn both hang on the order.
  const ordered = [...judged].sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
  const lanes = [...new Set(ordered.map(({ lane }) => lane))].sort();
  const perLane = lanes.map((lane) => [lane, measured(ordered.filter((one) => one.lane === lane))] as const);
  return { ...measured(ordered), lanes: Object.fromEntries(perLane) };
}

function measured(judged: readonly JudgedList[]): ListMeasures {
  const rows = judged.map(({ list, grades }) => ({ list, measures: relevanceMeasures(list, grades) }));
  const answerable = rows.flatMap(({ measures }) => (measures ? [measures] : []));
  const unanswerable = rows.filter(({ measures }) => measures === null);
  const meanOf = (measure: Measure): Interval | null => {
    const values = answerable.map((one) => one[measure]).filter((value) => value !== null);
    return bootstrapMean(values, SEED);
  };
  return {
    requirements: rows.length,
    answerable: answerable.length,
    emptyRight: unanswerable.filter(({ list }) => list.length === 0).length,
    unanswerable: unanswerable.length,
    means: {
      ndcg10: meanOf('ndcg10'),
      mrr: meanOf('mrr'),
      recall1: meanOf('recall1'),
      recall5: meanOf('recall5'),
      recall10: meanOf('recall10'),
      recall20: meanOf('recall20'),
      recall5best: meanOf('recall5best'),
      precision5: meanOf('precision5'),
    },
  };
}
