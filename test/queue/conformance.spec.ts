import { UnrecoverableError } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { firstValueFrom, take, toArray } from 'rxjs';
import { LiveService } from '../../src/live/live.service.js';
import { catalogue, jobNames } from '../../src/queue/catalogue.js';
import type { JobHandler } from '../../src/queue/handles.decorator.js';
import { type ParentJob, QueueService } from '../../src/queue/queue.service.js';
import { rows, stores, TestStore, untilDone } from './support/stores.js';
import { until } from './support/until.js';

const STEPS = 3;
/** Where the child process writes down each step that it did. */
const EFFECT_TABLE = 'create table effect (run_id uuid, step int, primary key (run_id, step))';

/** Both stores of the queue keep the same promises. */
describe.each(stores)('the queue on %s', (kind) => {
  let store: TestStore;

  beforeEach(async () => {
    store = await TestStore.create(kind);
  });
  afterEach(async () => {
    await store.remove();
  });

  it('adds a job once while it waits', async () => {
    const queue = (await store.app()).get(QueueService);
    const payload = { kind: 'capability', id: randomUUID() } as const;
    const ids = [await queue.enqueue('score-subject', payload), await queue.enqueue('score-subject', payload)];
    expect(new Set(ids).size).toBe(1);
    expect((await queue.counts()).subjects).toEqual({ waiting: 1, active: 0, delayed: 0, failed: 0 });
  });

  it('runs a job exactly once more for all that comes while it is active', async () => {
    const started: string[] = [];
    const { promise: gate, resolve: open } = withResolvers();
    const scoreSubject = async ({ id }: { id: string }): Promise<void> => {
      started.push(id);
      await gate;
    };
    const app = await store.app({ work: true }, { scoreSubject });
    const queue = app.get(QueueService);
    const payload = { kind: 'requirement', id: randomUUID() } as const;
    await queue.enqueue('score-subject', payload);
    await until('the job is active', () => started.length === 1);
    for (let i = 0; i < 3; i++) await queue.enqueue('score-subject', payload);
    open();
    await until('the job ran again', () => started.length === 2);
    await untilDone(app, 'subjects');
    expect(started).toEqual([payload.id, payload.id]);
  });

  it('tries a failing job again after its backoff, and keeps it as failed in the end', async () => {
    const tries: number[] = [];
    const scoreRun = async (): Promise<void> => {
      tries.push(Date.now());
      throw new Error('no luck');
    };
    const app = await store.app({ work: true }, { scoreRun });
    const queue = app.get(QueueService);
    await queue.enqueue('score-run', { runId: randomUUID() }, { attempts: 2, backoff: { type: 'fixed', delay: 300 } });
    await until('the job failed', async () => (await queue.counts()).runs.failed === 1);
    const [first = 0, second = 0] = tries;
    expect(tries).toHaveLength(2);
    expect(second - first).toBeGreaterThanOrEqual(290);
  });

  it('does not try again what no try can mend', async () => {
    let tries = 0;
    const scoreRun = async (): Promise<void> => {
      tries++;
      throw new UnrecoverableError('the run is gone');
    };
    const app = await store.app({ work: true }, { scoreRun });
    const queue = app.get(QueueService);
    await queue.enqueue('score-run', { runId: randomUUID() });
    await until('the job failed', async () => (await queue.counts()).runs.failed === 1);
    expect(tries).toBe(1);
  });

  it('lists what failed, lets it begin anew with all its tries, and removes it, each once', async () => {
    const scoreRun = (): Promise<void> => Promise.reject(new UnrecoverableError('the run is gone'));
    const worker = await store.app({ work: true }, { scoreRun });
    const queue = worker.get(QueueService);
    const failed = async (count: number) =>
      until(`${count} failed`, async () => (await queue.counts()).runs.failed === count);
    const [older, newer] = [randomUUID(), randomUUID()];
    for (const [i, runId] of [older, newer].entries()) {
      await queue.enqueue('score-run', { runId });
      await failed(i + 1);
    }
    const jobs = await queue.failed('runs', 10);
    expect(jobs).toMatchObject([
      { name: 'score-run', payload: { runId: newer }, reason: 'the run is gone', tries: 1 },
      { payload: { runId: older } },
    ]);
    expect(await queue.failed('runs', 1)).toHaveLength(1);
    const [{ id } = { id: '' }, { id: other } = { id: '' }] = jobs;
    expect(await queue.retry('runs', id)).toMatchObject({ id, tries: 1 });
    await failed(2);
    expect((await queue.failed('runs', 10)).find((job) => job.id === id)?.tries).toBe(1);
    expect(await queue.remove('runs', other)).toMatchObject({ id: other });
    expect([await queue.remove('runs', other), await queue.retry('runs', other)]).toEqual([null, null]);
    expect((await queue.counts()).runs.failed).toBe(1);
  });

  it('holds a delayed job back until its time', async () => {
    let startedAt = 0;
    const scoreRun = async (): Promise<void> => void (startedAt = Date.now());
    const queue = (await store.app({ work: true }, { scoreRun })).get(QueueService);
    const queuedAt = Date.now();
    await queue.enqueue('score-run', { runId: randomUUID() }, { delay: 500 });
    expect((await queue.counts()).runs).toMatchObject({ waiting: 0, delayed: 1 });
    await until('the job started', () => startedAt > 0);
    expect(startedAt - queuedAt).toBeGreaterThanOrEqual(490);
  });

  it('keeps a schedule going, also over a restart, and only one of it', async () => {
    const clocked = jobNames.filter((name) => catalogue[name].every !== undefined);
    const schedules = clocked.filter((name) => catalogue[name].queue === 'upkeep').length;
    const watcher = await store.app();
    const undispatched = (): Promise<unknown[]> => rows(watcher, 'select 1 from change where dispatched_at is null');
    for (let start = 0; start < 2; start++) {
      const worker = await store.app({ work: true, everyMs: 300 });
      for (let sweep = 0; sweep < 2; sweep++) {
        await rows(
          watcher,
          // A topic that starts no job: one that waits as the worker closes would be counted below.
          `insert into change (topic, subject, at) values ('nothing.follows', $1, now() - interval '1 minute')`,
          [randomUUID()],
        );
        expect(await undispatched()).toHaveLength(1);
        await until('the scheduled sweep ran', async () => (await undispatched()).length === 0);
      }
      await worker.close();
      // One of each, due already or not.
      const { waiting, delayed } = (await watcher.get(QueueService).counts()).upkeep;
      expect(waiting + delayed).toBe(schedules);
    }
  });

  it('counts the processes that work it', async () => {
    const queue = (await store.app()).get(QueueService);
    expect(await queue.workerCount()).toBe(0);
    const first = await store.app({ work: true });
    await store.app({ work: true });
    await until('two workers are seen', async () => (await queue.workerCount()) === 2);
    await first.close();
    await until('one worker is left', async () => (await queue.workerCount()) === 1);
  });

  describe('a job that waits for others', () => {
    const runId = randomUUID();
    const shards = [0, 1, 2].map((shard) => ({ name: 'score-shard', payload: { runId, shard } }) as const);

    it('is handled again when all of them have ended, well or not, wherever they ran', async () => {
      const ended: number[] = [];
      let handled = 0;
      const scoreRun = async () => {
        handled += 1;
        return ended.length === 0 ? shards : [];
      };
      const scoreShard = async ({ shard }: { shard: number }): Promise<void> => {
        ended.push(shard);
        if (shard === 1) throw new Error('no luck');
      };
      const app = await store.app({ work: true }, { scoreRun, scoreShard });
      await store.app({ work: true }, { scoreRun, scoreShard });
      const queue = app.get(QueueService);
      await queue.enqueue('score-run', { runId }, { attempts: 1 });
      await until('the job was handled again', () => handled === 2);
      expect(new Set(ended)).toEqual(new Set([0, 1, 2]));
      expect(ended).toHaveLength(3);
      await untilDone(app, 'runs');
      expect(handled).toBe(2);
    });

    it('is not added again while it waits, takes no try by waiting, and asks again for what failed', async () => {
      const { promise: gate, resolve: open } = withResolvers();
      const left = new Set(shards);
      let tries = 0;
      let started = 0;
      const scoreRun = async () => [...left];
      const scoreShard = async ({ shard }: { shard: number }): Promise<void> => {
        started += 1;
        await gate;
        tries += 1;
        if (tries < 3) throw new Error('no luck');
        for (const one of left) if (one.payload.shard === shard) left.delete(one);
      };
      const app = await store.app({ work: true }, { scoreRun, scoreShard });
      const queue = app.get(QueueService);
      const id = await queue.enqueue('score-run', { runId }, { attempts: 1 });
      await until('a part has started', () => started === 1);
      expect(await queue.enqueue('score-run', { runId })).toBe(id);
      expect((await queue.counts()).runs).toMatchObject({ waiting: shards.length - 1, active: 1 });
      open();
      await until('all parts are done', () => left.size === 0);
      await untilDone(app, 'runs');
      expect(tries).toBe(shards.length + 2);
      expect((await queue.counts()).runs.failed).toBe(0);
    });

    it('lets other jobs of the queue go between its parts', async () => {
      const order: string[] = [];
      const { promise: gate, resolve: open } = withResolvers();
      const parts = shards.slice();
      const scoreRun = async (run: { runId: string }) => {
        order.push(run.runId === runId ? 'run' : 'other');
        return run.runId === runId ? parts.splice(0) : [];
      };
      const scoreShard = async ({ shard }: { shard: number }): Promise<void> => {
        order.push(`part ${shard}`);
        await gate;
      };
      const app = await store.app({ work: true }, { scoreRun, scoreShard });
      const queue = app.get(QueueService);
      await queue.enqueue('score-run', { runId });
      await until('a part has started', () => order.length === 2);
      await queue.enqueue('score-run', { runId: randomUUID() });
      open();
      await until('all are handled', () => order.length === 6);
      expect(order).toEqual(['run', 'part 0', 'other', 'part 1', 'part 2', 'run']);
    });

    it('has each part once, also when a worker was killed after it had added them', async () => {
      const started: number[] = [];
      let parent: ParentJob | null = null;
      let handled = 0;
      const scoreRun = async () => {
        handled += 1;
        if (handled > 1) return [];
        await until('the job is known', () => parent !== null);
        if (parent) await queue.enqueueUnder(parent, shards);
        await until('a part has started', () => started.length > 0);
        return shards;
      };
      const scoreShard = async ({ shard }: { shard: number }): Promise<void> => {
        started.push(shard);
        // The worker of the job has put it aside when it takes a part itself.
        await until('another part has started', () => started.length > 1);
      };
      const app = await store.app({ work: true }, { scoreRun, scoreShard });
      await store.app({ work: true }, { scoreRun, scoreShard });
      const queue = app.get(QueueService);
      parent = { id: await queue.enqueue('score-run', { runId }), queue: 'runs' };
      await until('the job was handled again', () => handled === 2);
      await untilDone(app, 'runs');
      expect(new Set(started)).toEqual(new Set([0, 1, 2]));
      expect(started).toHaveLength(3);
      expect(handled).toBe(2);
    });

    it('is followed by the next worker when a shutdown stops one of its parts', async () => {
      const started: number[] = [];
      const parts = shards.slice(0, 1);
      const scoreRun = async () => parts.splice(0);
      const scoreShard: JobHandler<'score-shard'>['handle'] = async ({ shard }, _tell, signal) => {
        started.push(shard);
        if (started.length > 1) return;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        signal.throwIfAborted();
      };
      const app = await store.app();
      const first = await store.app({ work: true }, { scoreRun, scoreShard });
      await app.get(QueueService).enqueue('score-run', { runId });
      await until('the part has started', () => started.length === 1);
      await first.close();
      expect((await app.get(QueueService).counts()).runs).toMatchObject({ waiting: 1, active: 0 });
      await store.app({ work: true }, { scoreRun, scoreShard });
      await untilDone(app, 'runs');
      expect(started).toEqual([0, 0]);
    });

    it('hears the progress of its parts as its own', async () => {
      const app = await store.app();
      const progress = app.get(LiveService).progress('score-run', { runId });
      const first = firstValueFrom(progress);
      const parts = shards.slice(0, 1);
      const scoreRun = async () => parts.splice(0);
      const scoreShard: JobHandler<'score-shard'>['handle'] = async (_payload, tell) => tell({ done: 7, total: 9 });
      await store.app({ work: true }, { scoreRun, scoreShard });
      await app.get(QueueService).enqueue('score-run', { runId });
      expect(await first).toEqual({ done: 7, total: 9 });
    });
  });

  it('shows the progress of a job in other processes, the last known to who comes late', async () => {
    const app = await store.app();
    await rows(app, EFFECT_TABLE);
    const run = { runId: randomUUID() };
    const progress = app.get(LiveService).progress('score-run', run);
    const all = firstValueFrom(progress.pipe(take(STEPS), toArray()));
    const child = await store.child();
    await app.get(QueueService).enqueue('score-run', run);
    for (let step = 1; step <= STEPS; step++) {
      await child.says('ready', step);
      child.goOn();
      await child.says('step', step);
    }
    expect(await all).toEqual([1, 2, 3].map((done) => ({ done, total: STEPS })));
    await untilDone(app, 'runs');
    expect(await firstValueFrom(progress)).toEqual({ done: STEPS, total: STEPS });
  });

  it('takes a job up again within 10 s of a kill, as often as its worker is killed, and loses and repeats nothing', async () => {
    const app = await store.app();
    await rows(app, EFFECT_TABLE);
    const workers = [await store.child(), await store.child()];
    await app.get(QueueService).enqueue('score-run', { runId: randomUUID() }, { attempts: 1 });
    const busy = () => workers.find((worker) => worker.count('ready') > worker.count('step'));
    for (let kill = 1; kill <= 2; kill++) {
      await until('a worker is at a step', () => busy() !== undefined, 10_000);
      const victim = busy();
      victim?.goOn();
      await victim?.says('ready', 2);
      await victim?.end('SIGKILL');
      workers.splice(
        workers.findIndex((worker) => worker === victim),
        1,
      );
      if (kill === 1) workers.push(await store.child());
    }
    await until('a worker is at the last step', () => busy() !== undefined, 10_000);
    busy()?.goOn();
    await untilDone(app, 'runs');
    expect(await rows(app, 'select step from effect order by step')).toEqual([{ step: 1 }, { step: 2 }, { step: 3 }]);
    expect((await app.get(QueueService).counts()).runs.failed).toBe(0);
  });

  it('ends a worker on SIGTERM after its current step, and gives the job back without taking a try', async () => {
    const app = await store.app();
    await rows(app, EFFECT_TABLE);
    const first = await store.child();
    await app.get(QueueService).enqueue('score-run', { runId: randomUUID() }, { attempts: 1 });
    await first.says('ready', 1);
    const ended = first.end('SIGTERM');
    await first.says('stopping', 1);
    first.goOn();
    expect(await ended).toBe(0);
    expect(await rows(app, 'select step from effect')).toEqual([{ step: 1 }]);
    expect((await app.get(QueueService).counts()).runs).toMatchObject({ waiting: 1, active: 0, failed: 0 });

    const second = await store.child();
    for (let step = 1; step < STEPS; step++) {
      await second.says('ready', step);
      second.goOn();
    }
    await untilDone(app, 'runs');
    expect(await rows(app, 'select step from effect order by step')).toHaveLength(STEPS);
    expect((await app.get(QueueService).counts()).runs.failed).toBe(0);
  });
});

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
