import { startApp, type TestApp } from '../support/app.js';

let naru: TestApp;

beforeAll(async () => {
  naru = await startApp();
});
afterAll(() => naru.stop());

/** Reference data names nobody, so it is read without a key. */
const read = async (path: string) => (await naru.as(null).get(`/api/v1/${path}`).expect(200)).body;

const codes = (items: { code: string }[]): string[] => items.map(({ code }) => code);

it.each(['激光雷达', '라이다', 'LiDAR', 'lidar', 'ＬｉＤＡＲ', 'sensor.lidar', '激光'])(
  'finds tags by a name, an alias or a part of them: %s',
  async (query) => {
    expect(codes((await read(`tags?query=${encodeURIComponent(query)}&limit=200`)).items)).toContain('sensor.lidar');
  },
);

it('finds no tag by a word that none has', async () => {
  expect(await read(`tags?query=${encodeURIComponent('소나무')}`)).toMatchObject({ items: [], total: 0 });
});

it('lists every tag once over the pages, in the order of codes', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { items, nextCursor, total } = await read(`tags?limit=40${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...codes(items));
    cursor = nextCursor;
    expect(total).toBeGreaterThan(100);
    if (nextCursor === null) expect(seen).toHaveLength(total);
  }
  expect(seen).toEqual([...new Set(seen)].sort());
});

it('shows a tag with its names and parents, and no tag that does not exist', async () => {
  expect(await read('tags/sensor.lidar.solid-state')).toMatchObject({
    parents: expect.arrayContaining(['sensor.lidar']),
    names: { ko: expect.any(String), zh: expect.any(String), en: expect.any(String) },
  });
  const chip = await read('tags/ai-chip');
  expect(codes(chip.narrower)).toContain('ai-chip.accelerator');
  expect(chip.rules).toContainEqual({ alias: '芯片', language: 'zh', beside: expect.arrayContaining(['算力']) });
  const { body } = await naru.as(null).get('/api/v1/tags/sensor.nose').expect(404);
  expect(body.code).toBe('not-found');
});

it('lists spec keys with the units that they take, the stored one first', async () => {
  const keys = (await read('spec-keys')) as { key: string; unit: string | null; units: string[]; lanes: string[] }[];
  const range = keys.find(({ key }) => key === 'detectionRange');
  expect(range).toMatchObject({ unit: 'm', lanes: expect.arrayContaining(['component-supply']) });
  expect(range?.units).toEqual(['m', 'km', 'cm', 'mm', '[ft_i]']);
  for (const { unit, units } of keys) if (unit !== null) expect(units[0]).toBe(unit);
});

it('lists the five lanes with shares that add up to one', async () => {
  const lanes = (await read('lanes')) as { code: string; weights: Record<string, number>; threshold: number }[];
  expect(codes(lanes).sort()).toEqual([
    'component-supply',
    'local-partner',
    'robot-parts',
    'third-country',
    'vertical-llm',
  ]);
  for (const { weights, threshold } of lanes) {
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(threshold).toBeGreaterThan(0);
    expect(threshold).toBeLessThan(100);
  }
});

it('lists certifications and clusters, each figure of a cluster with its source', async () => {
  expect(codes(await read('certifications'))).toEqual(expect.arrayContaining(['IATF16949', 'ISO9001', 'AEC-Q100']));
  const clusters = (await read('clusters')) as { code: string; facts: { source: string; date: string }[] }[];
  expect(codes(clusters)).toContain('wuhan');
  const facts = clusters.flatMap((cluster) => cluster.facts);
  expect(facts.length).toBeGreaterThan(0);
  for (const { source, date } of facts) expect([source.trim(), date.trim()]).not.toContain('');
});

describe('markets', () => {
  it('are listed with the source, date and confidence of every fact', async () => {
    const markets = (await read('markets')) as Record<string, { source: string; date: string; confidence: string }[]>[];
    expect(markets.map(({ code }) => code)).toEqual(['AE', 'SA', 'VN', 'ID', 'TH', 'MY', 'SG']);
    const facts = markets.flatMap(({ basis, regulators, asks, dataLaw }) =>
      [basis, regulators, asks, dataLaw].flatMap((some) => some ?? []),
    );
    expect(facts.length).toBeGreaterThan(2 * markets.length);
    for (const { source, date, confidence } of facts) {
      expect(source.trim()).not.toBe('');
      expect(date).toMatch(/^\d{4}(-\d{2}){0,2}$/);
      expect(['high', 'medium', 'low']).toContain(confidence);
    }
  });

  it.each([
    ['ko', '사우디아라비아', /\p{Script=Hangul}/u],
    ['zh-CN', '沙特阿拉伯', /\p{Script=Han}/u],
    ['en', 'Saudi Arabia', /^[^\p{Script=Han}\p{Script=Hangul}]+$/u],
  ])('are shown one by one in the language of the reader: %s', async (lang, name, script) => {
    const market = await read(`markets/SA?lang=${lang}`);
    expect(market).toMatchObject({ code: 'SA', name, names: { ko: '사우디아라비아' }, currency: 'SAR' });
    expect(market.timeZone).toBe('Asia/Riyadh');
    const texts = [...market.asks, ...market.dataLaw].map(({ text }: { text: string }) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(script);
    expect(market.regulators[0].name).toMatch(script);
  });

  it('are not found where nothing is known', async () => {
    const { body } = await naru.as(null).get('/api/v1/markets/FR').expect(404);
    expect(body.code).toBe('not-found');
  });
});
