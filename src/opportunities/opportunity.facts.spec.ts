import { companyFacts } from '../companies/company.facts.js';
import { dataFolder } from '../config/package-root.js';
import type { RoleSlot } from '../engine/facts/index.js';
import { Reference } from '../taxonomy/reference.js';
import type { OpportunityContent, RoleDto } from './opportunity.dto.js';
import { opportunityFacts, roleSlots, sidesOf } from './opportunity.facts.js';

let reference: Reference;
beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const owner = companyFacts('ae', { country: 'AE', names: { en: 'Dune Gate' } });
const slotsOf = (roles: RoleDto[], texts: Partial<OpportunityContent> = {}): RoleSlot[] =>
  roleSlots({ market: 'AE', title: { en: 'A project' }, ...texts, roles }, reference);
const needs = (slot: RoleSlot | undefined): Record<string, string> =>
  Object.fromEntries((slot?.tags ?? []).map(({ code, need }) => [code, need]));

it('takes every fact over, limits in stored units, and leaves nothing asked where nothing was said', () => {
  const roles: RoleDto[] = [
    {
      role: 'components',
      countries: ['KR'],
      clauses: [{ spec: 'detectionRange', op: '>=', value: 0.15, unit: 'km' }],
      partnerKinds: ['manufacturer'],
      licences: [{ en: 'A permit' }],
    },
    { role: 'finance' },
  ];
  const content = {
    market: 'AE',
    title: { en: 'A project' },
    roles,
    sides: { KR: 2, host: 1 },
    value: { max: 5, currency: 'USD' },
    neededBy: '2027-09-01',
  };
  expect(opportunityFacts('opp', content, owner, reference)).toEqual({
    id: 'opp',
    owner,
    market: 'AE',
    title: { en: 'A project' },
    description: {},
    roles: [
      {
        id: 'role1',
        role: 'components',
        countries: ['KR'],
        tags: [],
        clauses: [
          {
            id: 'c1',
            spec: 'detectionRange',
            need: 'must',
            bound: { op: '>=', value: 150 },
            written: { value: 0.15, unit: 'km' },
          },
        ],
        certifications: [],
        partnerKinds: ['manufacturer'],
        licences: [{ en: 'A permit' }],
      },
      {
        id: 'role2',
        role: 'finance',
        countries: [],
        tags: [],
        clauses: [],
        certifications: [],
        partnerKinds: [],
        licences: [],
      },
    ],
    sides: { KR: 2, CN: 0, host: 1 },
    value: { min: null, max: 5, currency: 'USD' },
    neededBy: '2027-09-01',
  });
});

it('asks for a Korean and a Chinese firm where nothing is said about sides, and for none where nobody is named', () => {
  expect(sidesOf({})).toEqual({ KR: 1, CN: 1, host: 0 });
  expect(sidesOf({ sides: {} })).toEqual({ KR: 0, CN: 0, host: 0 });
});

describe('the tags of a role', () => {
  const texts = { title: { zh: '激光雷达与夹爪项目' }, description: { ko: '예지보전을 포함' } };

  it('are the chosen ones with their needs, and the words of the opportunity for them', () => {
    const [slot] = slotsOf([{ role: 'components', tags: [{ code: 'sensor.lidar' }] }], texts);
    expect(slot?.tags).toMatchObject([
      { code: 'sensor.lidar', origin: 'chosen', need: 'must', quote: { field: 'title.zh', text: '激光雷达' } },
    ]);
    const [weaker] = slotsOf([{ role: 'components', tags: [{ code: 'sensor.lidar', need: 'nice' }] }], texts);
    expect(needs(weaker)).toEqual({ 'sensor.lidar': 'nice' });
  });

  it('are else what the opportunity speaks of, none of it a must, without what another role has chosen', () => {
    const [lidar, other] = slotsOf(
      [{ role: 'components', tags: [{ code: 'sensor.lidar' }] }, { role: 'technology' }],
      texts,
    );
    expect(needs(lidar)).toEqual({ 'sensor.lidar': 'must' });
    expect(needs(other)).toMatchObject({ 'robot.gripper': 'should', 'factory.predictive-maintenance': 'nice' });
    expect(needs(other)).not.toHaveProperty(['sensor.lidar']);
  });

  it.each(['라이다 공급', '激光雷达供应', 'lidar supply'])('are musts when the role is called by them: %s', (role) => {
    const [slot] = slotsOf([{ role }], texts);
    expect(slot?.tags).toMatchObject([{ code: 'sensor.lidar', need: 'must', origin: 'derived', quote: null }]);
  });

  it.each(['local-operator', 'data-host', 'distribution', 'finance'])(
    'are none for firms that fill a role by what they are: %s',
    (role) => {
      expect(slotsOf([{ role }], texts)[0]?.tags).toEqual([]);
    },
  );

  it('ask for the thing that a role is called by, while its sector and field only colour', () => {
    const [slot] = slotsOf([{ role: '중소 제조업 MES' }]);
    expect(needs(slot)).toEqual({ 'factory.mes': 'must', 'sector.manufacturing': 'should' });
  });

  it('are what is said of the role, not of those beside it', () => {
    const [grip, see] = slotsOf(
      [
        { role: 'components', countries: ['KR'] },
        { role: 'technology', countries: ['CN'] },
      ],
      { description: { zh: '夹爪由韩国企业供货，激光雷达由中方提供。' } },
    );
    expect(needs(grip)).toEqual({ 'robot.gripper': 'should' });
    expect(needs(see)).toEqual({ 'sensor.lidar': 'should' });
  });

  it.each([
    ['ko', '그리퍼는 한국이 맡고, 라이다는 중국이 맡습니다.'],
    ['en', 'Grippers from Korea; a Chinese maker of lidar.'],
  ])('are found the same way in %s', (language, text) => {
    const [, see] = slotsOf(
      [
        { role: 'components', countries: ['KR'] },
        { role: 'technology', countries: ['CN'] },
      ],
      { description: { [language]: text } },
    );
    expect(needs(see)).toEqual({ 'sensor.lidar': 'should' });
  });

  it('are none of the others where a role has a name that nobody knows', () => {
    const [slot] = slotsOf([{ role: 'Zuständigkeit' }], { title: { en: 'Lidar and grippers for schools' } });
    expect(Object.keys(needs(slot)).filter((code) => !code.startsWith('sector'))).toEqual([]);
  });
});

