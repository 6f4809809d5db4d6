import { Transactions } from '../../src/database/transactions.js';
import { RunInputsReader } from '../../src/matching/runs/run-inputs.js';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, type RecordBody, type RecordPath, requirement } from '../support/builders.js';

let naru: TestApp;
let owner: RecordBody;
let otherOwner: RecordBody;

beforeAll(async () => {
  naru = await startApp();
  owner = await create(naru.http, 'companies', company({ externalId: 'owner' }));
  otherOwner = await create(naru.http, 'companies', company({ externalId: 'other-owner' }));
});
afterAll(() => naru.stop());

interface Kind {
  readonly path: RecordPath;
  /** A creation whose content carries `text`. */
  readonly body: (text: string, externalId?: string) => object;
  /** The same as a replacement. */
  readonly content: (text: string) => object;
  readonly textOf: (body: Record<string, Record<string, string>>) => string | undefined;
}

const kinds: Kind[] = [
  {
    path: 'companies',
    body: (text, externalId) => company({ names: { ko: text }, externalId }),
    content: (text) => company({ names: { ko: text } }),
    textOf: (body) => body['names']?.['ko'],
  },
  {
    path: 'capabilities',
    body: (text, externalId) => capability(owner.id, { title: { ko: text }, externalId }),
    content: (text) => ({ title: { ko: text } }),
    textOf: (body) => body['title']?.['ko'],
  },
  {
    path: 'requirements',
    body: (text, externalId) => requirement(owner.id, { title: { zh: text }, externalId }),
    content: (text) => ({ title: { zh: text } }),
    textOf: (body) => body['title']?.['zh'],
  },
];

const at = (path: RecordPath, id?: string): string => `/api/v1/${path}${id === undefined ? '' : `/${id}`}`;

const revisionCount = async (id: string): Promise<number> => {
  const [row] = await naru.rows<{ count: number }>('select count(*)::int as count from revision where subject = $1', [
    id,
  ]);
  return row?.count ?? 0;
};

const idsIn = async (path: RecordPath, query = ''): Promise<string[]> => {
  const { body } = await naru.http.get(`${at(path)}?limit=200&${query}`).expect(200);
  return (body.items as RecordBody[]).map(({ id }) => id);
};

