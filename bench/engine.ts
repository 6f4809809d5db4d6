import { parseArgs } from 'node:util';
import type { CapabilityFacts } from '../src/engine/facts/index.js';
import type { ScoringContext } from '../src/engine/scoring/index.js';
import { CapabilityIndex } from '../src/engine/search/index.js';
import { againstLibraries } from './engine/libraries.js';
import { againstSql } from './engine/against-sql.js';
import { say } from './engine/measure.js';
import { bridgeThatRead, type TextsRead } from './engine/reading.js';
import { reportOf, tableOf, type AtSize } from './engine/report.js';
import { reverse } from './engine/reverse.js';
import { fullRun, readOverThreads, Thread } from './engine/threads.js';
import { againstTwin, LIMIT } from './engine/twin.js';
import { capabilities, requirements, worldContext } from './engine/world.js';

/**
 * `npm run bench -- engine [--json] [--full] [--size N]`: the index over an invented world of N (100,000) capabilities
 * against scoring every pair, against the same score in PostgreSQL, against two search libraries, and how it grows.
 * A list that differs from the twin's in anything ends the program. `--full` adds a world of a million
 * (NODE_OPTIONS=--max-old-space-size=14000), the libraries over all, and the full run of 10,000 requirements, of which
 * only the first are run else and the time of all is reckoned.
 */
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    size: { type: 'string', default: '100000' },
  },
  allowPositionals: true,
});
const SIZE = Number(options.size);
const MILLION = 1_000_000;
const REQUIREMENTS = 10_000;
/** How many of them the full run takes, how many each way of ranking is asked, and how many the twin is. */
const FULL_RUN = options.full ? REQUIREMENTS : 200;
const QUERIES = 100;
const TWINS = { small: 20, large: 5, million: 1 };
const SQL_QUERIES = 5;
const LIBRARY_QUERIES = 20;
const LIBRARY_SIZE = options.full ? SIZE : SIZE / 10;
const CHANGES = { indexed: 200, plain: 20 };

const threads = [new Thread(), new Thread()];
const plain = await worldContext();

/** The first `count` capabilities, and the context that has read their texts already. */
async function worldOf(count: number) {
  const offered = capabilities(count, plain);
  say(`${count} capabilities`);
  const from = performance.now();
  const parts = await readOverThreads(threads, count);
  const readSeconds = (performance.now() - from) / 1_000;
  say('texts read by two threads');
  const { bridge } = plain;
  const context: ScoringContext =
    bridge === undefined ? plain : { ...plain, bridge: bridgeThatRead(bridge, offered, parts) };
  return { offered, parts, context, readSeconds };
}

function measured(offered: readonly CapabilityFacts[], context: ScoringContext, twins: number) {
  const started = performance.now();
  const index = new CapabilityIndex(offered, context);
  const buildSeconds = (performance.now() - started) / 1_000;
  const twin = againstTwin(index, offered, requirements(QUERIES, context), twins, context);
  say(`${offered.length}: lists of ${twins} requirements are the twin's, ${twin.linesCompared} lines`);
  const at: AtSize = { capabilities: offered.length, buildSeconds, bytes: index.bytes(), ...twin };
  return { index, at };
}

async function overThreads(parts: readonly TextsRead[]) {
  await Promise.all(threads.map((thread) => thread.index(SIZE, parts)));
  const some = Math.min(FULL_RUN, 200);
  // Compiling the program, and what is worked out once for a capability or a code, is no part of thousands of lists.
  await Promise.all(threads.map((thread) => fullRun([thread], some, LIMIT)));
  const alone = await fullRun(threads.slice(0, 1), some, LIMIT);
  const both = await fullRun(threads, some, LIMIT);
  if (alone.digest !== both.digest) throw new Error('Two threads make other lists than one');
  const run = FULL_RUN === some ? both : await fullRun(threads, FULL_RUN, LIMIT);
  return {
    requirements: FULL_RUN,
    seconds: run.seconds,
    readingSeconds: run.reading,
    of: REQUIREMENTS,
    speedup: alone.seconds / both.seconds,
  };
}

try {
  const { offered, parts, context, readSeconds } = await worldOf(SIZE);
  const small = measured(offered.slice(0, SIZE / 10), context, TWINS.small);
  const large = measured(offered, context, TWINS.large);
  const sizes = [small.at, large.at];
  const asked = requirements(REQUIREMENTS, context);
  const reversed = reverse(asked, offered.slice(0, CHANGES.indexed), CHANGES.plain, context);
  say('reverse match done');
  const found = LIBRARY_SIZE === SIZE ? large.index : small.index;
  const libraries = await againstLibraries(
    offered.slice(0, LIBRARY_SIZE),
    asked.slice(0, LIBRARY_QUERIES),
    found,
    context,
  );
  say('libraries done');
  const sql = await againstSql(offered, asked.slice(0, SQL_QUERIES), large.index, context);
  say('SQL done');
  const run = await overThreads(parts);
  if (options.full) {
    const million = await worldOf(MILLION);
    sizes.push(measured(million.offered, million.context, TWINS.million).at);
  }
  const report = reportOf({
    readSeconds,
    sizes,
    large: large.at,
    reversed,
    libraries,
    librarySize: LIBRARY_SIZE,
    sql,
    run,
  });
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : tableOf(report));
} finally {
  await Promise.all(threads.map((thread) => thread.end()));
}
