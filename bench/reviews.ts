import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { entities } from '../src/app/entities.js';
import { AuditLog } from '../src/audit/audit-log.service.js';
import { dataSourceOptions } from '../src/database/data-source.js';
import { startEmbeddedPostgres } from '../src/database/embedded/start.js';
import { migrate } from '../src/database/migrate.js';
import { Transactions } from '../src/database/transactions.js';
import type { Principal } from '../src/http/principal.js';
import { DecisionsService } from '../src/reviews/decisions.service.js';
import { ReviewIntake } from '../src/reviews/intake.service.js';
import { ReviewQueue } from '../src/reviews/queue.service.js';

// An advisor works through a queue of 5,000 that 1,000 lists with 100,000 lines have filled: take the next, decide, again.

const LISTS = 1000;
const LINES = 100;
const DECISIONS = 200;

const home = await mkdtemp(join(tmpdir(), 'naru-bench-reviews-'));
const server = await startEmbeddedPostgres({ home });
await migrate(server.url);
const database = await new DataSource(dataSourceOptions(server.url, entities)).initialize();

const ids = (count: number): string[] => Array.from({ length: count }, () => uuidv7());
const company = uuidv7();
const [requirements, capabilities, lists, run] = [ids(LISTS), ids(LINES), ids(LISTS), uuidv7()];
const columns = 'id, external_id, version, origin, search';
const record = `id, id::text, 1, 'import', '{}'`;
await database.query(`insert into company (${columns}, country) select ${record}, 'KR' from unnest($1::uuid[]) id`, [
  [company],
]);
await database.query(
  `insert into requirement (${columns}, company_id, country, lane, tags)
   select ${record}, $2, 'KR', (array['component-supply', 'robot-parts'])[1 + row_number() over () % 2], '{}'
   from unnest($1::uuid[]) id`,
  [requirements, company],
);
await database.query(
  `insert into capability (${columns}, company_id, lanes, tags)
   select ${record}, $2, '{}', '{}' from unnest($1::uuid[]) id`,
  [capabilities, company],
);
await database.query(
  `insert into identity.desk (id, name, lanes) select gen_random_uuid(), 'Desk ' || i,
     case i % 3 when 0 then '{component-supply}' when 1 then '{robot-parts}' else '{}' end::text[]
   from generate_series(1, 12) i`,
);
await database.query(
  `insert into match_run (id, scope, state, epoch, as_of, versions) values ($1, 'all', 'completed', 0, '2026-11-01', '{}')`,
  [run],
);
await database.query(
  `insert into match_list (id, run_id, requirement_id, epoch, confirmed_epoch, current, considered)
   select l, $1, r, 0, 0, true, ${LINES} from unnest($2::uuid[], $3::uuid[]) as list(l, r)`,
  [run, lists, requirements],
);
await database.query(
  `insert into match (id, requirement_id, capability_id)
   select gen_random_uuid(), r, c from unnest($1::uuid[]) r, unnest($2::uuid[]) c`,
  [requirements, capabilities],
);
await database.query(
  `insert into list_lines (list_id, listed, capability_ids, scores, fits, coverages, criteria)
   select l.id, count(*), array_agg(m.capability_id order by m.id), array_agg(5000 + (random() * 4000)::int),
     array_agg(6000), array_agg(8000), '{}'
   from match_list l join match m on m.requirement_id = l.requirement_id group by l.id`,
);
await database.query('analyze');

const transactions = new Transactions(database);
const audit = new AuditLog(database);
const intake = new ReviewIntake(database);
const queue = new ReviewQueue(database, transactions, audit);
const decisions = new DecisionsService(transactions, queue, audit);
const advisor: Principal = { id: uuidv7(), role: 'advisor', name: 'Bench', companies: [], desks: [] };
const signal = new AbortController().signal;

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};
const quantile = (times: readonly number[], q: number): number =>
  Math.round(10 * (times.toSorted((a, b) => a - b)[Math.floor(q * (times.length - 1))] ?? 0)) / 10;
const told = (times: readonly number[]) => ({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });

const filling = await took(() => intake.takeIn(signal));
const nothingNew = await took(() => intake.takeIn(signal));
const [counted] = await database.query<{ open: number }[]>(
  `select count(*)::int as open from review where state = 'open'`,
);
await database.query('analyze review');
const [next, decide]: [number[], number[]] = [[], []];
for (let i = 0; i < DECISIONS; i++) {
  let match = '';
  next.push(await took(async () => (match = (await queue.next({}, advisor, new Date()))?.matchId ?? '')));
  decide.push(await took(() => decisions.decide([{ match, act: 'reject', reason: 'not-ready' }], advisor, new Date())));
}
console.log(
  JSON.stringify({
    queue: counted?.open,
    ms: { filling: Math.round(filling), nothingNew: Math.round(nothingNew), next: told(next), decide: told(decide) },
  }),
);

await database.destroy();
await server.release();
await rm(home, { recursive: true, force: true });