describe.each(kinds)('$path', ({ path, body, content, textOf }) => {
  it('are created, read, replaced, archived and restored, each time with the version as ETag', async () => {
    const made = await naru.http
      .post(at(path))
      .send(body('첫째', `life-${path}`))
      .expect(201);
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).toMatchObject({ externalId: `life-${path}`, version: 1, state: 'active', origin: 'api' });
    const { id } = made.body as RecordBody;

    const read = await naru.http.get(at(path, id)).expect(200);
    expect(read.body).toEqual(made.body);
    expect(read.headers['etag']).toBe('"1"');

    const replaced = await naru.http.put(at(path, id)).set('if-match', '"1"').send(content('둘째')).expect(200);
    expect(replaced.headers['etag']).toBe('"2"');
    expect(textOf(replaced.body)).toBe('둘째');

    const archived = await naru.http.delete(at(path, id)).set('if-match', '"2"').expect(200);
    expect(archived.body).toMatchObject({ version: 3, state: 'archived' });
    expect(await idsIn(path)).not.toContain(id);
    expect(await idsIn(path, 'state=archived')).toContain(id);
    await naru.http.get(at(path, id)).expect(200);
    const again = await naru.http.delete(at(path, id)).set('if-match', '"3"').expect(409);
    expect(again.body.code).toBe('already-archived');

    const restored = await naru.http
      .post(`${at(path, id)}/restore`)
      .set('if-match', '"3"')
      .expect(200);
    expect(restored.headers['etag']).toBe('"4"');
    expect(restored.body).toMatchObject({ version: 4, state: 'active' });
    expect(textOf(restored.body)).toBe('둘째');
    expect(await idsIn(path)).toContain(id);
    expect(await idsIn(path, 'state=archived')).not.toContain(id);
    const open = await naru.http
      .post(`${at(path, id)}/restore`)
      .set('if-match', '"4"')
      .expect(409);
    expect(open.body.code).toBe('not-archived');
  });

  it('are changed only by who has seen the newest version', async () => {
    const { id } = await create(naru.http, path, body('처음'));
    await naru.http.put(at(path, id)).set('if-match', '"1"').send(content('다음')).expect(200);

    for (const change of [
      () => naru.http.put(at(path, id)).send(content('또')),
      () => naru.http.delete(at(path, id)),
      () => naru.http.post(`${at(path, id)}/restore`),
    ]) {
      const missing = await change().expect(428);
      expect(missing.body.code).toBe('version-missing');
      const stale = await change().set('if-match', '"1"').expect(412);
      expect(stale.body.detail).toMatch(/version 1;.* 2\./);
      const malformed = await change().set('if-match', 'two').expect(422);
      expect(malformed.body.errors).toMatchObject([{ field: 'If-Match', code: 'bad-format' }]);
    }
    const weak = await naru.http.put(at(path, id)).set('if-match', 'W/"2"').send(content('셋')).expect(200);
    expect(weak.body.version).toBe(3);
  });

  it('get no new version from equal content', async () => {
    const { id } = await create(naru.http, path, body('그대로'));
    const reordered = Object.fromEntries(Object.entries(content('그대로')).toReversed());
    const same = await naru.http.put(at(path, id)).set('if-match', '"1"').send(reordered).expect(200);
    expect(same.headers['etag']).toBe('"1"');
    expect(await revisionCount(id)).toBe(1);
  });

  it('have external ids of their own', async () => {
    await create(naru.http, path, body('하나', `taken-${path}`));
    const { body: problem } = await naru.http
      .post(at(path))
      .send(body('둘', `taken-${path}`))
      .expect(409);
    expect(problem).toMatchObject({ code: 'external-id-taken', detail: expect.stringContaining(`taken-${path}`) });
    expect(await idsIn(path)).toHaveLength(new Set(await idsIn(path)).size);
  });

  it.each(['01999999-9999-7999-8999-999999999999', 'nonsense'])('are not found under %s', async (id) => {
    expect((await naru.http.get(at(path, id)).expect(404)).body.code).toBe('not-found');
    await naru.http.put(at(path, id)).set('if-match', '"1"').send(content('없음')).expect(404);
    await naru.http.delete(at(path, id)).set('if-match', '"1"').expect(404);
  });

  it('are made once under one Idempotency-Key, however often and whatever came after', async () => {
    const key = `once-${path}`;
    const send = (text: string, externalId?: string) =>
      naru.http.post(at(path)).set('idempotency-key', key).send(body(text, externalId));
    const answers = await Promise.all(Array.from({ length: 5 }, () => send('한 번만')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const ids = new Set(answers.map(({ body: made }) => (made as RecordBody).id));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    expect(await revisionCount(id)).toBe(1);

    await naru.http.put(at(path, id)).set('if-match', '"1"').send(content('나중')).expect(200);
    expect((await send('한 번만').expect(201)).body).toMatchObject({ id, version: 2 });
    expect((await send('다른 것').expect(409)).body.code).toBe('key-reused');
    expect((await send('한 번만', 'with-an-external-id').expect(409)).body.code).toBe('key-reused');

    const theirs = await naru
      .as(naru.administratorKey)
      .post(at(path))
      .set('idempotency-key', key)
      .send(body('한 번만'));
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(id);
  });

  it('let exactly one of several writers with the same version win', async () => {
    const { id } = await create(naru.http, path, body('시작'));
    const texts = ['가', '나', '다', '라', '마'];
    const answers = await Promise.all(
      texts.map((text) => naru.http.put(at(path, id)).set('if-match', '"1"').send(content(text))),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412, 412, 412, 412]);
    const winner = texts[answers.findIndex(({ status }) => status === 200)];
    const { body: read } = await naru.http.get(at(path, id));
    expect([read.version, textOf(read), await revisionCount(id)]).toEqual([2, winner, 2]);
  });
});

it('tells apart creations under one Idempotency-Key that name different owners', async () => {
  const send = (id: string) =>
    naru.http.post(at('capabilities')).set('idempotency-key', 'one-owner').send(capability(id));
  await send(owner.id).expect(201);
  expect((await send(otherOwner.id).expect(409)).body.code).toBe('key-reused');
});

it('refuses keys that are no visible text', async () => {
  const { body: problem } = await naru.http.post(at('companies')).set('idempotency-key', 'a b').send(company());
  expect(problem).toMatchObject({ status: 422, errors: [{ field: 'Idempotency-Key', code: 'bad-format' }] });
});

