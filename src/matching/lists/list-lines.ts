import type { EntityManager } from 'typeorm';
import type { ScoredEntry } from '../runs/scored-list.js';

/** A row of `list_lines lines` in words, which are written and compared far quicker than figures. */
export const LINES = `concat_ws(' ', lines.listed, lines.capability_ids, lines.scores, lines.fits, lines.coverages, lines.criteria)`;

/** The columns of a row as PostgreSQL writes them. */
function columnsOf(entries: readonly ScoredEntry[]): string[] {
  const arrayOf = (values: readonly (string | number | null)[]): string =>
    `{${values.map((value) => value ?? 'NULL').join()}}`;
  return [
    String(entries.filter(({ nearMiss }) => !nearMiss).length),
    arrayOf(entries.map(({ capabilityId }) => capabilityId)),
    arrayOf(entries.map(({ score }) => score)),
    arrayOf(entries.map(({ fit }) => fit)),
    arrayOf(entries.map(({ coverage }) => coverage)),
    arrayOf(entries.flatMap(({ criteria }) => criteria)),
  ];
}

/** {@link LINES} of these entries. */
export const linesOf = (entries: readonly ScoredEntry[]): string => columnsOf(entries).join(' ');

/** What {@link LINES} say. */
export function entriesOf(lines: string): ScoredEntry[] {
  const [count, ...columns] = lines.split(' ');
  const values = columns.map((column) => (column === '{}' ? [] : column.slice(1, -1).split(',')));
  const [capabilityIds = [], scores = [], fits = [], coverages = [], criteria = []] = values;
  const listed = Number(count);
  const width = criteria.length / capabilityIds.length;
  return capabilityIds.map((capabilityId, i) => ({
    capabilityId,
    rank: i < listed ? i + 1 : i + 1 - listed,
    nearMiss: i >= listed,
    score: Number(scores[i]),
    fit: Number(fits[i]),
    coverage: Number(coverages[i]),
    criteria: criteria.slice(i * width, (i + 1) * width).map((value) => (value === 'NULL' ? null : Number(value))),
  }));
}

/** Saves the lines of lists, by the lists' ids. */
export async function saveLines(
  manager: EntityManager,
  lists: ReadonlyMap<string, readonly ScoredEntry[]>,
): Promise<void> {
  const rows = [...lists.values()].map(columnsOf);
  const column = (at: number): (string | undefined)[] => rows.map((row) => row[at]);
  await manager.query(
    `insert into list_lines (list_id, listed, capability_ids, scores, fits, coverages, criteria)
     select list_id, listed, capability_ids::uuid[], scores::smallint[], fits::smallint[], coverages::smallint[],
       criteria::smallint[]
     from unnest($1::uuid[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       as lines(list_id, listed, capability_ids, scores, fits, coverages, criteria)`,
    // An array of arrays would come out of unnest() flat.
    [[...lists.keys()], column(0), column(1), column(2), column(3), column(4), column(5)],
  );
}
