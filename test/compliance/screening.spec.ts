import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartyVerdictView, VerdictView } from '../../src/compliance/verdict.dto.js';
import { linesOf } from '../../src/exchange/lines.js';
import { encode } from '../../src/exchange/testing/encode.js';
import type { ScreeningHitView, ScreeningListView } from '../../src/screening/hit.dto.js';
import { ListImport, type ListImportReport } from '../../src/screening/list-import.service.js';
import { consolidatedRecords } from '../../src/screening/reading/consolidated-list.js';
import { csvRecords } from '../../src/screening/reading/csv-list.js';
import { ScreenCompaniesJob } from '../../src/screening/screen-companies.job.js';
import { type Answer, type Pair, Scene } from '../introductions/support/scene.js';
import { company, create, refusals } from '../support/builders.js';

let scene: Scene;
let folder: string;
beforeAll(async () => {
  scene = await Scene.start();
  folder = await mkdtemp(join(tmpdir(), 'naru-screening-'));
});
afterAll(async () => {
  await scene.naru.stop();
  await rm(folder, { recursive: true });
});

const imports = (): ListImport => scene.naru.app.get(ListImport, { strict: false });
const about = (sha256: string, dated = '2026-11-01') => ({ file: 'list', sha256, dated, author: null });

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
const party = (id: string, name: string, ...alt_names: string[]) => ({
  id,
  name,
  alt_names,
  source: 'Entity List (EL) - Bureau of Industry and Security',
});
const importJson = (sha256: string, results: readonly object[], dated?: string): Promise<ListImportReport> =>
  imports().read(consolidatedRecords(bytesOf(JSON.stringify({ results }))), about(sha256, dated));

const screenAll = (): Promise<void> =>
  scene.naru.app.get(ScreenCompaniesJob, { strict: false }).handle({}, () => {}, new AbortController().signal);

const hitsOf = async (id: string, standing = ''): Promise<readonly ScreeningHitView[]> => {
  const { body } = await scene.naru.http.get(
    `/api/v1/screening-hits?company=${id}${standing && `&standing=${standing}`}`,
  );
  return (body as { items: ScreeningHitView[] }).items;
};
const decide = async (
  hits: readonly ScreeningHitView[],
  outcome: string,
  more: object = {},
): Promise<Answer<readonly ScreeningHitView[]>> =>
  scene.naru.http
    .post('/api/v1/screening-hits/decisions')
    .send({ hits: hits.map(({ id, version }) => ({ id, version })), outcome, reason: 'looked at both', ...more });
const lists = async (): Promise<readonly ScreeningListView[]> =>
  ((await scene.naru.http.get('/api/v1/screening-lists')).body as { items: ScreeningListView[] }).items;
const registered = async (names: object, more: object = {}): Promise<string> =>
  (await create(scene.naru.http, 'companies', company({ country: 'CN', names, ...more }))).id;
const verdictOf = async ({ match }: Pair): Promise<VerdictView> =>
  (await scene.naru.http.get(`/api/v1/matches/${match}/verdict?lang=en`)).body as VerdictView;

it('holds companies against a list as soon as it is whole, and never against half a one', async () => {
  const listed = await registered({ zh: '示光激光科技有限公司' });
  const stranger = await registered({ zh: '无关机械有限公司' });
  const whole = [
    party('e1', 'Beijing Shiguang Laser Technology Co., Ltd.', '示光激光科技'),
    party('e2', 'Other Works'),
  ];

  async function* killed(): AsyncGenerator<never> {
    yield* consolidatedRecords(bytesOf(JSON.stringify({ results: whole }))) as AsyncGenerator<never>;
    throw new Error('killed');
  }
  await expect(imports().read(killed(), about('one'))).rejects.toThrow('killed');
  const cut = await imports().read(consolidatedRecords(bytesOf('{"results": [{"name": "A"}')), about('cut'));
  expect(cut).toMatchObject({ lists: [], refused: [{ line: 1, errors: [{ code: 'not-json' }] }] });
  await screenAll();
  expect(await hitsOf(listed)).toEqual([]);

  expect((await importJson('one', whole)).lists).toEqual([{ list: 'us-consolidated', entries: 2, isNew: true }]);
  expect((await importJson('one', whole)).lists).toEqual([{ list: 'us-consolidated', entries: 2, isNew: false }]);
  await screenAll();
  expect(await hitsOf(stranger)).toEqual([]);
  expect(await hitsOf(listed, 'open')).toEqual([
    expect.objectContaining({
      own: '示光激光科技有限公司',
      listed: '示光激光科技',
      likeness: 'characters',
      extent: 'whole',
      suggestedFinding: 'entity-list',
      company: expect.objectContaining({ id: listed, country: 'CN' }),
      entry: expect.objectContaining({ name: 'Beijing Shiguang Laser Technology Co., Ltd.', dated: '2026-11-01' }),
    }),
  ]);
  expect((await lists()).filter(({ isCurrent }) => isCurrent)).toMatchObject([{ sha256: 'one', entries: 2 }]);
  const audited = await scene.naru.rows(`select 1 from audit_entry where act = 'screening-list.imported'`);
  expect(audited).toHaveLength(1);
});

