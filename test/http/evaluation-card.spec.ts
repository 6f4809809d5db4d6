import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportService } from '../../src/exchange/export.service.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { account, member, type TestAccount } from '../support/accounts.js';
import { listedAttachment } from '../support/attachments.js';
import { type Http, startApp, type TestApp } from '../support/app.js';
import { company, create, type FieldBody, refusals } from '../support/builders.js';

interface Item {
  readonly item: string;
  readonly name: string;
  readonly state: string;
  readonly stale: boolean;
  readonly statement?: object;
  readonly grade?: object;
}
interface Card {
  readonly version: number;
  readonly completeness: number;
  readonly freshness: number | null;
  readonly guarantor: object | null;
  readonly items: readonly Item[];
}

const revenue = {
  item: 'commercialisation',
  statement: { ko: '2025년 매출 12억 원' },
  evidence: [{ kind: 'customs-or-invoice', reference: 'INV-2025-017', date: '2026-05-01' }],
};
const founder = { item: 'founder', statement: { ko: '센서 업계 15년' }, evidence: [] };

const BY_OPERATOR = { origin: 'import', author: null } as const;

let naru: TestApp;
let owner: TestAccount;
let stranger: TestAccount;
let advisor: TestAccount;
let hanbit: string;
let other: string;

beforeAll(async () => {
  naru = await startApp();
  hanbit = (await create(naru.http, 'companies', company())).id;
  other = (await create(naru.http, 'companies', company({ names: { ko: '큰물' } }))).id;
  [owner, stranger] = [await member(naru, hanbit), await member(naru, other)];
  advisor = await account(naru, 'advisor');
});
afterAll(() => naru.stop());

const path = (id = hanbit): string => `/api/v1/companies/${id}/evaluation-card`;
const read = async (http: Http = naru.as(owner.key), id = hanbit): Promise<Card> =>
  (await http.get(path(id)).expect(200)).body as Card;
const put = (items: readonly object[], version: number, key = owner.key) =>
  naru.as(key).put(path()).set('if-match', `"${version}"`).send({ items });
const grade = (version: number, more: object = {}, key = advisor.key) =>
  naru
    .as(key)
    .post(`${path()}/grades`)
    .set('if-match', `"${version}"`)
    .send({ item: 'commercialisation', grade: 3, evidence: 'customs-or-invoice', reason: 'Invoice seen', ...more });
const itemOf = (card: Card, code: string): Item | undefined => card.items.find(({ item }) => item === code);
const statement = async (version: number, items = [revenue]): Promise<Card> =>
  (await put(items, version).expect(200)).body as Card;

it('shows every item by name in the language of the reader before anything is stated', async () => {
  const card = await read();
  expect([card.completeness, card.freshness, card.items.length]).toEqual([0, null, 8]);
  const chinese = await naru.as(owner.key).get(path()).set('accept-language', 'zh-CN');
  expect((chinese.body as Card).items.map(({ name }) => name).slice(0, 3)).toEqual([
    '市场规模',
    '商业化',
    '核心竞争力',
  ]);
});

it('takes statements and evidence from the company, under the version it has seen', async () => {
  const { version } = await read();
  expect((await naru.as(owner.key).put(path()).send({ items: [] })).status).toBe(428);
  const { status, body, headers } = await put([founder, revenue], version);
  expect([status, headers['etag']]).toEqual([200, `"${version + 1}"`]);
  const card = body as Card;
  expect(itemOf(card, 'commercialisation')).toMatchObject({ ...revenue, state: 'evidenced', stale: false });
  expect(itemOf(card, 'founder')?.state).toBe('stated');
  expect([card.completeness, card.freshness]).toEqual([0.1875, 1]);
  expect((await put([revenue], version)).status).toBe(412);
});

it('names what is wrong with a card', async () => {
  const { version } = await read();
  const items = [
    founder,
    founder,
    { ...revenue, evidence: [{ kind: 'document', date: '2026-05-01' }] },
    { item: 'ip', statement: { ko: '특허' }, evidence: [{ kind: 'self-declared', date: '2999-01-01' }] },
    { item: 'team', statement: { ko: '다섯 명' }, evidence: [{ kind: 'hearsay', date: '2026-05-01' }] },
  ];
  const shape = await put(items, version).expect(422);
  expect(refusals(shape.body as { errors: FieldBody[] })).toEqual(['items[4].evidence[0].kind: not-one-of']);
  const sense = await put(items.slice(0, 4), version).expect(422);
  expect(refusals(sense.body as { errors: FieldBody[] })).toEqual([
    'items[1].item: duplicate',
    'items[2].evidence[0].reference: missing',
    'items[3].evidence[0].date: future-date',
  ]);
});

