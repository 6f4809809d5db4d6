import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../../src/app/create-app.js';
import { readEnvironment } from '../../src/config/environment.js';
import type { MatchPageView } from '../../src/matching/lists/match.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { beforeScoring, drained, LIDAR, listsOf, Market, offered, SEEKS_LIDAR } from './support/market.js';
import { quietCapability, quietCompany, quietRequirement } from './support/quietly.js';

// Several workers start one after another, each with threads of its own.
jest.setTimeout(90_000);

const NEEDS = 40;
const names = Array.from({ length: NEEDS }, (_, i) => `lidar-${String(i).padStart(2, '0')}`);

let test: TestApp;
let market: Market;
const ids: string[] = [];
beforeAll(async () => {
  test = await startApp();
  const seeker = await quietCompany(test.app, 'seeker', { country: 'CN', names: { zh: '成路智驾' } });
  const maker = await quietCompany(test.app, 'maker', { country: 'KR', names: { ko: '한빛센서' } });
  for (let i = 1; i <= 8; i += 1) {
    await quietCapability(test.app, maker, `far-${i}`, { ...LIDAR, trl: i, specs: { detectionRange: 200 } });
  }
  for (const name of names) ids.push(await quietRequirement(test.app, seeker, name, SEEKS_LIDAR));
  market = await Market.open(test, 'bystander');
});
afterAll(async () => {
  await test.stop();
});
afterEach(() => {
  jest.restoreAllMocks();
});

const worker = (): Promise<INestApplicationContext> =>
  createContext(
    readEnvironment({ DATABASE_URL: test.databaseUrl, NARU_THREADS: '2', LOG_LEVEL: 'silent', NARU_LOCK_MS: '2000' }),
    true,
  );

it('a run that a shutdown stops in the middle is finished by the next worker, and no list is scored twice', async () => {
  const first = await worker();
  const scored: string[] = [];
  const stopped = new Promise<void>((resolve, reject) => {
    beforeScoring(({ externalId }) => {
      scored.push(externalId);
      // Not awaited here: the shutdown waits for this very job.
      if (scored.length === 20) first.close().then(resolve, reject);
    });
  });
  const asked = await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
  await stopped;
  const { done } = await market.get<{ done: number }>(`match-runs/${asked.body.id}`);
  expect(await market.get(`match-runs/${asked.body.id}`)).toMatchObject({
    state: 'running',
    total: NEEDS,
    error: null,
  });
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(NEEDS);
  expect(scored).toEqual(names.slice(0, done));

  const second = await worker();
  await drained(test.app);
  await second.close();
  expect(await market.get(`match-runs/${asked.body.id}`)).toMatchObject({
    state: 'completed',
    done: NEEDS,
    total: NEEDS,
    pairs: NEEDS * 8,
    listsChanged: NEEDS,
  });
  expect(scored).toEqual(names);
  const lists = await listsOf(test.app);
  expect(Object.keys(lists)).toEqual(names);
  for (const list of Object.values(lists)) expect(offered(list)).toHaveLength(8);
});

it('a reader never sees a list in part while runs replace it', async () => {
  const app = await worker();
  const [id = ''] = ids;
  const over = new AbortController();
  const seen = new Set<string | null>();
  const read = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const { items, total, list } = await market.get<MatchPageView>(`requirements/${id}/matches`);
      expect(items.map(({ rank }) => rank)).toEqual(items.map((_, i) => i + 1));
      expect([items.length, list.listed]).toEqual([total, total]);
      for (const item of items) expect(item.run).toBe(list.run);
      seen.add(list.run);
    }
  };
  const reader = read();
  const [row] = await test.rows<{ id: string }>(`select id from capability where external_id = 'far-8'`);
  for (let i = 0; i < 2; i += 1) {
    await market.archive('capabilities', row?.id ?? '');
    await drained(test.app);
    await market.restore('capabilities', row?.id ?? '');
    await drained(test.app);
  }
  over.abort();
  await reader;
  await app.close();
  expect(seen.size).toBeGreaterThan(2);
});
