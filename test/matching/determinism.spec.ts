import type { INestApplicationContext } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '../../src/config/environment.js';
import { dataFolder } from '../../src/config/package-root.js';
import { seeded } from '../../src/engine/evaluation/seeded.js';
import { startApp, type TestApp } from '../support/app.js';
import { drained, listsOf, said } from './support/market.js';
import { quietCapability, quietCompany, quietRequirement } from './support/quietly.js';

type Line = { id: string; company?: string } & Record<string, unknown>;
type Make = (app: INestApplicationContext, owner: string, id: string, content: never) => Promise<string>;

const linesOf = (file: string): Line[] =>
  readFileSync(join(dataFolder, 'demo', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const companies = linesOf('companies.jsonl');
const capabilities = linesOf('capabilities.jsonl');
// A third of them: each is scored alone in one of the orders.
const requirements = linesOf('requirements.jsonl').filter((_, i) => i % 3 === 0);

/** The same order for the same seed: Fisher and Yates. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = seeded(seed);
  const result = [...list];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    const [a, b] = [result[i], result[j]];
    if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a];
  }
  return result;
}

interface Order {
  readonly seed: number;
  readonly threads: number;
  /** What is asked for once the records are there. */
  readonly runs: 'one of everything' | 'one for each subject';
}

/** The lists of the demonstration data, made in one order and scored in one way. */
async function scored({ seed, threads, runs }: Order) {
  const test = await startApp({ work: true });
  try {
    const ids = new Map<string, string>();
    const add = async (lines: readonly Line[], make: Make): Promise<void> => {
      for (const { id, company, ...content } of shuffled(lines, seed)) {
        ids.set(id, await make(test.app, ids.get(company ?? '') ?? '', id, content as never));
      }
    };
    test.app.get(Environment).NARU_THREADS = threads;
    await add(companies, (app, _owner, id, content) => quietCompany(app, id, content));
    // Which of the two comes first must not matter either.
    const offers = (): Promise<void> => add(capabilities, quietCapability);
    const needs = (): Promise<void> => add(requirements, quietRequirement);
    for (const step of seed % 2 === 0 ? [offers, needs] : [needs, offers]) await step();
    await ask(test, runs, seed, ids);
    await drained(test.app);
    return { ids: [...ids.values()], lists: said(await listsOf(test.app)) };
  } finally {
    await test.stop();
  }
}

async function ask({ http }: TestApp, runs: Order['runs'], seed: number, ids: ReadonlyMap<string, string>) {
  // Some companies and capabilities besides: each list is looked at by several runs, some at the same time.
  const subjects = [
    ...requirements.map(({ id }) => ({ scope: 'requirement', subject: ids.get(id) })),
    ...capabilities.filter((_, i) => i % 16 === 0).map(({ id }) => ({ scope: 'capability', subject: ids.get(id) })),
    ...companies.filter((_, i) => i % 20 === 0).map(({ id }) => ({ scope: 'company', subject: ids.get(id) })),
  ];
  const asked = runs === 'one of everything' ? [{ scope: 'all' }] : shuffled(subjects, seed);
  for (const body of asked) await http.post('/api/v1/match-runs').send(body).expect(202);
}

it('the same records give the same lists, in whatever order they come and however they are scored', async () => {
  const plain = await scored({ seed: 0, threads: 1, runs: 'one of everything' });
  const lines = Object.values(plain.lists).flatMap((list) => list.lines);
  expect(Object.keys(plain.lists)).toHaveLength(requirements.length);
  expect(lines.length).toBeGreaterThan(requirements.length);
  const orders: Order[] = [
    { seed: 1, threads: 3, runs: 'one of everything' },
    { seed: 3, threads: 3, runs: 'one for each subject' },
  ];
  for (const order of orders) {
    const other = await scored(order);
    expect(other.ids).not.toEqual(plain.ids);
    expect(other.lists).toEqual(plain.lists);
  }
}, 120_000);
