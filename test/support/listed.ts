import { randomUUID } from 'node:crypto';
import { scoringContext, versionsOf } from '../../src/matching/scoring-context.js';
import { Reference } from '../../src/taxonomy/reference.js';
import type { TestApp } from './app.js';

/** A requirement's current list with these capabilities, straight in the database: no thread has to score it. @returns match ids */
export async function listed(
  { app, rows }: Pick<TestApp, 'app' | 'rows'>,
  requirement: string,
  capabilities: readonly string[],
  matchIds: readonly string[] = [],
): Promise<string[]> {
  const reference = app.get(Reference);
  const { model } = scoringContext(reference, '2026-11-01');
  const [run, list] = [randomUUID(), randomUUID()];
  await rows(
    `insert into match_run (id, scope, subject, state, epoch, as_of, versions)
     select $1, 'requirement', $2, 'completed', max(seq), '2026-11-01', $3::jsonb from change`,
    [run, requirement, JSON.stringify(versionsOf(reference, model))],
  );
  await rows(
    `insert into match_list (id, run_id, requirement_id, epoch, confirmed_epoch, current, considered)
     select $1, $2, $3, epoch, epoch, true, $4 from match_run where id = $2`,
    [list, run, requirement, capabilities.length],
  );
  const ids: string[] = [];
  for (const [i, capability] of capabilities.entries()) {
    const id = matchIds[i] ?? randomUUID();
    ids.push(id);
    await rows('insert into match (id, requirement_id, capability_id) values ($1, $2, $3)', [
      id,
      requirement,
      capability,
    ]);
  }
  await listLines(rows, list, capabilities, 8000);
  return ids;
}

/** The lines of a list: these capabilities, the first one with this score and each other with one less. */
export async function listLines(
  rows: TestApp['rows'],
  list: string,
  capabilities: readonly string[],
  best: number,
): Promise<void> {
  const scores = capabilities.map((_, i) => best - i);
  await rows(
    `insert into list_lines (list_id, listed, capability_ids, scores, fits, coverages, criteria)
     values ($1, cardinality($2::uuid[]), $2, $3, $3, array_fill(9000, array[cardinality($2::uuid[])]), '{}')`,
    [list, capabilities, scores],
  );
}