describe('the part of a role', () => {
  const parts = (roles: RoleDto[], description: object): unknown[] =>
    slotsOf(roles, { market: 'VN', description }).map(({ words }) => Object.values(words ?? {}).join());
  const [KR, CN, VN] = [['KR'], ['CN'], ['VN']];

  it('is what its side brings, also where that is to go with the thing of another', () => {
    expect(
      parts(
        [
          { role: 'components', countries: KR },
          { role: 'technology', countries: CN, tags: [{ code: 'robot.drone' }] },
        ],
        { ko: '한국은 드론에 싣는 가스 감지기를 공급한다. 중국은 드론을 공급한다.' },
      ),
    ).toEqual([expect.stringContaining('가스 감지기'), expect.not.stringContaining('가스 감지기')]);
  });

  it('is of the maker where a supplier brings it', () => {
    const roles = [
      { role: 'integration', countries: CN },
      { role: 'manufacturing', countries: CN },
    ];
    const zh = '总包由中国工程企业牵头；集装箱由中国厂家供货。';
    expect(parts(roles, { zh })).toEqual([expect.not.stringContaining('集装箱'), expect.stringContaining('集装箱')]);
  });

  it.each([
    ['where the project is', '베트남 호찌민 공장에 센서를 단다. 라이다는 한국이 맡는다.', '호찌민'],
    ['a language', '라이다는 한국. 베트남어 안내 화면 포함.', '베트남어'],
  ])('of the host is not %s', (_, ko, words) => {
    const roles = [
      { role: 'components', countries: KR, tags: [{ code: 'sensor.lidar' }] },
      { role: 'maintenance', countries: VN },
    ];
    expect(parts(roles, { ko })[1]).not.toContain(words);
  });

  it('is found by an abbreviation that it is called by', () => {
    const roles = [
      { role: 'Connectors', countries: KR },
      { role: 'Two-wheeler BMS', countries: KR },
    ];
    expect(parts(roles, { en: 'From Korea connectors for 50 A, and a BMS with CAN.' })[1]).toContain('BMS CAN');
  });

  it.each([
    ['①', '②'],
    ['(1)', '(2)'],
  ])('is its item in a list that has one for each: %s', (first, second) => {
    const roles = [{ role: '前向激光雷达' }, { role: '感知软件' }];
    const [, software] = parts(roles, { zh: `需要：${first}激光雷达；${second}相机与激光雷达融合算法，夜间可用。` });
    expect(software).toContain('相机与激光雷达融合算法 夜间可用');
  });
});

describe('what the opportunity speaks of around a role', () => {
  const about = (role: RoleDto): string[] =>
    (
      slotsOf([{ role: 'technology', tags: [{ code: 'sensor.lidar' }] }, role], {
        title: { en: 'Robotaxi fleet' },
        description: { en: 'Lidar from Korea; a local firm that maintains the cars.' },
      })[1]?.about ?? []
    ).map(({ code }) => code);

  it.each(['maintenance', 'integration', 'local-operator', 'data-host', 'distribution'])(
    'stands beside a service that asks for no product: %s',
    (role) => {
      expect(about({ role })).toContain('mobility.autonomous-driving.robotaxi');
    },
  );

  it('says nothing where the author chose what is asked', () => {
    expect(about({ role: 'maintenance', tags: [{ code: 'service.maintenance' }] })).toEqual([]);
  });
});

describe('the words of a role', () => {
  const words = (role: RoleDto, description: object): unknown =>
    slotsOf([role, { role: 'finance' }], { description })[0]?.words;

  it('are its name and what is said of it, without who provides it', () => {
    expect(
      words({ role: '投饵设备', countries: ['CN'] }, { zh: '投喂设备由中国厂家供应，当地渠道商负责销售。' }),
    ).toEqual({
      zh: '投饵设备\n投喂设备',
    });
  });

  it.each([
    ['local-operator', 'Lidar from Korea. The licensed waste company runs it.', 'licensed waste runs it.'],
    ['maintenance', '라이다는 한국이 공급합니다. 설비 정비는 상주 인력이 합니다.', '설비 정비는 상주 인력이 합니다.'],
  ])('of a known role are found by what such a role does: %s', (role, text, found) => {
    const language = role === 'maintenance' ? 'ko' : 'en';
    const [, slot] = slotsOf([{ role: 'components', countries: ['KR'] }, { role }], {
      description: { [language]: text },
    });
    expect(slot?.words).toEqual({ [language]: found });
  });
});