it('rests on files of the company itself, not on those of another', async () => {
  const { version } = await read();
  const by = (attachment: string) => [{ ...revenue, evidence: [{ kind: 'document', date: '2026-05-01', attachment }] }];
  const foreign = await put(by(await listedAttachment(naru.rows, other)), version).expect(422);
  expect(refusals(foreign.body as { errors: FieldBody[] })).toEqual([
    'items[0].evidence[0].attachment: unknown-attachment',
  ]);
  await put(by(await listedAttachment(naru.rows, hanbit)), version).expect(200);
});

it('lets no company grade itself', async () => {
  const { version } = await read();
  const smuggled = {
    ...revenue,
    grade: { grade: 4, evidence: 'document', reason: 'mine', by: 'me', on: '2026-01-01' },
  };
  const answer = await put([smuggled], version).expect(422);
  expect(refusals(answer.body as { errors: FieldBody[] })).toEqual(['items[0].grade: unknown-field']);
  expect((await grade(version, {}, owner.key)).status).toBe(403);
  const facts = { ...company(), evaluationCard: { items: [smuggled] } };
  const replaced = await naru
    .as(owner.key)
    .put(`/api/v1/companies/${hanbit}`)
    .set('if-match', `"${version}"`)
    .send(facts);
  expect(refusals(replaced.body as { errors: FieldBody[] })).toEqual(['evaluationCard: unknown-field']);
});

it('is graded by an advisor with a reason, and keeps the grade until the company changes the item', async () => {
  const stated = await statement((await read()).version);
  const graded = (await grade(stated.version).expect(200)).body as Card;
  expect(itemOf(graded, 'commercialisation')).toMatchObject({
    state: 'graded',
    grade: { grade: 3, text: 'Good', evidence: 'customs-or-invoice', reason: 'Invoice seen' },
  });
  const kept = await statement(graded.version, [revenue, founder]);
  expect(itemOf(kept, 'commercialisation')?.grade).toBeDefined();
  const changed = await statement(kept.version, [{ ...revenue, statement: { ko: '2025년 매출 20억 원' } }]);
  expect(itemOf(changed, 'commercialisation')?.grade).toBeUndefined();
  expect(itemOf(changed, 'founder')?.state).toBe('missing');
});

it('keeps every grade with who gave it and why in the audit log', async () => {
  const stated = await statement((await read()).version);
  const first = (await grade(stated.version, { grade: 1, reason: 'Only one invoice' })).body as Card;
  await grade(first.version, { grade: 4, reason: 'Three more' }).expect(200);
  const http = naru.as(naru.administratorKey);
  const { body } = await http.get('/api/v1/audit-entries').query({ act: 'evaluation-card.graded', limit: 1 });
  expect((body as { items: object[] }).items[0]).toMatchObject({
    actor: advisor.id,
    subject: hanbit,
    before: { item: 'commercialisation', grade: 1 },
    after: { item: 'commercialisation', grade: 4, evidence: 'customs-or-invoice' },
    reason: 'Three more',
  });
});

it('grades only what is filled in', async () => {
  const answer = await grade((await read()).version, { item: 'ip' }).expect(422);
  expect(refusals(answer.body as { errors: FieldBody[] })).toEqual(['item: not-one-of']);
});

it('outlasts a replacement of the facts of the company', async () => {
  const { version } = (await grade((await statement((await read()).version)).version)).body as Card;
  const facts = company({ employees: 12 });
  await naru.as(owner.key).put(`/api/v1/companies/${hanbit}`).set('if-match', `"${version}"`).send(facts).expect(200);
  expect(itemOf(await read(), 'commercialisation')?.state).toBe('graded');
});

it('is not there for other companies, and shows nowhere in the facts of its own', async () => {
  expect((await naru.as(stranger.key).get(path())).status).toBe(404);
  const { text } = await naru.as(owner.key).get(`/api/v1/companies/${hanbit}`);
  expect(text).not.toMatch(/evaluationCard|매출/);
});

