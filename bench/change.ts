import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../src/app/entities.js';
import type { CapabilityContent } from '../src/capabilities/capability.dto.js';
import { dataSourceOptions } from '../src/database/data-source.js';
import { startEmbeddedPostgres } from '../src/database/embedded/start.js';
import { migrate } from '../src/database/migrate.js';
import { migrateQueue } from '../src/queue/backend.js';
import { capabilityContent, requirementContent } from './change/contents.js';
import { MarketLoader } from './change/market.js';
import { Naru } from './naru.js';
import { quantile, rounded, say } from './engine/measure.js';
import { capabilities, requirement, requirements, worldContext } from './engine/world.js';

/**
 * `npm run bench -- change [--json] [--size N] [--requirements M] [--times T] [--redis URL]`: how long a change takes
 * until its lists stand. The whole program runs as a process of its own over its own PostgreSQL, with the queue there or
 * in Redis, and N (100,000) capabilities and M (N / 10) requirements whose lists stand already.
 *
 * `post`: T (200) requirements posted over HTTP, each from the request until its list can be read in the database.
 * `change`: T capabilities replaced, each from the request until an open event stream has told the end of the run that
 * replaced the lists. Figures are those of changes that up to 100 lists depend on; `beyond` counts the others.
 * In the end another process scores everything from scratch: a list that comes out another ends the program.
 */
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    size: { type: 'string', default: '100000' },
    requirements: { type: 'string' },
    times: { type: 'string', default: '200' },
    redis: { type: 'string' },
  },
  allowPositionals: true,
});
const SIZE = Number(options.size);
const ASKED = Number(options.requirements ?? SIZE / 10);
const TIMES = Number(options.times);
/** The first ones of each kind warm the program up and are not counted. */
const WARM_UP = 5;
const MOST_LISTS = 100;
const POLL_MS = 2;

const home = await mkdtemp(join(tmpdir(), 'naru-bench-change-'));
const server = await startEmbeddedPostgres({ home });
const client = new Client({ connectionString: server.url });
const variables = { NARU_HOME: home, ...(options.redis && { REDIS_URL: options.redis }) };
let naru: Naru | null = null;

async function rows<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
  return (await client.query(sql, [...values])).rows as T[];
}

async function until(condition: () => Promise<boolean>, ms: number): Promise<void> {
  while (!(await condition())) await pause(ms);
}

/** Everything is scored. @returns seconds, and how many lists came out another than they stood */
async function scoreAll(by: Naru) {
  const from = performance.now();
  const { id } = await by.ask<{ id: string }>('POST', 'match-runs', { scope: 'all' });
  let state = '';
  await until(async () => {
    [{ state }] = (await rows<{ state: string }>('select state from match_run where id = $1', [id])) as [
      { state: string },
    ];
    return state === 'completed' || state === 'failed';
  }, 100);
  if (state === 'failed') throw new Error('The run over everything failed');
  const [{ changed } = { changed: 0 }] = await rows<{ changed: number }>(
    'select lists_changed as changed from match_run where id = $1',
    [id],
  );
  return { seconds: (performance.now() - from) / 1_000, changed };
}

/** Milliseconds until the list of a posted requirement stands. */
async function posted(by: Naru, content: object): Promise<{ readonly answered: number; readonly listed: number }> {
  const from = performance.now();
  const { id } = await by.ask<{ id: string }>('POST', 'requirements', content);
  const answered = performance.now() - from;
  await until(async () => {
    return (await rows('select 1 from match_list where requirement_id = $1 and current', [id])).length > 0;
  }, POLL_MS);
  return { answered, listed: performance.now() - from };
}

interface Changed {
  readonly answered: number;
  readonly delivered: number;
  readonly lists: number;
  readonly replaced: number;
}

/** Milliseconds until the stream has told that the lists of a changed capability stand. */
async function replaced(by: Naru, id: string, content: object): Promise<Changed> {
  const { version } = await by.ask<{ version: number }>('GET', `capabilities/${id}`);
  const from = performance.now();
  await by.ask('PUT', `capabilities/${id}`, content, { 'if-match': `"${version}"` });
  const answered = performance.now() - from;
  for (;;) {
    const heard = await by.hear((some) => some.some(({ topic }) => topic === 'match-run.ended'));
    for (const { topic, subject, at } of heard) {
      if (topic !== 'match-run.ended') continue;
      const [run] = await rows<{ lists: number; replaced: number }>(
        `select total as lists, lists_changed as replaced from match_run where id = $1 and subject = $2`,
        [subject, id],
      );
      if (run) return { answered, delivered: at - from, ...run };
    }
  }
}