describe('at an epoch', () => {
  it('every version is read as it stood, whatever was written since', async () => {
    const transactions = naru.app.get(Transactions);
    const reader = naru.app.get(RunInputsReader, { strict: false });
    const wanted = await create(naru.http, 'requirements', requirement(owner.id, { title: { zh: '第1版' } }));
    const epochs = [await transactions.epoch()];
    for (const version of [1, 2, 3]) {
      await naru.http
        .put(at('requirements', wanted.id))
        .set('if-match', `"${version}"`)
        .send({ title: { zh: `第${version + 1}版` } })
        .expect(200);
      epochs.push(await transactions.epoch());
    }
    await naru.http.delete(at('requirements', wanted.id)).set('if-match', '"4"').expect(200);

    // Forth and back: what is kept of one epoch serves those before it too.
    for (const [i, epoch] of [...epochs.entries(), ...[...epochs.entries()].toReversed()]) {
      const { requirements, companies } = await reader.some(epoch, [], [wanted.id]);
      expect(requirements).toMatchObject([{ archived: false, content: { title: { zh: `第${i + 1}版` } } }]);
      expect([...companies.keys()]).toEqual([owner.id]);
      const all = await reader.all(epoch);
      expect(all.requirements.find(({ id }) => id === wanted.id)).toEqual(requirements[0]);
    }
    const now = await reader.some(await transactions.epoch(), [], [wanted.id]);
    expect(now.requirements).toMatchObject([{ archived: true, content: { title: { zh: '第4版' } } }]);
    expect((await reader.some('0', [], [wanted.id])).requirements).toEqual([]);
    const versions = await naru.rows('select version from revision where subject = $1 order by seq', [wanted.id]);
    expect(versions).toEqual([1, 2, 3, 4, 5].map((version) => ({ version })));
  });

  it('what is kept of an earlier reading is let go when the database was restored under it', async () => {
    const transactions = naru.app.get(Transactions);
    const reader = naru.app.get(RunInputsReader, { strict: false });
    const lost = await create(naru.http, 'requirements', requirement(owner.id));
    const kept = await create(naru.http, 'capabilities', capability(owner.id));
    const before = await reader.all(await transactions.epoch());
    expect(before.requirements.map(({ id }) => id)).toContain(lost.id);
    await naru.rows('delete from revision where subject = $1', [lost.id]);
    const after = await reader.all(await transactions.epoch());
    expect(after.requirements.map(({ id }) => id)).not.toContain(lost.id);
    expect(after.capabilities.map(({ id }) => id)).toContain(kept.id);
  });

  it('nothing is missing that an open transaction was still writing', async () => {
    const transactions = naru.app.get(Transactions);
    const hold = latch();
    const recorded = latch<string>();
    const change = { topic: 'test.touched', subject: owner.id, quiet: true };
    const open = transactions.run(async (transaction) => {
      recorded.release(await transaction.record(change));
      await hold.released;
    });
    const early = await recorded.released;
    // Writers do not wait for each other, so a later number is committed before an earlier one.
    const late = await transactions.run((transaction) => transaction.record(change));
    expect(Number(late)).toBeGreaterThan(Number(early));

    let settled = false;
    const epoch = transactions.epoch().finally(() => (settled = true));
    // It would have answered by now if it did not wait.
    for (let i = 0; i < 20; i += 1) await naru.rows('select 1');
    expect(settled).toBe(false);
    hold.release();
    await open;
    expect(await epoch).toBe(late);
    expect(await naru.rows('select seq from change where seq = $1', [early])).toHaveLength(1);
  });

  it('nothing of a transaction that failed is there', async () => {
    const transactions = naru.app.get(Transactions);
    const failing = transactions.run(async (transaction) => {
      await transaction.record({ topic: 'test.failed', subject: owner.id });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const next = await transactions.run((transaction) => transaction.record({ topic: 'test.next', subject: owner.id }));
    expect(await transactions.epoch()).toBe(next);
    expect(await naru.rows(`select 1 from change where topic = 'test.failed'`)).toEqual([]);
  });
});

interface Latch<T> {
  readonly released: Promise<T>;
  release(value: T): void;
}

function latch<T = void>(): Latch<T> {
  let release: (value: T) => void = () => undefined;
  const released = new Promise<T>((resolve) => (release = resolve));
  return { released, release };
}
