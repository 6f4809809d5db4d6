import { type Evaluation, type Interval, type ListMeasures, MEASURES } from '../engine/evaluation/index.js';

/** The measures of lists as keys of the last line: the means by name with their intervals beside them. */
export const listFigures = (evaluation: Evaluation) => ({ ...figures(evaluation), lanes: lanesOf(evaluation) });

function figures({ means, requirements, answerable, emptyRight, unanswerable }: ListMeasures) {
  const mean = Object.fromEntries(MEASURES.map((measure) => [measure, means[measure]?.mean ?? null]));
  const spans = MEASURES.flatMap((measure) => {
    const span = means[measure];
    return span ? [[measure, [span.low, span.high]] as const] : [];
  });
  return {
    ...mean,
    requirements,
    answerable,
    emptyRight,
    unanswerable,
    emptyShare: unanswerable === 0 ? null : emptyRight / unanswerable,
    intervals: Object.fromEntries(spans),
  };
}

const lanesOf = ({ lanes }: Evaluation) =>
  Object.fromEntries(Object.entries(lanes).map(([lane, measures]) => [lane, figures(measures)]));

/** The measures of lists for people. */
export function listTable(evaluation: Evaluation): string[] {
  const rows: [string, ListMeasures][] = [...Object.entries(evaluation.lanes), ['all', evaluation]];
  return rows.flatMap(([name, measures]) => [
    `${name}: ${measures.requirements} requirements, ${measures.answerable} with a relevant capability; ` +
      `nothing offered for ${measures.emptyRight} of the ${measures.unanswerable} others`,
    ...MEASURES.map((measure) => `  ${measure.padEnd(12)} ${shownInterval(measures.means[measure])}`),
  ]);
}

export const shownInterval = (interval: Interval | null): string =>
  interval === null ? '-' : `${interval.mean.toFixed(3)}  [${interval.low.toFixed(3)}, ${interval.high.toFixed(3)}]`;

export const shownShare = (share: number | null): string => share?.toFixed(3) ?? '-';
