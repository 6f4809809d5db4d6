import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Transactions } from '../../src/database/transactions.js';
import { BACKLOG, type ChangeEvent, RELOAD } from '../../src/live/change-stream.js';
import { LiveService } from '../../src/live/live.service.js';
import { rows, stores, TestStore } from './support/stores.js';
import { until } from './support/until.js';

const record = (app: INestApplicationContext, topic: string): Promise<string> =>
  app.get(Transactions).run((transaction) => transaction.record({ topic, subject: randomUUID() }));

function follow(app: INestApplicationContext, after?: string, topics?: string[]) {
  const seen: ChangeEvent[] = [];
  const state = { ended: false };
  const subscription = app
    .get(LiveService)
    .changes(after, topics ? ({ topic }) => topics.includes(topic) : undefined)
    .subscribe({ next: (change) => void seen.push(change), complete: () => void (state.ended = true) });
  return { seqs: () => seen.map(({ seq }) => seq), topics: () => seen.map(({ topic }) => topic), state, subscription };
}

describe.each(stores)('the live stream with the queue on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await TestStore.create(kind);
  });
  afterEach(async () => {
    await store.quiet();
  });
  afterAll(async () => {
    await store.remove();
  });

  it('brings changes of this and of other processes, in order', async () => {
    const [here, there] = [await store.app(), await store.app()];
    const before = await record(here, 'a');
    const reader = follow(here, before);
    const expected = [
      await record(here, 'a'),
      await record(there, 'b'),
      await record(here, 'c'),
      await record(there, 'd'),
    ];
    // Sooner than the fallback of 5 s, which finds changes of other processes without a wake-up.
    await until('all four came', () => reader.seqs().length === 4, 4000);
    expect(reader.seqs()).toEqual(expected);
  });

  it('starts a new reader at the present, and resumes an old one where it was', async () => {
    const app = await store.app();
    const [first, ...missed] = [await record(app, 'a'), await record(app, 'b'), await record(app, 'c')];
    const newcomer = follow(app);
    const old = follow(app, first);
    await until('the old reader has what it missed', () => old.seqs().length === 2);
    const next = await record(app, 'd');
    await until('both have the next', () => old.seqs().length === 3 && newcomer.seqs().length === 1);
    expect(old.seqs()).toEqual([...missed, next]);
    expect(newcomer.seqs()).toEqual([next]);
  });

  it('shows no change before an earlier one that is still open', async () => {
    const app = await store.app();
    const reader = follow(app, await record(app, 'a'));
    await record(app, 'b');
    await until('the reader is up to date', () => reader.seqs().length === 1);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let early = '';
    const writing = app.get(Transactions).run(async (transaction) => {
      early = await transaction.record({ topic: 'early', subject: randomUUID() });
      await held;
    });
    await until('the early change is written', () => early !== '');
    const late = await record(app, 'late');
    expect(reader.seqs()).toHaveLength(1);
    release();
    await writing;
    await until('both came', () => reader.seqs().length === 3);
    expect(reader.seqs().slice(1)).toEqual([early, late]);
  });

  it('gives a reader only what its filter lets through', async () => {
    const app = await store.app();
    const reader = follow(app, await record(app, 'a'), ['wanted']);
    await record(app, 'other');
    await record(app, 'wanted');
    await until('one came', () => reader.seqs().length > 0);
    expect(reader.topics()).toEqual(['wanted']);
  });

  it('tells a reader that is too far behind, or names no known place, to load again, and goes on from there', async () => {
    const app = await store.app();
    const start = await record(app, 'a');
    await rows(
      app,
      `insert into change (topic, subject, dispatched_at) select 'many', gen_random_uuid(), now() from generate_series(1, $1)`,
      [BACKLOG + 1],
    );
    const readers = [follow(app, start), follow(app, 'nonsense'), follow(app, '999999999')];
    await until('all are told', () => readers.every((reader) => reader.topics()[0] === RELOAD));
    await record(app, 'next');
    await until('all go on', () => readers.every((reader) => reader.topics().length === 2));
    for (const reader of readers) expect(reader.topics()).toEqual([RELOAD, 'next']);
  });

  it('ends every stream when the process begins to shut down', async () => {
    const app = await store.app();
    const readers = [follow(app), follow(app, '0')];
    await app.close();
    expect(readers.map(({ state }) => state.ended)).toEqual([true, true]);
  });
});
