import { randomUUID } from 'node:crypto';
import { CapabilitiesService } from '../../src/capabilities/capabilities.service.js';
import { ListWriter } from '../../src/matching/lists/list-writer.js';
import type { MatchRunView } from '../../src/matching/runs/match-run.dto.js';
import { MatchRunsService } from '../../src/matching/runs/match-runs.service.js';
import { ResumeRunsJob } from '../../src/matching/runs/resume-runs.job.js';
import { RunScorer } from '../../src/matching/runs/scoring-pool.js';
import { QueueService } from '../../src/queue/queue.service.js';
import { until } from '../queue/support/until.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventsOf } from './support/events.js';
import {
  clear,
  drained,
  GRIPPER,
  holdScoring,
  LIDAR,
  listsOf,
  Market,
  offered,
  said,
  SEEKS_LIDAR,
  type SavedList,
} from './support/market.js';
import { quietCapability, quietRequirement } from './support/quietly.js';

let test: TestApp;
let market: Market;
beforeAll(async () => {
  test = await startApp({ work: true });
});
afterAll(async () => {
  await test.stop();
});
beforeEach(async () => {
  market = await Market.open(test);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await clear(test);
});

const ask = async (body: object, key?: string): Promise<MatchRunView> => {
  const asked = test.http.post('/api/v1/match-runs');
  return (await (key === undefined ? asked : asked.set('idempotency-key', key)).send(body).expect(202)).body;
};
const run = (id: string): Promise<MatchRunView> => market.get(`match-runs/${id}`);
const settled = async () => {
  await drained(test.app);
  return listsOf(test.app);
};
const reaching = (metres: number) => ({ ...LIDAR, specs: { detectionRange: metres } });

describe('a run of everything', () => {
  it('tells what it did: versions, inputs, counts and times', async () => {
    await market.supplier('far', reaching(200));
    await market.requirement('lidar', SEEKS_LIDAR);
    await market.requirement('second', SEEKS_LIDAR);
    await drained(test.app);
    const asked = await ask({ scope: 'all' });
    expect(asked).toMatchObject({ state: 'queued', epoch: null, versions: null, startedAt: null });
    await drained(test.app);
    expect(await run(asked.id)).toMatchObject({
      scope: 'all',
      subject: null,
      state: 'completed',
      error: null,
      done: 2,
      total: 2,
      pairs: 2,
      listsChanged: 0,
      epoch: expect.stringMatching(/^\d+$/),
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      versions: { engine: expect.any(String), taxonomy: expect.any(String), rates: expect.any(String) },
      seconds: expect.any(Number),
    });
  });

  it('that finds the same lists writes none and tells no change', async () => {
    await market.supplier('far', reaching(200));
    await market.requirement('lidar', SEEKS_LIDAR);
    await market.requirement('nobody', { title: { zh: '采购协作机器人电动夹爪' } });
    const before = await settled();
    const told = () => test.rows(`select seq from change where topic = 'match-list.changed'`);
    const toldBefore = await told();
    await ask({ scope: 'all' });
    const after = await settled();
    for (const name of ['lidar', 'nobody']) {
      expect(after[name]).toEqual({ ...before[name], confirmedEpoch: expect.any(Number) });
      expect(after[name]?.confirmedEpoch).toBeGreaterThan(before[name]?.confirmedEpoch ?? Infinity);
    }
    expect(await told()).toEqual(toldBefore);
  });

  it('keeps the id of a pair that met before, whatever happens to its lists', async () => {
    const { id } = await market.supplier('far', reaching(200));
    const wanted = await market.requirement('lidar', SEEKS_LIDAR);
    await drained(test.app);
    const page = () => market.get<{ items: { id: string }[] }>(`requirements/${wanted.id}/matches`);
    const before = await page();
    await market.archive('capabilities', id);
    await drained(test.app);
    expect((await page()).items).toEqual([]);
    await market.restore('capabilities', id);
    await drained(test.app);
    const after = await page();
    expect(after.items.map((item) => item.id)).toEqual(before.items.map((item) => item.id));
    expect(after).not.toEqual(before);
  });
});

const scoredSubjects = async () => {
  await drained(test.app, ['subjects']);
  return listsOf(test.app);
};

