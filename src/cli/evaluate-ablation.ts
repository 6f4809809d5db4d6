import {
  comparePaired,
  evaluateLists,
  judgedLists,
  type PairedMeasure,
  type Part,
  PARTS,
  without,
} from '../engine/evaluation/index.js';
import { type JudgedFolder, worldOf } from './evaluate-inputs.js';

export const ABLATION_MEASURES = ['ndcg10', 'recall5best', 'mrr'] as const;

export interface AblationRow extends Readonly<Record<(typeof ABLATION_MEASURES)[number], PairedMeasure | null>> {
  readonly without: Part;
  /** Requirements without a relevant capability that were offered nothing. */
  readonly emptyRight: number;
}

/** What becomes of the lists when one part of the engine is taken away, each against the whole. */
export function ablationRows(folder: JudgedFolder, asOf: string): AblationRow[] {
  const world = worldOf(folder, asOf);
  const whole = judgedLists(world, folder.qrels);
  return PARTS.map((part) => {
    const lists = judgedLists(without(part, world), folder.qrels);
    return {
      without: part,
      ndcg10: comparePaired(whole, lists, 'ndcg10'),
      recall5best: comparePaired(whole, lists, 'recall5best'),
      mrr: comparePaired(whole, lists, 'mrr'),
      emptyRight: evaluateLists(lists).emptyRight,
    };
  });
}

/** For people: the new mean and the change with its interval. */
export const ablationTable = (rows: readonly AblationRow[]): string[] =>
  rows.map(
    (row) =>
      `without ${row.without.padEnd(18)}${ABLATION_MEASURES.map((name) => `${name} ${shownPaired(row[name])}`).join('  ')}`,
  );

/** As keys of the last line, by the part taken away. */
export const ablationFigures = (rows: readonly AblationRow[]) =>
  Object.fromEntries(rows.map(({ without: part, ...measures }) => [part, measures]));

export function shownPaired(measure: PairedMeasure | null): string {
  if (measure === null) return '-';
  const { mean, change } = measure;
  return change === null
    ? mean.toFixed(3)
    : `${mean.toFixed(3)} (${signed(change.mean)} [${signed(change.low)}, ${signed(change.high)}])`;
}

/** No `-0.000`. */
const signed = (value: number): string => {
  const rounded = value.toFixed(3);
  return Number(rounded) === 0 ? '0' : `${value > 0 ? '+' : ''}${rounded}`;
};
