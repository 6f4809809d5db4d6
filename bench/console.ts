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
import { Naru } from './change/naru.js';
import { Desk, PAGES } from './console/desk.js';
import { quantile, rounded, say } from './engine/measure.js';
import { capabilities, requirements, worldContext } from './engine/world.js';

/**
 * `npm run bench -- console [--json] [--size N] [--requirements M] [--times T] [--pace MS]`: an advisor in a real browser
 * (chromium, CHROMIUM for another path), over a market of N (20,000) capabilities and M (2,000) requirements whose lists
 * hold about 100,000 matches, of which the first few of each list wait in the review queue.
 *
 * `pages`: each page opened T (5) times by its address, from the navigation until what it is for stands there and the
 * page answers again; `cold` is the very first time, with nothing in the browser's cache.
 * `keys`: from the key `j` or `a` until the next match of the queue is painted with its evidence; one every MS (700).
 */
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    size: { type: 'string', default: '20000' },
    requirements: { type: 'string', default: '2000' },
    times: { type: 'string', default: '5' },
    pace: { type: 'string', default: '700' },
  },
  allowPositionals: true,
});
const TIMES = Number(options.times);
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

const context = await worldContext();
const asked = requirements(Number(options.requirements), context);
await new MarketLoader(database).load(capabilities(Number(options.size), context), asked, []);
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
  await naru.ask('POST', 'match-runs', { scope: 'all' });
  while ((await counted(`match_run where scope = 'all' and state = 'completed'`)) === 0) await pause(200);
  for (let before = -1, now = 0; now === 0 || now > before; now = await counted('review')) {
    before = now;
    await pause(2_000);
  }
  await database.query('analyze');
  const market = { matches: await counted('match_entry'), queue: await counted(`review where state = 'open'`) };
  say(JSON.stringify(market));

  const desk = await Desk.enter(browser, naru.url);
  const [match] = await database.query<{ id: string; requirement: string; company: string }[]>(
    `select m.id, m.requirement_id as requirement, c.company_id as company
     from match m join capability c on c.id = m.capability_id limit 1`,
  );
  if (match === undefined) throw new Error('No list has a line');
  const pages: Record<string, object> = {};
  for (const [name, path, there] of PAGES(match)) {
    const cold = rounded(await desk.open(path, there));
    const warm: number[] = [];
    for (let i = 0; i < TIMES; i += 1) warm.push(await desk.open(path, there));
    pages[name] = { cold, ...spread(warm) };
    say(`${name}: ${JSON.stringify(pages[name])}`);
  }
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
  console.log(JSON.stringify({ ...market, ms: { pages, keys } }, null, options.json ? 0 : 2));
} finally {
  await browser.close();
  await naru.stop();
  await database.destroy();
  await server.release();
  await rm(home, { recursive: true, force: true });
}
