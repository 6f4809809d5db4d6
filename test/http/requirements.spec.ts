import { startApp, type TestApp } from '../support/app.js';
import { company, create, type RecordBody, requirement } from '../support/builders.js';
import { allTogether, besideTexts, type Stated } from '../support/stated.js';

let naru: TestApp;
let chinese: RecordBody;
let korean: RecordBody;

beforeAll(async () => {
  naru = await startApp();
  chinese = await create(naru.http, 'companies', company({ externalId: 'cn', country: 'CN' }));
  korean = await create(naru.http, 'companies', company({ externalId: 'kr' }));
});
afterAll(() => naru.stop());

const PATH = '/api/v1/requirements';

const found = async (query: Record<string, string>): Promise<string[]> => {
  const { body } = await naru.http.get(PATH).query(query).expect(200);
  return (body.items as RecordBody[]).map(({ externalId }) => externalId).sort();
};

it('gives back every fact as it was sent', async () => {
  const facts = {
    company: chinese.id,
    title: { zh: 'L4车队前向激光雷达采购', en: 'Front lidar' },
    description: { zh: '测距150米以上' },
    lane: 'component-supply',
    tags: [{ code: 'sensor.lidar', need: 'must' }, { code: 'mobility.autonomous-driving' }],
    clauses: [
      { spec: 'detectionRange', op: '>=', value: 0.15, unit: 'km', need: 'must' },
      { spec: 'ingressProtection', op: 'in', value: [67, 69] },
      { spec: 'operatingTemperature', op: 'between', value: [-40, 85], unit: 'Cel', need: 'should' },
      { spec: 'bus', op: '=', value: 'CAN FD', need: 'nice' },
    ],
    certifications: [{ code: 'IATF16949', need: 'should' }, { code: 'AEC-Q100' }],
    quantity: 2000,
    budget: { max: 4500.5, currency: 'CNY' },
    neededBy: '2028-02-29',
    cooperationModes: ['supply'],
    markets: ['AE'],
    regions: ['KR-41'],
    partnerKinds: ['manufacturer'],
    dataCategories: ['vehicle-road'],
    endUse: 'civil',
  };
  const made = await naru.http
    .post(PATH)
    .send({ ...facts, externalId: 'all-facts' })
    .expect(201);
  expect(made.body).toMatchObject({ ...facts, laneOrigin: 'chosen' });
  expect((await naru.http.get(`${PATH}/${made.body.id}`)).body).toEqual(made.body);

  const { body } = await naru.http.get(`${PATH}/${made.body.id}`).set('Accept-Language', 'zh-CN').expect(200);
  const { stated } = body as { stated: Stated[] };
  expect(stated.map(({ name, text, need }) => `${name}: ${text} ${need ?? ''}`)).toEqual(
    expect.arrayContaining(['探测距离: 不低于 150 m must', '防护等级: IP67 或 IP69 must', '最终用途: 民用 ']),
  );
  const needed = <T>(items: readonly T[]): T[] => items.map((item) => ({ need: 'must', ...item }));
  expect(allTogether(stated)).toEqual({
    ...besideTexts(facts),
    clauses: needed(facts.clauses),
    certifications: needed(facts.certifications),
  });
});

describe('without a lane', () => {
  it('take the one that their words and the country of the seeker point to', async () => {
    const zh = await naru.http.post(PATH).send(requirement(chinese.id, { title: { zh: '激光雷达采购' } }));
    expect(zh.body).toMatchObject({ lane: 'component-supply', laneOrigin: 'derived' });
    const title = { ko: '중국 현지 스마트팩토리 시스템 통합 파트너' };
    const ko = await naru.http.post(PATH).send(requirement(korean.id, { title }));
    expect(ko.body).toMatchObject({ lane: 'local-partner', laneOrigin: 'derived' });
  });

  it('change it with their words', async () => {
    const { id } = await create(naru.http, 'requirements', requirement(chinese.id, { title: { zh: '激光雷达' } }));
    const title = { zh: '医院病历大语言模型' };
    const { body } = await naru.http.put(`${PATH}/${id}`).set('if-match', '"1"').send({ title }).expect(200);
    expect(body).toMatchObject({ lane: 'vertical-llm', laneOrigin: 'derived' });
  });
});

describe('lists', () => {
  beforeAll(async () => {
    const titled = (externalId: string, owner: RecordBody, more: object) =>
      create(naru.http, 'requirements', { ...requirement(owner.id), externalId, ...more });
    await titled('zh-chip', chinese, { title: { zh: '数据中心推理芯片' }, lane: 'component-supply' });
    await titled('zh-gripper', chinese, {
      title: { zh: '协作机器人夹爪' },
      description: { en: 'Electric GRIPPER' },
      lane: 'robot-parts',
      tags: [{ code: 'robot.gripper.vacuum' }],
    });
    await titled('ko-si', korean, { title: { ko: '현지 시스템통합 협력사' }, lane: 'local-partner' });
  });

  it.each<[string, string[]]>([
    ['芯片', ['zh-chip']],
    ['夹爪', ['zh-gripper']],
    ['gripper', ['zh-gripper']],
    ['통합 협력', ['ko-si']],
    ['시스템 통합', ['ko-si']],
    ['선박', []],
    ['船', []],
  ])('find "%s"', async (q, expected) => {
    const known = new Set(['zh-chip', 'zh-gripper', 'ko-si']);
    expect((await found({ q })).filter((id) => known.has(id))).toEqual(expected);
  });

  it('narrow by lane, tag and company', async () => {
    expect(await found({ lane: 'robot-parts' })).toEqual(['zh-gripper']);
    expect(await found({ tag: 'robot.gripper' })).toEqual(['zh-gripper']);
    expect(await found({ lane: 'local-partner', company: korean.id })).toContain('ko-si');
    expect(await found({ lane: 'local-partner', company: chinese.id })).toEqual([]);
    expect(await found({ tag: 'robot.gripper', lane: 'component-supply' })).toEqual([]);
  });

  it('narrow to a cluster, and name the company of each', async () => {
    const seoul = await create(naru.http, 'companies', company({ externalId: 'seoul', region: 'KR-11' }));
    await create(naru.http, 'requirements', requirement(seoul.id, { externalId: 'of-seoul' }));
    expect(await found({ cluster: 'kr-capital' })).toEqual(['of-seoul']);
    const { body } = await naru.http.get(PATH).query({ company: seoul.id }).expect(200);
    expect(body.items).toMatchObject([{ companyNames: company().names }]);
  });
});
