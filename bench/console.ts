import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { DataSource } from 'typeorm';
import { entities } from '../src/app/entities.js';
import { dataSourceOptions } from '../src/database/data-source.js';
import { startEmbeddedPostgres } from '../src/database/embedded/start.js';
import { migrate } from '../src/database/migrate.js';
import { migrateQueue } from '../src/queue/backend.js';
import { MarketLoader } from './change/market.js';
import { Naru } from './naru.js';
import { Desk, PAGES } from './console/desk.js';
import { quantile, rounded, say } from './engine/measure.js';
import { capabilities, requirements, worldContext } from './engine/world.js';

/**
 * `npm run bench -- console [--json] [--size N] [--requirements M] [--times T] [--pace MS]`: an advisor in a real browser
 * (chromium, CHROMIUM for another path), over a market of N (3,000) capabilities and M (1,500) requirements: lists of an
 * earlier run with 100,000 matches, newer ones that are scored, and the first lines of those in the review queue.
 *
 * `pages`: each page opened T (5) times by its address, from the navigation until what it is for stands there and the
 * page answers again; `cold` is the very first time, with nothing in the browser's cache.
 * `keys`: from the key `j` or `a` until the next match of the queue is painted with its evidence; one every MS (700).
 */
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    size: { type: 'string', default: '3000' },
    requirements: { type: 'string', default: '1500' },
    times: { type: 'string', default: '5' },
    pace: { type: 'string', default: '700' },
  },
  allowPositionals: true,
});
const ASKED = Number(options.requirements);
const TIMES = Number(options.times);
const MATCHES = 100_000;
const KEYS = 8 * TIMES;

const home = await mkdtemp(join(tmpdir(), 'naru-bench-console-'));
const server = await startEmbeddedPostgres({ home });
await migrate(server.url, migrateQueue);
const database = await new DataSource(dataSourceOptions(server.url, entities)).initialize();
const counted = async (what: string): Promise<number> => {
  const [row] = await database.query<{ count: number }[]>(`select count(*)::int as count from ${what}`);
  return row?.count ?? 0;
};
const spread = (values: readonly number[]) => ({
  p50: rounded(quantile(values, 0.5)),
  p95: rounded(quantile(values, 0.95)),
  max: rounded(Math.max(...values)),
});

/** What a run of another day has left of every requirement: $1 lines each. */
const EARLIER_LISTS = `
  with run as (
    insert into match_run (id, scope, state, epoch, as_of, versions, finished_at)
    values (gen_random_uuid(), 'all', 'completed', 0, '2026-01-01', '{}', '2026-01-01') returning id),
  list as (
    insert into match_list (id, run_id, requirement_id, epoch, confirmed_epoch, current, considered)
    select gen_random_uuid(), run.id, r.id, 0, 0, false, $1 from requirement r, run returning id, requirement_id),
  asked as (select requirement_id, row_number() over (order by id) as place from list),
  offer as (select id, row_number() over (order by id) as place, count(*) over () as of from capability),
  pair as (
    insert into match (id, requirement_id, capability_id)
    select gen_random_uuid(), asked.requirement_id, offer.id
    from asked join offer on (offer.place + 37 * asked.place) % offer.of < $1
    returning id, requirement_id, capability_id)
  insert into list_lines (list_id, listed, capability_ids, scores, fits, coverages, criteria)
  select list.id, count(*), array_agg(pair.capability_id order by pair.id), array_agg(6000), array_agg(6000),
    array_agg(8000), '{}'
  from list join pair using (requirement_id) group by list.id`;

/** Lists of which the queue has not taken the first lines yet. */
const NOT_TAKEN_IN = `match_list list left join review_intake taken using (requirement_id)
  where list.current and taken.list_id is distinct from list.id`;

const context = await worldContext();
const offered = capabilities(Number(options.size), context);
await new MarketLoader(database).load(offered, requirements(ASKED, context), []);
await database.query(EARLIER_LISTS, [Math.ceil(MATCHES / ASKED)]);
// Invented, so that the browser may sign in by one press.
for (const kind of ['company', 'capability', 'requirement']) {
  await database.query(`update "${kind}" set origin = 'demo'`);
}
const naru = await Naru.start({ NARU_HOME: home, NARU_DEMO: '1' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-quic'],
});
try {
  const run = await naru.ask<{ id: string }>('POST', 'match-runs', { scope: 'all' });
  while ((await counted(`match_run where id = '${run.id}' and state = 'completed'`)) === 0) await pause(200);
  while ((await counted(NOT_TAKEN_IN)) > 0) await pause(500);
  await database.query('analyze');
  const market = { matches: await counted('match_entry'), queue: await counted(`review where state = 'open'`) };
  say(JSON.stringify(market));

  const desk = await Desk.enter(browser, naru.url);
  const [match] = await database.query<{ id: string; requirement: string; company: string }[]>(
    `select m.id, m.requirement_id as requirement, c.company_id as company
     from match_list l join match_entry e on e.list_id = l.id and e.rank = 1 and not e.near_miss
     join match m on m.id = e.match_id join capability c on c.id = m.capability_id where l.current limit 1`,
  );
  if (match === undefined) throw new Error('No list has a line');
  await desk.open('reviews', '.review .evidence-row');
  const keys: Record<string, object> = {};
  for (const key of ['j', 'a']) {
    const took: number[] = [];
    for (let i = 0; i < KEYS; i += 1) {
      await pause(Number(options.pace));
      took.push(await desk.press(key));
    }
    keys[key] = spread(took);
    say(`${key}: ${JSON.stringify(keys[key])}`);
  }
  const pages: Record<string, object> = {};
  for (const [name, path, there] of PAGES(match)) {
    const cold = rounded(await desk.open(path, there));
    const warm: number[] = [];
    for (let i = 0; i < TIMES; i += 1) warm.push(await desk.open(path, there));
    pages[name] = { cold, ...spread(warm) };
    say(`${name}: ${JSON.stringify(pages[name])}`);
  }
  console.log(JSON.stringify({ ...market, ms: { pages, keys } }, null, options.json ? 0 : 2));
} finally {
  await browser.close();
  await naru.stop();
  await database.destroy();
  await server.release();
  await rm(home, { recursive: true, force: true });
}
