import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, type RecordBody } from '../support/builders.js';
import { allTogether, besideTexts, type Stated } from '../support/stated.js';

let naru: TestApp;
let owner: RecordBody;
let other: RecordBody;

beforeAll(async () => {
  naru = await startApp();
  owner = await create(naru.http, 'companies', company({ externalId: 'owner' }));
  other = await create(naru.http, 'companies', company({ externalId: 'other', country: 'CN' }));
});
afterAll(() => naru.stop());

const PATH = '/api/v1/capabilities';

interface Quote {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Tag {
  readonly code: string;
  readonly name: string;
  readonly origin: string;
  readonly strength: number;
  readonly quote: Quote | null;
}

const found = async (query: Record<string, string>): Promise<string[]> => {
  const { body } = await naru.http.get(PATH).query(query).expect(200);
  return (body.items as RecordBody[]).map(({ externalId }) => externalId).sort();
};

it('gives back every fact as it was sent', async () => {
  const facts = {
    company: owner.id,
    title: { ko: '고정형 라이다', en: 'Solid-state lidar' },
    description: { ko: '최대 200m 감지' },
    lanes: ['component-supply', 'third-country'],
    tags: ['sensor.lidar.solid-state'],
    specs: {
      detectionRange: { value: 0.2, unit: 'km' },
      horizontalFieldOfView: 120,
      operatingTemperature: [-40, 85],
      supplyVoltage: { value: [9, 16], unit: 'V' },
      bus: 'CAN FD',
    },
    certifications: ['IATF16949', 'ISO9001'],
    trl: 9,
    minOrder: 100,
    monthlyCapacity: 0,
    leadTimeDays: 60,
    price: { min: 690_000, max: 690_000, currency: 'KRW' },
    cooperationModes: ['supply', 'co-development'],
    markets: ['CN', 'AE'],
    wants: { partnerKinds: ['platform'], regions: ['CN-GD'], excludedSectors: ['sector.security'] },
    roles: ['technology'],
  };
  const made = await naru.http
    .post(PATH)
    .send({ ...facts, externalId: 'all-facts' })
    .expect(201);
  expect(made.body).toMatchObject(facts);
  expect((await naru.http.get(`${PATH}/${made.body.id}`)).body).toEqual(made.body);

  const { body } = await naru.http.get(`${PATH}/${made.body.id}`).set('Accept-Language', 'ko').expect(200);
  const { stated } = body as { stated: Stated[] };
  expect(stated.map(({ name, text }) => `${name}: ${text}`)).toEqual(
    expect.arrayContaining([
      '감지 거리: 200 m',
      '월 생산 능력: 0개',
      '협력 방식: 공동 개발',
      '맡을 수 있는 역할: 기술 공급사',
    ]),
  );
  expect(allTogether(stated)).toEqual(besideTexts(facts));
});

it('shows the tags that count: the chosen ones or else those its words say', async () => {
  const title = { zh: '新款激光雷达' };
  const derived = await naru.http
    .post(PATH)
    .set('accept-language', 'zh')
    .send(capability(owner.id, { title }))
    .expect(201);
  expect(derived.body).not.toHaveProperty('tags');
  expect(derived.body.effectiveTags).toContainEqual(
    expect.objectContaining({
      code: 'sensor.lidar',
      name: '激光雷达',
      origin: 'derived',
      quote: { field: 'title.zh', start: 2, end: 6, text: '激光雷达' },
    }),
  );
  const tags = ['robot.gripper'];
  const chosen = await naru.http.post(PATH).set('accept-language', 'ko').send(capability(owner.id, { title, tags }));
  expect(chosen.body.effectiveTags).toEqual([
    {
      code: 'robot.gripper',
      name: expect.stringMatching(/\p{Script=Hangul}/u),
      origin: 'chosen',
      strength: 1,
      quote: null,
    },
  ]);
});

describe('suggestions', () => {
  it('quote the very words that each tag rests on, and store nothing', async () => {
    const texts: Record<string, Record<string, string>> = {
      title: { ko: '자율주행용 고정형 라이다 HL-200', zh: '自动驾驶固态激光雷达' },
      description: { ko: '로봇 그리퍼와 👍 머신비전 카메라도 만듭니다.', en: 'Solid-state ＬｉＤＡＲ for robotaxis.' },
    };
    const count = () => naru.rows('select count(*) from revision');
    const before = await count();
    const { body } = await naru.http
      .post(`${PATH}/suggest`)
      .send({ ...texts, country: 'KR' })
      .expect(200);
    const tags = body.tags as Tag[];
    expect(tags.map(({ code }) => code)).toEqual(expect.arrayContaining(['sensor.lidar.solid-state', 'robot.gripper']));
    expect(body.lane).toBe('component-supply');
    for (const { origin, strength, quote } of tags) {
      expect(origin).toBe('derived');
      expect(strength).toBeGreaterThan(0);
      expect(strength).toBeLessThanOrEqual(1);
      const [part = '', language = ''] = (quote?.field ?? '').split('.');
      expect(texts[part]?.[language]?.slice(quote?.start, quote?.end)).toBe(quote?.text);
      expect(quote?.text).not.toBe('');
    }
    expect(await count()).toEqual(before);
  });

  it('follow the country of who writes', async () => {
    const title = { zh: '机器人系统集成与工厂总包服务' };
    const lane = async (country: string) =>
      (await naru.http.post(`${PATH}/suggest`).send({ title, country })).body.lane;
    expect(await lane('CN')).toBe('local-partner');
    expect(await lane('KR')).not.toBe('local-partner');
  });

  it('say nothing where the words say nothing', async () => {
    const { body } = await naru.http
      .post(`${PATH}/suggest`)
      .send({ title: { en: 'Hello there' } })
      .expect(200);
    expect(body).toEqual({ tags: [], lane: null, laneConfidence: null, specs: {}, statements: [] });
  });
});

describe('lists', () => {
  const titles = new Set<string>();
  beforeAll(async () => {
    const titled = async (externalId: string, title: object, more: object = {}) => {
      await create(naru.http, 'capabilities', { ...capability(owner.id), externalId, title, ...more });
      titles.add(externalId);
    };
    await titled('zh-lidar', { zh: '固态激光雷达' }, { lanes: ['component-supply'] });
    await titled('zh-chip', { zh: '边缘计算芯片' }, { company: other.id, lanes: ['vertical-llm', 'component-supply'] });
    await titled('zh-radar', { zh: '毫米波雷达' });
    await titled('ko-joined', { ko: '차량용 자율주행로봇 부품' });
    await titled('ko-apart', { ko: '차량용 자율 주행 로봇 부품' });
    await titled('en-vision', { en: 'Machine Vision Camera' }, { description: { ko: '반도체 검사용' } });
    await titled('full-width', { en: 'ＡＩ　ＣＡＭＥＲＡ　４Ｋ' });
    await titled('tagged', { en: 'HL-200' }, { tags: ['sensor.lidar.solid-state'] });
  });

  it.each<[string, string[]]>([
    ['激光', ['zh-lidar']],
    ['雷达', ['zh-lidar', 'zh-radar']],
    ['芯片', ['zh-chip']],
    ['光雷', ['zh-lidar']],
    ['晶片', []],
    ['片芯', []],
    ['자율주행', ['ko-apart', 'ko-joined']],
    ['주행로봇', ['ko-apart', 'ko-joined']],
    ['로봇 부품', ['ko-apart', 'ko-joined']],
    ['로봇', ['ko-apart', 'ko-joined']],
    ['선박', []],
    ['반도체', ['en-vision']],
    ['machine', ['en-vision']],
    ['MACHINE vision', ['en-vision']],
    ['Camera', ['en-vision', 'full-width']],
    ['ＣＡＭＥＲＡ', ['en-vision', 'full-width']],
    ['ai camera 4k', ['full-width']],
    ['激光 雷达', ['zh-lidar']],
    ['激光 camera', []],
    ['gripper', []],
    ['%', []],
    ["' or true --", []],
  ])('find "%s" in any language, case and width', async (q, expected) => {
    expect((await found({ q, limit: '200' })).filter((id) => titles.has(id))).toEqual(expected);
  });

  it('find what a general tag means by the special ones, chosen or derived', async () => {
    const lidars = await found({ tag: 'sensor.lidar' });
    expect(lidars).toEqual(expect.arrayContaining(['tagged', 'zh-lidar']));
    expect(lidars).not.toContain('zh-chip');
    expect(await found({ tag: 'sensor.lidar.solid-state', q: 'HL-200' })).toEqual(['tagged']);
    expect(await found({ tag: 'sensor.nose' })).toEqual([]);
  });

  it('narrow by lane and company, all conditions together', async () => {
    expect(await found({ lane: 'vertical-llm' })).toEqual(['zh-chip']);
    expect(await found({ lane: 'component-supply', q: '激光' })).toEqual(['zh-lidar']);
    expect(await found({ company: other.id })).toEqual(['zh-chip']);
    expect(await found({ company: other.id, q: '激光' })).toEqual([]);
  });

  it('follow a changed text', async () => {
    const { id } = await create(naru.http, 'capabilities', capability(owner.id, { title: { zh: '超声波探头' } }));
    expect(await found({ q: '探头' })).toHaveLength(1);
    await naru.http
      .put(`${PATH}/${id}`)
      .set('if-match', '"1"')
      .send({ title: { zh: '夹爪' } })
      .expect(200);
    expect(await found({ q: '探头' })).toEqual([]);
    expect(await found({ q: '夹爪' })).toHaveLength(1);
  });
});