describe('a run whose inputs are older than what others have saved', () => {
  /** Lets `meanwhile` happen, and be scored, after a run of everything has read its inputs and before it saves. */
  const duringRun = async (meanwhile: () => Promise<unknown>): Promise<void> => {
    const scoring = holdScoring(1);
    const { id } = await ask({ scope: 'all' });
    await until('the run has read its inputs', () => scoring.held() > 0);
    await meanwhile();
    await scoredSubjects();
    scoring.open();
    await drained(test.app);
    expect((await run(id)).state).toBe('completed');
  };
  it('leaves the newer list', async () => {
    const { id } = await market.supplier('far', reaching(200));
    await market.requirement('lidar', SEEKS_LIDAR);
    await drained(test.app);
    let newer: SavedList | undefined;
    await duringRun(async () => {
      await market.replace('capabilities', id, { ...reaching(300), trl: 9 });
      newer = (await scoredSubjects()).lidar;
    });
    expect(offered(newer)).toEqual(['far']);
    expect(await listsOf(test.app)).toEqual({ lidar: newer });
  });

  it('offers nobody who was archived meanwhile', async () => {
    await market.supplier('staying', reaching(200));
    await market.requirement('lidar', SEEKS_LIDAR);
    await drained(test.app);
    const { owner } = await market.supplier('other-product', GRIPPER);
    await drained(test.app);
    const leaving = await quietCapability(test.app, owner, 'leaving', reaching(200));
    await duringRun(() => market.archive('capabilities', leaving));
    expect(offered((await settled()).lidar)).toEqual(['staying']);
  });

  it('opens no list of a requirement that was archived meanwhile', async () => {
    await market.supplier('far', reaching(200));
    await drained(test.app);
    const closing = await quietRequirement(test.app, market.seeker.id, 'closing', SEEKS_LIDAR);
    await duringRun(() => market.archive('requirements', closing));
    expect(offered((await settled()).closing)).toEqual([]);
  });
});

describe('a run that fails', () => {
  it('says why, is tried again by itself and then completes', async () => {
    await market.supplier('far', reaching(200));
    await market.requirement('lidar', SEEKS_LIDAR);
    const before = await settled();
    jest.spyOn(RunScorer.prototype, 'score').mockRejectedValueOnce(new Error('a thread broke'));
    const { id } = await ask({ scope: 'all' });
    await until('the run has failed', async () => (await run(id)).state === 'failed');
    expect(await run(id)).toMatchObject({ state: 'failed', error: 'a thread broke', finishedAt: expect.any(String) });
    await drained(test.app);
    expect(await run(id)).toMatchObject({ state: 'completed', error: null, done: 1, total: 1 });
    expect(said(await listsOf(test.app))).toEqual(said(before));
  });

  it('after its lists were saved has ended with them, and does not stand in the way of what changes next', async () => {
    const { id } = await market.supplier('far', reaching(200));
    await market.supplier('other', { ...reaching(200), trl: 7 });
    await drained(test.app);
    const writer = test.app.get(ListWriter);
    const save = writer.save.bind(writer);
    jest.spyOn(writer, 'save').mockImplementationOnce(async (...batch) => {
      await save(...batch);
      await test.app.get(CapabilitiesService).setArchived(id, 1, true, { author: null, quiet: true });
      throw new Error('lost the database');
    });
    await market.requirement('lidar', SEEKS_LIDAR);
    expect(offered((await settled()).lidar)).toEqual(['other']);
    const states = await test.rows<{ state: string }>(`select distinct state from match_run order by state`);
    expect(states.map(({ state }) => state)).toEqual(['completed']);
  });
});

it('a run whose job was lost with the queue is asked for again, as the kind of job that it came from', async () => {
  await market.supplier('far', reaching(200));
  const wanted = await market.requirement('lidar', SEEKS_LIDAR);
  await drained(test.app);
  const leave = (scope: string, subject: string | null, requestedBy: string | null) =>
    test.rows(
      `insert into match_run (id, scope, subject, requested_by, state, created_at)
       values (gen_random_uuid(), $1, $2, $3, 'running', now() - interval '10 minutes')`,
      [scope, subject, requestedBy],
    );
  await leave('all', null, null);
  await leave('requirement', wanted.id, 'an-advisor');
  await leave('requirement', wanted.id, null);
  await test.app.get(ResumeRunsJob).handle();
  await drained(test.app);
  const left = await test.rows(
    `select scope, requested_by as by, state from match_run
     where created_at < now() - interval '5 minutes' order by scope, requested_by`,
  );
  // A run of a changed subject begins anew, with the inputs of now.
  expect(left).toEqual([
    { scope: 'all', by: null, state: 'completed' },
    { scope: 'requirement', by: 'an-advisor', state: 'completed' },
    { scope: 'requirement', by: null, state: 'failed' },
  ]);
  const anew = await test.rows<{ state: string }>(
    `select state from match_run where scope = 'requirement' and requested_by is null and created_at > now() - interval '5 minutes'`,
  );
  expect(anew).toEqual([{ state: 'completed' }, { state: 'completed' }]);
});

