import type { Concept, Lane, LaneCode, SpecKey } from '../../facts/index.js';
import { buildHierarchy } from '../../tags/hierarchy.js';
import type { ScoringContext } from '../score.types.js';

const concept = (
  code: string,
  parents: readonly string[],
  [ko, zh, en]: readonly [string, string, string],
  kind: Concept['kind'] = 'product',
): Concept => ({
  code,
  names: { ko, zh, en },
  aliases: { ko: [], zh: [], en: [] },
  parents,
  related: [],
  kind,
});

const CONCEPTS: readonly Concept[] = [
  concept('sensor', [], ['센서', '传感器', 'Sensors']),
  concept('sensor.ranging', ['sensor'], ['거리 센서', '测距传感器', 'Ranging sensors']),
  concept('sensor.lidar', ['sensor.ranging'], ['라이다', '激光雷达', 'Lidar']),
  concept('sensor.lidar.solid-state', ['sensor.lidar'], ['고정형 라이다', '固态激光雷达', 'Solid-state lidar']),
  concept('sensor.radar', ['sensor.ranging'], ['레이더', '毫米波雷达', 'Radar']),
  concept('robot', [], ['로봇', '机器人', 'Robots']),
  concept('robot.gripper', ['robot'], ['그리퍼', '夹爪', 'Grippers']),
  concept('sector', [], ['산업', '行业', 'Sectors'], 'sector'),
  concept('sector.automotive', ['sector'], ['자동차', '汽车', 'Automotive'], 'sector'),
  concept('sector.medical', ['sector'], ['의료', '医疗', 'Medical'], 'sector'),
];

const specKey = (
  key: string,
  shape: SpecKey['shape'],
  unit: string | null,
  [ko, zh, en]: readonly [string, string, string],
): SpecKey => ({
  key,
  names: { ko, zh, en },
  aliases: { ko: [], zh: [], en: [] },
  shape,
  unit,
  conversions: unit === null ? [] : [{ unit, factor: 1, written: [unit] }],
  range: null,
  lanes: [],
});

const SPEC_KEYS: readonly SpecKey[] = [
  specKey('detectionRange', 'scalar', 'm', ['감지 거리', '探测距离', 'Detection range']),
  specKey('weight', 'scalar', 'kg', ['무게', '重量', 'Weight']),
  specKey('operatingTemperature', 'range', 'Cel', ['사용 온도', '工作温度', 'Operating temperature']),
  specKey('bus', 'text', null, ['통신 버스', '总线', 'Bus']),
  specKey('domain', 'text', null, ['적용 분야', '应用领域', 'Domain']),
];

export const aLane = (code: LaneCode, over: Partial<Lane> = {}): Lane => ({
  code,
  version: 1,
  names: { ko: '부품 공급', zh: '零部件供应', en: 'Component supply' },
  advice: { ko: '', zh: '', en: '' },
  directions: [{ seeker: { countries: ['CN'], kinds: [] }, provider: { countries: ['KR'], kinds: [] } }],
  fields: ['sensor'],
  sectorBound: false,
  specKeys: [],
  weights: {
    'capability-fit': 32,
    'spec-fit': 20,
    'commercial-fit': 10,
    readiness: 10,
    localisation: 8,
    'market-fit': 4,
    reciprocity: 8,
    'text-affinity': 8,
  },
  prior: 4_000,
  threshold: 5_000,
  ...over,
});

/** A small world: lidars and grippers, one lane from China to Korea, one that goes both ways, two clusters. */
export function aContext(over: Partial<ScoringContext> = {}): ScoringContext {
  const name = (ko: string, zh: string, en: string) => ({ ko, zh, en });
  const anywhere = { countries: [], kinds: [] };
  return {
    taxonomy: {
      version: 'test-1',
      concepts: CONCEPTS,
      contexts: [],
      specKeys: SPEC_KEYS,
      certifications: [
        { code: 'iso-9001', names: name('ISO 9001', 'ISO 9001', 'ISO 9001'), aliases: [], includes: [] },
        {
          code: 'iatf-16949',
          names: name('IATF 16949', 'IATF 16949', 'IATF 16949'),
          aliases: [],
          includes: ['iso-9001'],
        },
        { code: 'ce-mark', names: name('CE 인증', 'CE 认证', 'CE mark'), aliases: [], includes: [] },
      ],
      idf: {
        'sensor.lidar': 4_000,
        'sensor.lidar.solid-state': 5_000,
        'sensor.radar': 4_000,
        'sector.automotive': 1_500,
      },
    },
    hierarchy: buildHierarchy(CONCEPTS),
    lanes: [
      aLane('component-supply'),
      aLane('robot-parts', {
        names: name('로봇 부품', '机器人零部件', 'Robot parts'),
        directions: [{ seeker: anywhere, provider: anywhere }],
      }),
    ],
    clusters: [
      {
        code: 'yangtze-delta',
        names: name('장강 삼각주', '长三角', 'Yangtze River Delta'),
        country: 'CN',
        regions: ['CN-SH', 'CN-JS'],
        cities: ['Suzhou'],
        strengths: ['robot'],
        facts: [],
      },
      {
        code: 'capital-area',
        names: name('수도권', '首都圈', 'Seoul capital area'),
        country: 'KR',
        regions: ['KR-11', 'KR-41'],
        cities: [],
        strengths: ['sensor'],
        facts: [],
      },
    ],
    rates: { date: '2026-11-20', source: 'test', perUsd: { USD: 1, CNY: 7, KRW: 1_400 } },
    asOf: '2026-11-22',
    ...over,
  };
}
