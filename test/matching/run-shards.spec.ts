import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../../src/app/create-app.js';
import { readEnvironment } from '../../src/config/environment.js';
import type { MatchRunView } from '../../src/matching/runs/match-run.dto.js';
import { MatchRunsService } from '../../src/matching/runs/match-runs.service.js';
import { RunExecution } from '../../src/matching/runs/run-execution.js';
import { until } from '../queue/support/until.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventsOf } from './support/events.js';
import { beforeScoring, drained, LIDAR, listsOf, Market, offered, said, SEEKS_LIDAR } from './support/market.js';
import { quietCapability, quietCompany, quietRequirement } from './support/quietly.js';

// Several workers start one after another, each with threads of its own.
jest.setTimeout(120_000);

/** More than one shard holds. */
const NEEDS = 300;
const names = Array.from({ length: NEEDS }, (_, i) => `lidar-${String(i).padStart(3, '0')}`);

let test: TestApp;
let market: Market;
beforeAll(async () => {
  test = await startApp();
  const seeker = await quietCompany(test.app, 'seeker', { country: 'CN', names: { zh: '成路智驾' } });
  const maker = await quietCompany(test.app, 'maker', { country: 'KR', names: { ko: '한빛센서' } });
  await quietCapability(test.app, maker, 'far', { ...LIDAR, specs: { detectionRange: 200 } });
  for (const name of names) await quietRequirement(test.app, seeker, name, SEEKS_LIDAR);
  market = await Market.open(test, 'bystander');
});
afterAll(() => test.stop());

const workers: INestApplicationContext[] = [];
const worker = async (): Promise<INestApplicationContext> => {
  const variables = { NARU_THREADS: '2', LOG_LEVEL: 'silent', NARU_LOCK_MS: '2000' };
  const started = await createContext(readEnvironment({ DATABASE_URL: test.databaseUrl, ...variables }), true);
  workers.push(started);
  return started;
};
beforeEach(async () => {
  await test.rows('truncate match_run, match, match_list cascade');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(workers.splice(0).map((started) => started.close()));
});

const ask = async (): Promise<string> =>
  (await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202)).body.id;
const run = (id: string): Promise<MatchRunView> => market.get(`match-runs/${id}`);
const places = () => test.rows<{ done: number }>('select first, lists, done from match_run_shard order by shard');

const COMPLETE = { state: 'completed', error: null, done: NEEDS, total: NEEDS, pairs: NEEDS, listsChanged: NEEDS };

it('a run that is larger than one job is shared out, its progress adds up, and it ends once', async () => {
  const id = await ask();
  const events = eventsOf(test, `match-runs/${id}/events`);
  const scored: string[] = [];
  beforeScoring(({ externalId }) => void scored.push(externalId));
  await Promise.all([worker(), worker()]);
  await drained(test.app);
  expect(await run(id)).toMatchObject(COMPLETE);
  expect(await places()).toEqual([
    { first: 0, lists: 256, done: 256 },
    { first: 256, lists: 44, done: 44 },
  ]);
  expect(scored.toSorted()).toEqual(names);
  const lists = await listsOf(test.app);
  expect(Object.keys(lists)).toEqual(names);
  for (const list of Object.values(lists)) expect(offered(list)).toEqual(['far']);

  const told = await events;
  const done = told.map(({ data }) => data.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.some((count) => count > 0 && count < NEEDS)).toBe(true);
  for (const { data } of told.filter((event) => event.data.done > 0)) expect(data.total).toBe(NEEDS);
  expect(told.filter(({ type }) => type === 'ended')).toHaveLength(1);
  expect(await test.rows(`select 1 from change where topic = 'match-run.ended' and subject = $1`, [id])).toHaveLength(
    1,
  );
});