/** Something that moves the offer in its lists: its readiness or its price, or what its text says of it. */
function otherwise(content: CapabilityContent, turn: number): CapabilityContent {
  const { trl, price } = content;
  if (trl === undefined && price?.min !== undefined) {
    return Object.assign({}, content, { price: Object.assign({}, price, { min: price.min * 2 }) });
  }
  return Object.assign({}, content, { trl: 1 + (((trl ?? 4) + (turn % 8)) % 9) });
}

/** Processor time of Naru for each of those that are counted, as far as the system tells. */
const processorMs = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : rounded((to - from) / TIMES);

const spread = (values: readonly number[]) => ({
  p50: rounded(quantile(values, 0.5)),
  p99: rounded(quantile(values, 0.99)),
  max: rounded(Math.max(...values)),
});

try {
  await migrate(server.url, options.redis ? undefined : migrateQueue);
  await client.connect();
  const context = await worldContext();
  const offered = capabilities(SIZE, context);
  const toPost = Array.from({ length: TIMES + WARM_UP }, (_, i) => requirement(ASKED + i, context));
  const database = await new DataSource(dataSourceOptions(server.url, entities)).initialize();
  const loaded = await new MarketLoader(database).load(offered, requirements(ASKED, context), toPost);
  await database.destroy();
  say(`${SIZE} capabilities and ${ASKED} requirements are in the database`);

  naru = await Naru.start(variables);
  const first = await scoreAll(naru);
  say(`all lists stand after ${Math.round(first.seconds)} s`);
  await naru.listen();

  const posts: Awaited<ReturnType<typeof posted>>[] = [];
  let before: number | null = null;
  for (const [i, facts] of toPost.entries()) {
    if (i === WARM_UP) before = naru.processorMs();
    const took = await posted(naru, Object.assign({}, requirementContent(facts), { company: loaded.askers[i] }));
    if (i >= WARM_UP) posts.push(took);
  }
  const postProcessorMs = processorMs(before, naru.processorMs());
  const postMs = spread(posts.map(({ listed }) => listed));
  say(`requirements posted: ${JSON.stringify({ postMs, postProcessorMs })}`);

  const changes: Changed[] = [];
  const step = Math.max(1, Math.floor(SIZE / (TIMES + WARM_UP)));
  for (let i = 0; i < TIMES + WARM_UP; i += 1) {
    if (i === WARM_UP) before = naru.processorMs();
    const at = (i * step) % SIZE;
    const [facts, id] = [offered[at], loaded.capabilities[at]];
    if (facts === undefined || id === undefined) throw new Error(`No capability ${at}`);
    const took = await replaced(naru, id, otherwise(capabilityContent(facts), i));
    if (i >= WARM_UP) changes.push(took);
  }
  const changeProcessorMs = processorMs(before, naru.processorMs());
  const residentMb = naru.residentMb();
  const counted = changes.filter(({ lists }) => lists <= MOST_LISTS);
  const changeMs = spread(counted.map(({ delivered }) => delivered));
  say(`capabilities changed: ${JSON.stringify({ changeMs, changeProcessorMs, residentMb })}`);

  const key = naru.advisorKey;
  await naru.stop();
  naru = await Naru.start(variables, key);
  const again = await scoreAll(naru);
  if (again.changed > 0) throw new Error(`${again.changed} lists are others than a run from scratch makes`);

  const report = {
    bench: 'change',
    capabilities: SIZE,
    requirements: ASKED,
    queue: options.redis ? 'redis' : 'postgresql',
    times: TIMES,
    postMs,
    postAnsweredMs: spread(posts.map(({ answered }) => answered)),
    postProcessorMs,
    changeMs,
    changeAnsweredMs: spread(counted.map(({ answered }) => answered)),
    changeProcessorMs,
    lists: spread(changes.map(({ lists }) => lists)),
    listsReplaced: spread(changes.map(({ replaced: some }) => some)),
    beyond: changes.length - counted.length,
    residentMb,
    firstRunSeconds: rounded(first.seconds),
    fullRunSeconds: rounded(again.seconds),
    ratioFullRun: rounded(
      (again.seconds * 1_000) /
        quantile(
          counted.map(({ delivered }) => delivered),
          0.5,
        ),
    ),
    listsEqual: true,
  };
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await naru?.stop();
  await client.end();
  await server.release();
  await rm(home, { recursive: true, force: true });
}
