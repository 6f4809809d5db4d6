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
    await rows(
      `insert into match_entry (list_id, match_id, near_miss, rank, score, fit, coverage, criteria)
       values ($1, $2, false, $3, $4, $4, 9000, '{}')`,
      [list, id, i + 1, 8000 - i],
    );
  }
  return ids;
}