it('a shard that a shutdown stops is finished by the next worker from where its last list is saved', async () => {
  const first = await worker();
  const scored: string[] = [];
  const stopped = new Promise<void>((resolve, reject) => {
    beforeScoring(({ externalId }) => {
      scored.push(externalId);
      // Not awaited here: the shutdown waits for this very job.
      if (scored.length === 40) first.close().then(resolve, reject);
    });
  });
  const id = await ask();
  await stopped;
  const { state, done } = await run(id);
  expect({ state, done }).toEqual({ state: 'running', done: scored.length });
  // It stops after the lists at hand: two for each of the two threads.
  expect(done).toBeLessThan(40 + 4);
  await worker();
  await drained(test.app);
  expect(await run(id)).toMatchObject(COMPLETE);
  expect(scored.toSorted()).toEqual(names);
});

it('a shard that fails fails the run, naming its lists; tried again it scores only what is left', async () => {
  const scored: string[] = [];
  let broken = false;
  beforeScoring(({ externalId }) => {
    if (externalId === 'lidar-100' && !broken) {
      broken = true;
      throw new Error('a thread broke');
    }
    scored.push(externalId);
  });
  const id = await ask();
  await worker();
  await until('the run has failed', async () => (await run(id)).state === 'failed');
  const { error, done, finishedAt } = await run(id);
  expect({ error, finishedAt }).toEqual({
    error: 'match-lists 1 to 256: a thread broke',
    finishedAt: expect.any(String),
  });
  // The other shard is done, and of this one what stands before the list that failed.
  expect(done).toBe(44 + 100);
  await drained(test.app);
  expect(await run(id)).toMatchObject(COMPLETE);
  // Again only what was at hand when the failure came.
  expect(scored.length).toBeLessThan(NEEDS + 4);
});

it('of two workers that take each other for dead only one saves a shard', async () => {
  const service = test.app.get(MatchRunsService);
  const asked = await service.request({ scope: 'all', subject: null, requestedBy: null });
  const { id } = asked;
  const execute = (app: INestApplicationContext) => app.get(RunExecution);
  const other = await createContext(readEnvironment({ DATABASE_URL: test.databaseUrl, LOG_LEVEL: 'silent' }), false);
  workers.push(other);
  const { signal } = new AbortController();
  const jobs = await execute(other).execute(asked, () => {}, signal);
  expect(jobs.map(({ payload }) => payload)).toEqual([0, 1].map((shard) => ({ runId: id, shard })));
  const both = await Promise.allSettled(
    [test.app, other].map((app) => execute(app).executeShard(id, 0, () => {}, signal)),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await run(id)).toMatchObject({ state: 'running', error: null, done: 256, pairs: 256, listsChanged: 256 });
  expect(await test.rows(`select 1 from change where details->>'run' = $1`, [id])).toHaveLength(256);
  await worker();
  await drained(test.app);
  expect(await run(id)).toMatchObject(COMPLETE);
});

it('a run that another version of Naru began gives way in its middle', async () => {
  const id = await ask();
  let changed: Promise<unknown> | null = null;
  const end = beforeScoring(async () => {
    changed ??= test.rows(`update match_run set versions = versions || '{"engine":"0-of-old"}' where id = $1`, [id]);
    await changed;
    end();
  });
  await worker();
  await drained(test.app);
  expect(await run(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('another version') });
  const runs = await test.rows(`select state, done from match_run where scope = 'all' order by id`);
  expect(runs).toEqual([
    { state: 'failed', done: 256 },
    { state: 'completed', done: NEEDS },
  ]);
});

it('a run that one job holds is not cut, and leaves the same lists', async () => {
  await ask();
  const first = await worker();
  await drained(test.app);
  await first.close();
  const cut = said(await listsOf(test.app));
  const rest = names.slice(256);
  await test.rows('truncate match_run, match, match_list cascade');
  await test.rows(
    'delete from revision using requirement where revision.subject = requirement.id and external_id = any($1)',
    [rest],
  );
  const id = await ask();
  await worker();
  await drained(test.app);
  expect(await run(id)).toMatchObject({ state: 'completed', done: 256, total: 256 });
  expect(await places()).toEqual([]);
  const whole = said(await listsOf(test.app));
  expect(whole).toEqual(Object.fromEntries(names.slice(0, 256).map((name) => [name, cut[name]])));
});
