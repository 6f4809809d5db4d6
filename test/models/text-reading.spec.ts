import { Transactions } from '../../src/database/transactions.js';
import { RunInputsReader } from '../../src/matching/runs/run-inputs.js';
import { Embeddings } from '../../src/models/embeddings.js';
import { ModelError } from '../../src/models/model-error.js';
import { quantise } from '../../src/models/quantise.js';
import { TextReading } from '../../src/models/text-reading.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { Market } from '../matching/support/market.js';
import { type Answer, embeddings, json, ModelServer, status, vectorOf } from './support/model-server.js';

let server: ModelServer;
let naru: TestApp;
let market: Market;

// No worker: what is read is read when a test says so.
beforeAll(async () => {
  server = await ModelServer.start();
  naru = await startApp({
    variables: { NARU_EMBEDDINGS_URL: server.url, NARU_EMBEDDINGS_MODEL: 'small', NARU_EMBEDDINGS_KEY: 'sk-secret' },
  });
});
afterAll(async () => {
  await naru.stop();
  await server.stop();
});
beforeEach(async () => {
  server.answers = [embeddings()];
  server.asked.length = 0;
  await naru.rows('truncate company, capability, requirement, revision, change, match_run, match, match_list cascade');
  market = await Market.open(naru);
});

const catchUp = (quiet = false): ReturnType<TextReading['catchUp']> => naru.app.get(TextReading).catchUp({ quiet });
const stored = (): Promise<{ subject: string; dimension: number; version: number }[]> =>
  naru.rows(`select external_id as subject, dimension, revision.version from vector
    join revision on revision.id = revision_id
    join (select id, external_id from capability union all select id, external_id from requirement) head on head.id = revision.subject
    order by external_id, revision.version`);
const sent = (): (readonly string[])[] => server.asked.map(({ body }) => body.input ?? []);

it('reads titles and descriptions of what is offered and needed, newest first, and of no company', async () => {
  await market.supplier('lidar', { title: { ko: '고정형 라이다', en: 'Lidar' }, description: { ko: '최대 250m' } });
  await market.requirement('asked', { title: { zh: '激光雷达采购' } });
  expect(await catchUp()).toEqual({ read: 2, refused: 0 });
  expect(sent()).toEqual([['激光雷达采购', '고정형 라이다\nLidar\n최대 250m']]);
  expect(server.asked[0]?.key).toBe('Bearer sk-secret');
  expect((await stored()).map(({ subject, dimension }) => [subject, dimension])).toEqual([
    ['asked', 3],
    ['lidar', 3],
  ]);
  expect(await catchUp()).toEqual({ read: 0, refused: 0 });
  expect(server.asked).toHaveLength(1);
});

it('does not ask again for words it has read', async () => {
  const lidar = await market.supplier('lidar');
  await catchUp();
  await market.replace('capabilities', lidar.id, { title: { ko: '자율주행용 고정형 라이다' }, trl: 8 });
  await market.supplier('same');
  expect(await catchUp()).toEqual({ read: 2, refused: 0 });
  expect(server.asked).toHaveLength(1);
  expect((await stored()).map(({ subject, version }) => `${subject} ${version}`)).toEqual([
    'lidar 1',
    'lidar 2',
    'same 1',
  ]);
  await market.replace('capabilities', lidar.id, { title: { ko: '전동 그리퍼' } });
  await catchUp();
  expect(sent().at(-1)).toEqual(['전동 그리퍼']);
});

it('passes over what is archived', async () => {
  const { id } = await market.supplier('lidar');
  await market.archive('capabilities', id);
  expect(await catchUp()).toEqual({ read: 0, refused: 0 });
  await market.restore('capabilities', id);
  expect(await catchUp()).toEqual({ read: 1, refused: 0 });
});

it('stores nothing while the model is away, and all of it when it is back', async () => {
  await market.supplier('lidar');
  server.answers = [status(401)];
  await expect(catchUp()).rejects.toMatchObject({ kind: 'denied' });
  server.answers = [status(503)];
  await expect(catchUp()).rejects.toMatchObject({ kind: 'away' });
  expect(await stored()).toEqual([]);
  server.answers = [embeddings()];
  expect(await catchUp()).toEqual({ read: 1, refused: 0 });
});

it('reads the others when one text is not taken', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) await market.supplier(name, { title: { ko: `라이다 ${name}` } });
  const choosy: Answer = (asked, response) =>
    (asked.body.input?.includes('라이다 c') ? status(400) : embeddings())(asked, response);
  server.answers = [choosy];
  expect(await catchUp()).toEqual({ read: 4, refused: 1 });
  expect((await stored()).map(({ subject }) => subject)).toEqual(['a', 'b', 'd', 'e']);
});

it('gives up when none of the texts is taken', async () => {
  for (const name of ['a', 'b', 'c']) await market.supplier(name, { title: { ko: `라이다 ${name}` } });
  server.answers = [json({ data: 'none' })];
  await expect(catchUp()).rejects.toThrow(/takes none of 3 texts/);
});

it.each([
  ['has a hole', { data: [{ embedding: [1, null, 2] }] }],
  ['is all zeros', { data: [{ embedding: [0, 0, 0] }] }],
  ['is empty', { data: [{ embedding: [] }] }],
])('stores no vector that %s', async (_, answer) => {
  await market.supplier('lidar');
  server.answers = [json(answer)];
  expect(await catchUp()).toEqual({ read: 0, refused: 1 });
  expect(await stored()).toEqual([]);
});

it('refuses another dimension under the name of the same model', async () => {
  await market.supplier('lidar');
  await catchUp();
  await market.supplier('gripper', { title: { ko: '전동 그리퍼' } });
  server.answers = [embeddings(5)];
  await expect(catchUp()).rejects.toThrow(/answers 5 numbers where it gave 3.*NARU_EMBEDDINGS_MODEL/);
  await expect(catchUp()).rejects.toThrow(ModelError);
  expect(await stored()).toHaveLength(1);
});

it('asks for scoring of each record, or quietly leaves it to one run', async () => {
  await market.supplier('lidar');
  await market.requirement('asked');
  await catchUp();
  await market.supplier('late', { title: { ko: '라이다 모듈' } });
  await catchUp(true);
  const changes = await naru.rows<{ topic: string; quiet: boolean }>(
    `select topic, coalesce((details ->> 'quiet')::boolean, false) as quiet from change where topic like '%.embedded' order by seq`,
  );
  expect(changes).toEqual([
    { topic: 'requirement.embedded', quiet: false },
    { topic: 'capability.embedded', quiet: false },
    { topic: 'capability.embedded', quiet: true },
  ]);
});

it('gives a run the vectors of its epoch and none that came later', async () => {
  await market.supplier('lidar');
  const before = await naru.app.get(Transactions).epoch();
  await catchUp();
  const after = await naru.app.get(Transactions).epoch();
  const inputs = naru.app.get(RunInputsReader);
  expect((await inputs.all(before)).capabilities[0]).not.toHaveProperty('vector');
  const [capability] = (await inputs.all(after)).capabilities;
  expect(capability?.vector).toEqual(quantise(vectorOf('자율주행용 고정형 라이다')));
  expect((await inputs.some(after, [capability?.id ?? ''], [])).capabilities).toEqual([capability]);
});

it('knows a model by its name and by how texts are put to it', async () => {
  const { embedder, scoring } = naru.app.get(Embeddings);
  expect(embedder?.id).toMatch(/^small\/[0-9a-f]{8}$/);
  expect(scoring).toEqual({ id: embedder?.id, unrelated: 2_000, alike: 8_000 });
});
