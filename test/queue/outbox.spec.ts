import { randomUUID } from 'node:crypto';
import { Transactions } from '../../src/database/transactions.js';
import type { SubjectKind } from '../../src/queue/catalogue.js';
import { QueueService } from '../../src/queue/queue.service.js';
import { rows, stores, TestStore, untilDone } from './support/stores.js';
import { until } from './support/until.js';

describe.each(stores)('the outbox with the queue on %s', (kind) => {
  let store: TestStore;
  let scored: { kind: SubjectKind; id: string }[];
  const scoreSubject = async (subject: { kind: SubjectKind; id: string }): Promise<void> => void scored.push(subject);

  beforeEach(async () => {
    scored = [];
    store = await TestStore.create(kind);
  });
  afterEach(async () => {
    await store.remove();
  });

  it('queues once what a commit asks for, and marks its changes', async () => {
    const app = await store.app({ work: true }, { scoreSubject });
    const [company, requirement] = [randomUUID(), randomUUID()];
    await app.get(Transactions).run(async (transaction) => {
      await transaction.record({ topic: 'requirement.saved', subject: requirement });
      await transaction.record({ topic: 'company.saved', subject: company });
      await transaction.record({ topic: 'requirement.saved', subject: requirement });
      await transaction.record({ topic: 'match-list.changed', subject: requirement });
    });
    await until('all changes are marked', async () => (await undispatched(app)) === 0);
    await untilDone(app, 'subjects');
    expect(scored.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'company', id: company },
      { kind: 'requirement', id: requirement },
    ]);
  });

  it('queues nothing for a transaction that failed, nor for quiet changes', async () => {
    const app = await store.app({ work: true }, { scoreSubject });
    const transactions = app.get(Transactions);
    const failing = transactions.run(async (transaction) => {
      await transaction.record({ topic: 'capability.saved', subject: randomUUID() });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await transactions.run((transaction) =>
      transaction.record({ topic: 'capability.saved', subject: randomUUID(), quiet: true }),
    );
    const last = randomUUID();
    await transactions.run((transaction) => transaction.record({ topic: 'capability.saved', subject: last }));
    await until('the loud change is scored', () => scored.length > 0);
    await untilDone(app, 'subjects');
    expect(scored).toEqual([{ kind: 'capability', id: last }]);
  });

  it('leaves upkeep for after the lists, once for what comes meanwhile, and what is off to nobody', async () => {
    const app = await store.app({}, { off: ['embed-records'] });
    for (const topic of ['capability.saved', 'match-list.changed', 'match-list.changed']) {
      await app.get(Transactions).run((transaction) => transaction.record({ topic, subject: randomUUID() }));
    }
    await until('all changes are marked', async () => (await undispatched(app)) === 0);
    const { upkeep, models } = await app.get(QueueService).counts();
    // The capability is judged, and one job of each other kind looks at all.
    expect(upkeep).toMatchObject({ delayed: 3, waiting: 0 });
    expect(models).toMatchObject({ delayed: 0, waiting: 0 });
  });

  it('sweeps up what a crash left between commit and queue, oldest first, with no batch too large', async () => {
    const watcher = await store.app();
    await rows(
      watcher,
      `insert into change (topic, subject, at) select 'capability.saved', gen_random_uuid(), now() - interval '1 minute'
         from generate_series(1, 450)`,
    );
    await rows(watcher, `insert into change (topic, subject) values ('capability.saved', gen_random_uuid())`);
    const app = await store.app({ work: true, everyMs: 300 }, { scoreSubject });
    await until('old changes are marked', async () => (await undispatched(app)) <= 1);
    await until('old changes are scored', () => scored.length >= 450);
    const order = await rows<{ subject: string }>(watcher, 'select subject from change order by seq limit 1');
    expect(scored[0]?.id).toBe(order[0]?.subject);
    expect(new Set(scored.map(({ id }) => id)).size).toBe(scored.length);
  });

  if (kind === 'Redis') {
    it('lets writes through while Redis is away, and queues them when it is back with nothing kept', async () => {
      const app = await store.app({ work: true, everyMs: 300 }, { scoreSubject });
      await until('the worker is up', async () => (await app.get(QueueService).workerCount()) === 1);
      await store.redis?.down();
      const subject = randomUUID();
      await app.get(Transactions).run((transaction) => transaction.record({ topic: 'requirement.saved', subject }));
      await expect(app.get(QueueService).ping()).rejects.toThrow(/writeable|took longer/);
      expect(await undispatched(app)).toBe(1);
      await store.redis?.up();
      await until('the change is scored', () => scored.length > 0, 25_000);
      expect(scored).toEqual([{ kind: 'requirement', id: subject }]);
    });

    it('ends while Redis is away', async () => {
      const app = await store.app({ work: true });
      await until('the worker is up', async () => (await app.get(QueueService).workerCount()) === 1);
      await store.redis?.down();
      await app.close();
      await expect(app.get(QueueService).ping()).rejects.toThrow(/./);
    });

    it('starts and ends while Redis is away', async () => {
      await store.redis?.down();
      const app = await store.app({ work: true }, { scoreSubject });
      const subject = randomUUID();
      await app.get(Transactions).run((transaction) => transaction.record({ topic: 'requirement.saved', subject }));
      expect(await undispatched(app)).toBe(1);
      await app.close();
    });
  }
});

async function undispatched(app: Parameters<typeof rows>[0]): Promise<number> {
  return (await rows(app, 'select 1 from change where dispatched_at is null')).length;
}