it('remembers a decision, and asks again when the name or the list changes', async () => {
  const id = await registered({ zh: '曜石感知科技有限公司' });
  await importJson('two', [party('m1', '曜石感知科技')], '2026-11-02');
  await screenAll();
  expect((await decide(await hitsOf(id), 'confirmed')).status).toBe(422);
  const { body } = await decide(await hitsOf(id), 'dismissed');
  expect(body).toMatchObject([{ standing: 'decided', decision: { outcome: 'dismissed', reason: 'looked at both' } }]);
  expect((await decide(body, 'dismissed')).body.code).toBe('already-decided');

  await importJson('three', [party('m1', '曜石感知科技'), party('m2', 'Nobody Else Works')], '2026-11-03');
  await screenAll();
  expect(await hitsOf(id)).toMatchObject([{ standing: 'decided', entry: { dated: '2026-11-03' } }]);

  await importJson('four', [party('m1', '曜石感知科技', 'Yaoshi Perception')], '2026-11-04');
  await screenAll();
  const [again] = await hitsOf(id);
  expect(again).toMatchObject({ standing: 'open', version: 2 });
  expect(again?.decision).toBeUndefined();
  expect((await decide(body, 'dismissed')).body.code).toBe('version-stale');
  await decide(await hitsOf(id), 'dismissed');

  const rename = async (zh: string): Promise<void> => {
    const { body: now } = await scene.naru.http.get(`/api/v1/companies/${id}`);
    await scene.naru.http
      .put(`/api/v1/companies/${id}`)
      .set('If-Match', `"${(now as { version: number }).version}"`)
      .send({ country: 'CN', names: { zh } })
      .expect(200);
    await screenAll();
  };
  await rename('完全不同有限公司');
  expect(await hitsOf(id)).toMatchObject([{ standing: 'lapsed' }]);
  await rename('曜石感知科技有限公司');
  expect(await hitsOf(id)).toMatchObject([{ standing: 'decided', decision: { outcome: 'dismissed' } }]);
  await rename('曜石感知');
  expect(await hitsOf(id)).toMatchObject([{ standing: 'open' }]);
});

it('an older list does not come before a newer one, and each list of a file counts for itself', async () => {
  const rows = ['name,aliases,list,date', '청암로봇,,unreliable-entity,2026-01-02', '例三机械,,1260H,', '"broken,,x,'];
  const korean = join(folder, 'korean.csv');
  await writeFile(korean, encode(rows.slice(0, 2).join('\n'), 'euc-kr'));
  const chinese = join(folder, 'chinese.csv');
  await writeFile(chinese, encode([rows[0], rows[2], rows[3]].join('\n'), 'gb18030'));
  const first = await imports().read(csvRecords(linesOf(korean, 'cp949')), about('kr'));
  const second = await imports().read(csvRecords(linesOf(chinese, 'gb18030')), about('cn'));
  expect(first.lists).toEqual([{ list: 'unreliable-entity', entries: 1, isNew: true }]);
  expect(second).toMatchObject({
    lists: [{ list: '1260h' }],
    refused: [{ line: 3, errors: [{ code: 'bad-format' }] }],
  });
  await importJson('older', [party('x', 'Long Ago Works')], '2026-10-01');
  const current = (await lists()).filter(({ isCurrent }) => isCurrent).map(({ list, dated }) => `${list} ${dated}`);
  expect(current.toSorted()).toEqual([
    '1260h 2026-11-01',
    'unreliable-entity 2026-11-01',
    'us-consolidated 2026-11-04',
  ]);
  const id = await registered({ ko: '(주)청암로봇' }, { country: 'KR' });
  await screenAll();
  expect(await hitsOf(id)).toMatchObject([
    { entry: { list: 'unreliable-entity' }, suggestedFinding: 'unreliable-entity' },
  ]);
});

it('a verdict asks for review while a hit is open, finds what is confirmed, and tells no party', async () => {
  const pair = await scene.pair(undefined, undefined, {
    requirement: { lane: 'component-supply', cooperationModes: ['supply'], endUse: 'civil' },
    capability: { cooperationModes: ['supply'] },
  });
  const answers = (about: string) => ({ answers: [{ fact: 'screening', about, value: [] }] });
  const answer = (about: string) =>
    scene.naru.http.post(`/api/v1/matches/${pair.match}/verdict/answers`).send(answers(about));
  await answer(pair.provider.id).expect(200);
  await answer(pair.seeker.id).expect(200);
  const asked = ({ questions }: VerdictView): unknown[] =>
    questions.filter(({ fact }) => fact === 'screening').map(({ about }) => about);
  expect(asked(await verdictOf(pair))).toEqual([]);

  await importJson('five', [party('s', 'Secret CN Works Ltd')], '2026-11-05');
  await screenAll();
  expect(asked(await verdictOf(pair))).toEqual([pair.seeker.id]);
  expect(refusals((await answer(pair.seeker.id)).body as never)).toEqual(['answers[0].fact: screening-open']);

  await decide(await hitsOf(pair.seeker.id), 'confirmed', { finding: 'entity-list' });
  const found = await verdictOf(pair);
  expect(found.facts).toContainEqual(
    expect.objectContaining({ fact: 'screening', about: pair.seeker.id, value: ['entity-list'] }),
  );
  const [hit] = await hitsOf(pair.seeker.id);
  const undone = await scene.naru.http.delete(`/api/v1/screening-hits/${hit?.id}/decision`);
  expect(undone.body).toMatchObject({ standing: 'open' });
  expect(asked(await verdictOf(pair))).toEqual([pair.seeker.id]);

  const id = await scene.offered(pair);
  for (const { account } of [pair.seeker, pair.provider]) {
    const told = await scene.get<{ items: PartyVerdictView[] }>(account.key, `${id}/verdict?lang=en`);
    expect(JSON.stringify(told.body)).not.toMatch(/screening|entity-list|listed/i);
    expect((await scene.naru.as(account.key).get('/api/v1/screening-hits')).status).toBe(403);
  }
  const acts = await scene.naru.rows<{ act: string }>(`select act from audit_entry where subject = $1 order by id`, [
    hit?.id,
  ]);
  expect(acts.map(({ act }) => act)).toEqual(['screening-hit.confirmed', 'screening-hit.reopened']);
});
