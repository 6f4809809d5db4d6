import { startApp, type TestApp } from '../support/app.js';
import { chat, ModelServer, silence, status } from './support/model-server.js';

let server: ModelServer;
let naru: TestApp;

beforeAll(async () => {
  server = await ModelServer.start();
  naru = await startApp({
    variables: {
      NARU_CHAT_URL: server.url,
      NARU_CHAT_MODEL: 'reader',
      NARU_CHAT_KEY: 'sk-secret',
      NARU_CHAT_TIMEOUT_MS: '1500',
    },
  });
});
afterAll(async () => {
  await naru.stop();
  await server.stop();
});
beforeEach(() => {
  server.asked.length = 0;
});

const requirement = {
  title: { zh: '前向感知方案采购' },
  description: { zh: '用于L4车队，需激光雷达；故障间隔要到80000才行。' },
};
const answer = {
  tags: [
    { code: 'sensor.lidar', quote: '激光雷达' },
    { code: 'mobility', quote: 'L4车队' },
    { code: 'sensor.nose', quote: '感知' },
    { code: 'sensor', quote: '这些字不在里面' },
  ],
  clauses: [
    { spec: 'mtbf', op: '>=', value: 80000, unit: 'h', need: 'must', quote: '故障间隔要到80000' },
    { spec: 'mtbf', op: '>=', value: 90000, unit: 'h', need: 'must', quote: '故障间隔要到80000' },
  ],
};
interface Suggestion {
  readonly tags: readonly { readonly code: string; readonly origin: string }[];
  readonly clauses: readonly unknown[];
  readonly proposals?: {
    readonly answered: boolean;
    readonly tags: readonly unknown[];
    readonly clauses: readonly unknown[];
    readonly specs: readonly unknown[];
  };
}
const suggest = async (path: string, texts: object): Promise<Suggestion> => {
  const { body } = await naru.http.post(`/api/v1/${path}/suggest`).set('accept-language', 'en').send(texts).expect(200);
  return body as Suggestion;
};

it('stand apart from what Naru reads, with their origin and the place of their words', async () => {
  server.answers = [chat(answer)];
  const { tags, clauses, proposals } = await suggest('requirements', requirement);
  expect(tags.map(({ code, origin }) => [code, origin])).toContainEqual(['sensor.lidar', 'derived']);
  expect(clauses).not.toContainEqual(expect.objectContaining({ origin: 'model' }));
  const { description } = requirement;
  const start = description.zh.indexOf('故障');
  expect(proposals).toEqual({
    model: 'reader',
    answered: true,
    tags: [
      {
        code: 'mobility',
        name: expect.any(String),
        origin: 'model',
        quote: { field: 'description.zh', start: 2, end: 6, text: 'L4车队' },
      },
    ],
    clauses: [
      {
        ...answer.clauses[0],
        name: expect.stringMatching(/failure/i),
        origin: 'model',
        quote: { field: 'description.zh', start, end: start + 11, text: '故障间隔要到80000' },
      },
    ],
    specs: [],
  });
});

it('are asked for with the texts, the codes to choose from, and the key', async () => {
  server.answers = [chat('```json\n{"tags":[{"code":"sensor.lidar","quote":"라이다"}]}\n```')];
  const { proposals } = await suggest('capabilities', { title: { ko: '전방 감지 모듈, 라이다 아님' } });
  expect(proposals).toMatchObject({ answered: true, clauses: [], specs: [] });
  const [asked] = server.asked;
  expect(asked).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer sk-secret', body: { model: 'reader' } });
  const [system, user] = asked?.body.messages ?? [];
  expect(system?.content).toContain('sensor.lidar: ');
  expect(system?.content).toContain('detectionRange: ');
  expect(user?.content).toContain('전방 감지 모듈');
});

it('are what an advisor may post after accepting them', async () => {
  server.answers = [chat(answer)];
  const { proposals } = await suggest('requirements', requirement);
  const [clause] = (proposals?.clauses ?? []) as {
    spec: string;
    op: string;
    value: number;
    unit: string;
    need: string;
  }[];
  const { body: company } = await naru.http
    .post('/api/v1/companies')
    .send({ country: 'CN', names: { zh: '成路智驾' } });
  const { spec, op, value, unit, need } = clause ?? {};
  const record = { company: company.id, ...requirement, clauses: [{ spec, op, value, unit, need }] };
  const { status: posted } = await naru.http.post('/api/v1/requirements').send(record);
  expect(posted).toBe(201);
});

it.each([
  ['talks', chat('I would say it is a lidar.')],
  ['answers no object', chat('[]x')],
  ['is away', status(500)],
  ['is busy', status(429, { 'retry-after': '60' })],
  ['is silent', silence],
])('leave the suggestion whole when the model %s', async (_, trouble) => {
  server.answers = [trouble];
  const { proposals, ...rest } = await suggest('requirements', requirement);
  expect(proposals).toEqual({ model: 'reader', answered: false, tags: [], clauses: [], specs: [] });
  expect(rest).toEqual(await suggest('requirements', { ...requirement, proposals: false }));
});

it('are not asked for when the caller wants none', async () => {
  server.answers = [chat(answer)];
  expect(await suggest('requirements', { ...requirement, proposals: false })).not.toHaveProperty('proposals');
  expect(server.asked).toEqual([]);
});

it('are counted where an administrator looks', async () => {
  const { body } = await naru.as(naru.administratorKey).get('/api/v1/models').expect(200);
  expect(body.embeddings).toBeNull();
  expect(body.chat).toMatchObject({
    model: 'reader',
    usage: { calls: expect.any(Number), failures: expect.any(Number) },
  });
  expect(body.chat.usage.failures).toBeGreaterThan(2);
  expect(JSON.stringify(body)).not.toContain('secret');
  await naru.http.get('/api/v1/models').expect(403);
});