it('travels whole with an export, and an import without a card leaves it alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'naru-card-'));
  const carry = async (): Promise<object> =>
    naru.app.get(ImportService, { strict: false }).importFolder(folder, BY_OPERATOR);
  const graded = (await grade((await statement((await read()).version)).version, { grade: 2 })).body as Card;
  await naru.app.get(ExportService, { strict: false }).exportFolder(folder);
  const emptied = await statement(graded.version, []);
  expect(await carry()).toMatchObject({ refused: [] });
  const { version: _, ...card } = await read();
  expect(card).toEqual({ ...graded, version: undefined });
  expect(itemOf(emptied, 'commercialisation')?.state).toBe('missing');
  const lines = (await readFile(join(folder, 'companies.jsonl'), 'utf8')).trim().split('\n');
  const bare = lines.map((line) => JSON.stringify({ ...JSON.parse(line), evaluationCard: undefined, employees: 31 }));
  await writeFile(join(folder, 'companies.jsonl'), bare.join('\n'));
  expect(await carry()).toMatchObject({ refused: [] });
  expect(itemOf(await read(), 'commercialisation')?.state).toBe('graded');
  await rm(folder, { recursive: true });
});

describe('a one-person company', () => {
  let solo: string;
  let founderOf: TestAccount;

  beforeAll(async () => {
    solo = (await create(naru.http, 'companies', company({ onePerson: true, names: { ko: '혼자공방' } }))).id;
    founderOf = await member(naru, solo);
  });
  const ask = (guarantor: string, id = solo, key = founderOf.key) =>
    naru
      .as(key)
      .put(`${path(id)}/guarantor`)
      .send({ guarantor });
  const answer = (accepted: boolean, key = stranger.key) =>
    naru.as(key).put(`/api/v1/companies/${other}/guarantees/${solo}`).send({ accepted });
  const guarantor = async (): Promise<object | null> => (await read(naru.as(founderOf.key), solo)).guarantor;

  it('needs fewer items', async () => {
    const card = await read(naru.as(founderOf.key), solo);
    expect(card.items.filter((item) => 'needed' in item && item.needed === true)).toHaveLength(4);
  });

  it('names a guarantor, who has to accept and may take it back', async () => {
    await ask(other).expect(204);
    expect(await guarantor()).toMatchObject({ company: other, names: { ko: '큰물' }, state: 'asked' });
    const { body } = await naru.as(stranger.key).get(`/api/v1/companies/${other}/guarantees`).expect(200);
    expect(body).toMatchObject({ items: [{ company: solo, names: { ko: '혼자공방' }, state: 'asked' }] });
    await answer(true).expect(204);
    expect(await guarantor()).toMatchObject({ state: 'accepted', answeredAt: expect.any(String) });
    await ask(other).expect(204);
    expect(await guarantor()).toMatchObject({ state: 'accepted' });
    await answer(false).expect(204);
    expect(await guarantor()).toMatchObject({ state: 'declined' });
    await naru
      .as(founderOf.key)
      .delete(`${path(solo)}/guarantor`)
      .expect(204);
    expect(await guarantor()).toBeNull();
    expect((await answer(true)).status).toBe(404);
    const acts = await naru.rows<{ act: string }>(`select act from audit_entry where subject = $1 order by id`, [solo]);
    expect(acts.map(({ act }) => act)).toEqual([
      'guarantee.asked',
      'guarantee.accepted',
      'guarantee.declined',
      'guarantee.withdrawn',
    ]);
  });

  it('cannot answer for another company, nor be its own guarantor; a larger firm names none', async () => {
    await ask(other).expect(204);
    expect((await answer(true, founderOf.key)).status).toBe(404);
    const refused = async (guarantorId: string, id?: string, key?: string) =>
      refusals((await ask(guarantorId, id, key).expect(422)).body as { errors: FieldBody[] });
    expect(await refused(solo)).toEqual(['guarantor: own-company']);
    expect(await refused('0199a000-0000-7000-8000-000000000000')).toEqual(['guarantor: unknown-company']);
    expect(await refused(other, hanbit, owner.key)).toEqual(['guarantor: not-one-person']);
  });
});
