import type { Lane, LaneCode, TagFact } from '../facts/index.js';
import { buildHierarchy } from './hierarchy.js';
import { guessLane, inferLane } from './lane-of.js';

const concept = (code: string, parents: string[] = []) => ({
  code,
  names: { ko: code, zh: code, en: code },
  aliases: { ko: [], zh: [], en: [] },
  parents,
  related: [],
  kind: 'product' as const,
});
const hierarchy = buildHierarchy([
  concept('sensor'),
  concept('lidar', ['sensor']),
  concept('robot'),
  concept('service'),
]);

const side = (...countries: string[]) => ({ countries, kinds: [] });
const lane = (code: LaneCode, fields: string[], directions: Lane['directions']): Lane => ({
  code,
  version: 1,
  names: { ko: '', zh: '', en: '' },
  advice: { ko: '', zh: '', en: '' },
  directions,
  fields,
  sectorBound: false,
  specKeys: [],
  weights: {
    'capability-fit': 1,
    'spec-fit': 0,
    'commercial-fit': 0,
    readiness: 0,
    localisation: 0,
    'market-fit': 0,
    reciprocity: 0,
    'text-affinity': 0,
  },
  prior: 0,
  threshold: 0,
});
const lanes = [
  lane('component-supply', ['sensor', 'robot'], [{ seeker: side('CN'), provider: side('KR') }]),
  lane(
    'robot-parts',
    ['robot', 'sensor'],
    [
      { seeker: side('CN'), provider: side('KR') },
      { seeker: side('KR'), provider: side('CN') },
    ],
  ),
  lane('local-partner', ['service'], [{ seeker: side('KR'), provider: side('CN') }]),
  lane('third-country', ['lidar'], [{ seeker: side(), provider: side() }]),
];
const tag = (code: string, strength: number): TagFact => ({ code, origin: 'derived', strength, quote: null });

describe('inferLane', () => {
  it.each([
    ['the field with the most strength', [tag('service', 4_000), tag('robot', 10_000)], 'KR', 'CN', 'robot-parts'],
    [
      'a service before the thing it is rendered on',
      [tag('service', 7_000), tag('robot', 9_000)],
      'KR',
      'CN',
      'local-partner',
    ],
    ['strength in sum', [tag('service', 4_500), tag('robot', 5_000), tag('lidar', 5_000)], 'KR', null, 'robot-parts'],
    ['the first of equals', [tag('lidar', 10_000)], 'CN', 'KR', 'component-supply'],
    ['only directions that allow the seeker', [tag('service', 10_000)], 'CN', null, null],
    ['only directions that allow the provider', [tag('robot', 10_000)], 'KR', 'KR', null],
    ['an open side', [tag('lidar', 10_000)], 'AE', 'KR', 'third-country'],
    [
      'a lane with a direction before one open to all',
      [tag('lidar', 9_000), tag('robot', 500)],
      'KR',
      'CN',
      'robot-parts',
    ],
    ['nothing rather than an open lane', [tag('unheard-of', 9_000)], 'KR', null, null],
    ['no tags', [], 'KR', 'CN', null],
    ['tags outside of all fields', [tag('unheard-of', 10_000)], 'KR', 'CN', null],
  ] as const)('takes %s', (_, tags, seeker, provider, expected) => {
    expect(inferLane(tags, seeker, provider, lanes, hierarchy)).toBe(expected);
  });
});

describe('the confidence of a guess', () => {
  const guess = (...tags: readonly TagFact[]) => guessLane(tags, 'KR', 'CN', lanes, hierarchy);

  it('is whole where a title names what only one lane holds', () => {
    expect(guess(tag('robot', 10_000))).toEqual({ code: 'robot-parts', confidence: 10_000 });
  });

  it('is no more than its surest tag', () => {
    expect(guess(tag('robot', 7_000))).toEqual({ code: 'robot-parts', confidence: 7_000 });
  });

  it('is shared with the other lanes that the tags speak for', () => {
    expect(guess(tag('robot', 9_000), tag('service', 1_500))).toEqual({ code: 'robot-parts', confidence: 7_500 });
    expect(guessLane([tag('robot', 10_000)], 'CN', 'KR', lanes, hierarchy)?.confidence).toBe(5_000);
  });
});
