import { QueueService } from '../../src/queue/queue.service.js';
import { drained, LIDAR, listsOf, Market, said, type SavedList } from '../matching/support/market.js';
import { until } from '../queue/support/until.js';
import { quietCapability, quietCompany, quietRequirement } from '../matching/support/quietly.js';
import { startApp, type TestApp } from '../support/app.js';
import { embeddings, ModelServer, status } from './support/model-server.js';

let server: ModelServer;
const opened: TestApp[] = [];

beforeAll(async () => {
  server = await ModelServer.start(embeddings());
});
afterAll(async () => {
  for (const test of opened) await test.stop();
  await server.stop();
});

const on = (): Record<string, string> => ({ NARU_EMBEDDINGS_URL: server.url, NARU_EMBEDDINGS_MODEL: 'small' });

async function open(variables: Record<string, string>): Promise<TestApp> {
  const test = await startApp({ work: true, variables });
  opened.push(test);
  return test;
}

/** Two offers and a need, scored by one run. */
async function scoredMarket(variables: Record<string, string>): Promise<TestApp> {
  const test = await open(variables);
  const korean = await quietCompany(test.app, 'kr', { country: 'KR', names: { ko: '한빛센서' } });
  const chinese = await quietCompany(test.app, 'cn', { country: 'CN', names: { zh: '成路智驾' } });
  await quietCapability(test.app, korean, 'lidar', LIDAR);
  await quietCapability(test.app, korean, 'module', { ...LIDAR, title: { ko: '라이다 센서' }, trl: 5 });
  await quietRequirement(test.app, chinese, 'asked', { title: { zh: '激光雷达传感器' }, lane: 'component-supply' });
  await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
  await drained(test.app);
  return test;
}

const criteria = (lists: Record<string, SavedList>): readonly (readonly (number | null)[])[] =>
  (lists['asked']?.lines ?? []).map((line) => line.criteria);
const figures = (lists: Record<string, SavedList>): unknown =>
  Object.entries(said(lists)).map(([name, { lines, gap }]) => [
    name,
    gap,
    lines.map(({ criteria: all, ...line }) => ({ ...line, criteria: all.slice(0, 8) })),
  ]);

it('a model that is on adds one criterion, from stored vectors, and says so', async () => {
  server.answers = [embeddings()];
  const test = await open(on());
  const market = await Market.open(test);
  await market.supplier('lidar', LIDAR);
  await market.requirement('asked', { title: { zh: '激光雷达传感器' }, lane: 'component-supply' });
  await until(
    'the list holds what the model has read',
    async () => criteria(await listsOf(test.app)).some((values) => typeof values[8] === 'number'),
    60_000,
  );
  await drained(test.app);
  const lists = await listsOf(test.app);
  expect(criteria(lists).map((values) => values.length)).toEqual([9]);
  const { id } = (await test.rows<{ id: string }>('select id from requirement'))[0] ?? { id: '' };
  const { items } = await market.get<{ items: Match[] }>(`requirements/${id}/matches`);
  const [first] = items;
  expect(first?.explained).toBe(true);
  expect(first?.versions.model).toMatch(/^small\/[0-9a-f]{8} 2000-8000$/);
  const meaning = first?.criteria.at(-1);
  expect(meaning).toMatchObject({ code: 'meaning-affinity', name: 'Meaning', known: 1 });
  expect(meaning?.reasons[0]?.text).toMatch(/language model finds .*% alike in meaning/);
  expect((meaning?.value ?? 0) * 10_000).toBeCloseTo(criteria(lists)[0]?.[8] ?? NaN, 5);
  expect(meaning?.weight).toBeCloseTo(0.1 / 1.1, 3);
  // What was saved is what the stored vectors say again: nobody asks the model to explain a list.
  const asked = server.asked.length;
  await market.get(`requirements/${id}/matches`);
  expect(server.asked).toHaveLength(asked);

  const { body } = await test.as(test.administratorKey).get('/api/v1/models').expect(200);
  expect(body).toMatchObject({ embeddings: { read: 2, unread: 0, usage: { failures: 0 } }, chat: null });
  expect(body.embeddings.usage.calls).toBeGreaterThan(0);
}, 90_000);

it('without a model nothing is read, and lists are those of a model that is away', async () => {
  server.answers = [status(503)];
  const [off, away] = [await scoredMarket({}), await scoredMarket(on())];
  const without = await listsOf(off.app);
  expect(criteria(without).map((values) => values.length)).toEqual([8, 8]);
  const versions = await off.rows<{ versions: object }>('select versions from match_run where versions is not null');
  for (const row of versions) expect(row.versions).not.toHaveProperty('model');
  expect(await off.rows("select 1 from change where topic like '%.embedded'")).toEqual([]);

  const unread = await listsOf(away.app);
  expect(figures(unread)).toEqual(figures(without));
  for (const values of criteria(unread)) expect(values.at(8)).toBeNull();
  await away.http.get('/api/health').expect(200);
  expect((await off.app.get(QueueService).counts()).models.failed).toBe(0);
}, 90_000);

interface Match {
  readonly explained: boolean;
  readonly versions: { readonly model?: string };
  readonly criteria: readonly {
    readonly code: string;
    readonly value: number | null;
    readonly weight: number;
    readonly reasons: readonly { readonly text: string }[];
  }[];
}