describe('after an upgrade', () => {
  const OLD = `versions || '{"engine":"0-of-old"}'`;
  const runsOfAll = () =>
    test.rows<{ state: string; error: string | null; engine: string }>(
      `select state, error, versions->>'engine' as engine from match_run where scope = 'all' order by id`,
    );

  it('scores everything again, once a process, because the lists of before cannot be explained', async () => {
    await market.requirement('lidar', SEEKS_LIDAR);
    await ask({ scope: 'all' });
    await drained(test.app);
    await test.rows(`update match_run set versions = ${OLD}`);
    const started = new ResumeRunsJob(test.app.get(MatchRunsService), test.app.get(QueueService));
    await started.handle();
    await drained(test.app);
    expect((await runsOfAll()).map(({ state, engine }) => [state, engine])).toEqual([
      ['completed', '0-of-old'],
      ['completed', expect.not.stringContaining('old')],
    ]);
    await test.rows(`update match_run set versions = ${OLD}`);
    await started.handle();
    await drained(test.app);
    expect(await runsOfAll()).toHaveLength(2);
  });

  it('ends a run that another version began in favour of a new one', async () => {
    await market.requirement('lidar', SEEKS_LIDAR);
    const { id } = await ask({ scope: 'all' });
    await drained(test.app);
    await test.rows(`update match_run set state = 'running', finished_at = null, versions = ${OLD} where id = $1`, [
      id,
    ]);
    // A process that starts at that moment sees lists of another version, too.
    await new ResumeRunsJob(test.app.get(MatchRunsService), test.app.get(QueueService)).handle();
    await test.app.get(QueueService).enqueue('score-run', { runId: id });
    await drained(test.app);
    const [begun, next, ...more] = await runsOfAll();
    expect(more).toEqual([]);
    expect(begun).toMatchObject({ state: 'failed', error: expect.stringContaining('another version') });
    expect(next).toMatchObject({ state: 'completed', error: null });
  });
});

describe('POST /match-runs', () => {
  it('asks once for one Idempotency-Key, and refuses the key for something else', async () => {
    const wanted = await market.requirement('lidar', SEEKS_LIDAR);
    const first = await ask({ scope: 'all' }, 'a-key');
    expect((await ask({ scope: 'all' }, 'a-key')).id).toBe(first.id);
    const other = { scope: 'requirement', subject: wanted.id };
    const refused = await test.http.post('/api/v1/match-runs').set('idempotency-key', 'a-key').send(other).expect(409);
    expect(refused.body.code).toBe('key-reused');
    expect(await test.rows(`select 1 from match_run where scope = 'all'`)).toHaveLength(1);
  });

  it.each([
    ['an unknown requirement', { scope: 'requirement', subject: randomUUID() }],
    ['an unknown company', { scope: 'company', subject: randomUUID() }],
    ['no subject where one is needed', { scope: 'capability' }],
    ['a subject for everything', { scope: 'all', subject: randomUUID() }],
  ])('refuses %s and names the field', async (_what, body) => {
    const refused = await test.http.post('/api/v1/match-runs').send(body).expect(422);
    expect(refused.body.errors).toEqual([expect.objectContaining({ field: 'subject', remedy: expect.any(String) })]);
    expect(await test.rows('select 1 from match_run where requested_by is not null')).toEqual([]);
  });

  it('scores the subject that it names', async () => {
    await market.supplier('far', reaching(200));
    const wanted = await quietRequirement(test.app, market.seeker.id, 'named', SEEKS_LIDAR);
    await quietRequirement(test.app, market.seeker.id, 'not-named', SEEKS_LIDAR);
    await drained(test.app);
    await test.rows('truncate match_list cascade');
    await ask({ scope: 'requirement', subject: wanted });
    expect(Object.keys(await settled())).toEqual(['named']);
  });
});

describe('GET /match-runs/{id}/events', () => {
  it('tells how far the run has come, and ends with it', async () => {
    await market.supplier('far', reaching(200));
    for (let i = 0; i < 20; i += 1) {
      await quietRequirement(test.app, market.seeker.id, `lidar-${i}`, SEEKS_LIDAR);
    }
    await drained(test.app);
    const scoring = holdScoring();
    const { id } = await ask({ scope: 'all' });
    await until('the run is scoring', () => scoring.held() > 0);
    const events = await eventsOf(test, `match-runs/${id}/events`, scoring.open);
    const last = events.at(-1);
    expect(events[0]).toMatchObject({ type: 'progress', data: { id, state: 'running', done: 0 } });
    expect(last).toMatchObject({ type: 'ended', data: { id, state: 'completed', done: 20, total: 20 } });
    expect(events.filter(({ type }) => type === 'ended')).toHaveLength(1);
    const done = events.map(({ data }) => data.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  it('of a run that has ended says so at once', async () => {
    const { id } = await ask({ scope: 'all' });
    await drained(test.app);
    expect(await eventsOf(test, `match-runs/${id}/events`)).toEqual([
      { type: 'ended', data: expect.objectContaining({ id, state: 'completed' }) },
    ]);
  });

  it('of an unknown run answers 404', async () => {
    expect((await test.http.get(`/api/v1/match-runs/${randomUUID()}/events`)).status).toBe(404);
  });
});
