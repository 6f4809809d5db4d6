import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { entities } from '../src/app/entities.js';
import { dataSourceOptions } from '../src/database/data-source.js';
import { startEmbeddedPostgres } from '../src/database/embedded/start.js';
import { migrate } from '../src/database/migrate.js';
import { Transactions } from '../src/database/transactions.js';
import { ListWriter } from '../src/matching/lists/list-writer.js';
import { MatchRun } from '../src/matching/runs/match-run.entity.js';
import { RunPlace } from '../src/matching/runs/run-place.js';
import type { ScoredEntry, ScoredList } from '../src/matching/runs/scored-list.js';

// Saves the lists of a run of everything: at first, with new figures, and the same ones again.

const LISTS = 2000;
const LINES = 50;
/** How many stand behind the lines of a list. */
const BEHIND = 10;
const CAPABILITIES = 5000;
const BATCH = 32;

/** Naru's own PostgreSQL, so that nothing has to be there. */
const home = await mkdtemp(join(tmpdir(), 'naru-bench-saving-'));
const server = await startEmbeddedPostgres({ home });
await migrate(server.url);
const database = await new DataSource(dataSourceOptions(server.url, entities)).initialize();

const ids = (count: number): string[] => Array.from({ length: count }, () => uuidv7());
const company = uuidv7();
const requirements = ids(LISTS);
const capabilities = ids(CAPABILITIES);
const columns = 'id, external_id, version, origin, search';
const record = `id, id::text, 1, 'import', '{}'`;
await database.query(`insert into company (${columns}, country) select ${record}, 'KR' from unnest($1::uuid[]) id`, [
  [company],
]);
await database.query(
  `insert into requirement (${columns}, company_id, country, lane, tags)
   select ${record}, $2, 'KR', 'component-supply', '{}' from unnest($1::uuid[]) id`,
  [requirements, company],
);
await database.query(
  `insert into capability (${columns}, company_id, lanes, tags)
   select ${record}, $2, '{}', '{}' from unnest($1::uuid[]) id`,
  [capabilities, company],
);

/** The lines of a list and those behind: other capabilities for each list, other figures for each round. */
const entriesOf = (list: number, round: number): ScoredEntry[] =>
  Array.from({ length: LINES + BEHIND }, (_, i) => ({
    capabilityId: capabilities[(list * 7 + i * 31) % CAPABILITIES] ?? '',
    rank: i + 1,
    nearMiss: false,
    score: 9000 - i - round,
    fit: 9000 - i,
    coverage: 8000,
    criteria: [9000, null, 8000 - i, 7000, null, 6000, 5000, 4000],
  }));
const listsOf = (round: number): ScoredList[] =>
  requirements.map((requirementId, list) => {
    const known = entriesOf(list, round);
    const bars = { listed: known.at(-1)?.score ?? null, nearMisses: null };
    return {
      requirementId,
      externalId: requirementId,
      entries: known.slice(0, LINES),
      reserve: { entries: known.slice(LINES), bars },
      gap: [],
      considered: CAPABILITIES,
    };
  });

const writer = new ListWriter(new Transactions(database));
const runs = database.getRepository(MatchRun);

/** Milliseconds a list. */
async function saved(epoch: number, round: number): Promise<number> {
  const versions = { engine: '1', taxonomy: '1', weights: '1', rates: '1' };
  const id = uuidv7();
  await runs.insert({
    id,
    scope: 'all',
    subject: null,
    state: 'running',
    epoch: String(epoch),
    versions,
    total: LISTS,
  });
  const lists = listsOf(round);
  const place = new RunPlace(await runs.findOneByOrFail({ id }), null, 0);
  const begun = performance.now();
  for (let i = 0; i < LISTS; i += BATCH) await writer.save(place, lists.slice(i, i + BATCH));
  return (performance.now() - begun) / LISTS;
}

const first = await saved(1, 0);
const replaced = await saved(2, 1);
const confirmed = await saved(3, 1);
const ms = (value: number): number => Math.round(value * 100) / 100;
console.log(
  JSON.stringify({
    lists: LISTS,
    lines: LINES,
    batch: BATCH,
    msPerList: { first: ms(first), replaced: ms(replaced), confirmed: ms(confirmed) },
  }),
);

await database.destroy();
await server.release();
await rm(home, { recursive: true, force: true });
