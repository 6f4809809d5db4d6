import { companyFacts } from '../companies/company.facts.js';
import { dataFolder } from '../config/package-root.js';
import { Reference } from '../taxonomy/reference.js';
import type { RequirementContent } from './requirement.dto.js';
import { laneOf, requiredTags, requirementFacts } from './requirement.facts.js';

let reference: Reference;

beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const needs = (content: RequirementContent): Record<string, string> =>
  Object.fromEntries(requiredTags(content, reference).map(({ code, need }) => [code, need]));

describe('the tags that count', () => {
  it('are the chosen ones with their needs, must when none is said', () => {
    const tags = [{ code: 'sensor.lidar' }, { code: 'robot.gripper', need: 'nice' as const }];
    expect(needs({ title: { zh: '相机' }, tags })).toEqual({ 'sensor.lidar': 'must', 'robot.gripper': 'nice' });
  });

  it('are musts when derived from the title and nice to have when only the description names them', () => {
    const derived = needs({ title: { zh: '激光雷达采购' }, description: { zh: '用于机器人夹爪' } });
    expect(derived).toMatchObject({ 'sensor.lidar': 'must', 'robot.gripper': 'nice' });
  });

  it('are derived when the list of chosen ones is empty', () => {
    expect(needs({ title: { zh: '激光雷达' }, tags: [] })).toHaveProperty(['sensor.lidar'], 'must');
  });
});

describe('the lane', () => {
  const lane = (title: string, country: string) => laneOf({ title: { ko: title } }, country, reference);

  it('is the one stated, whatever the words say', () => {
    expect(laneOf({ title: { zh: '激光雷达' }, lane: 'robot-parts' }, 'CN', reference)).toBe('robot-parts');
  });

  it('is guessed among those in which the country of the seeker may seek', () => {
    expect(lane('라이다', 'CN')).toBe('component-supply');
    // Korean firms do not seek components in China in any lane of the guidance.
    expect(lane('라이다', 'KR')).not.toBe('component-supply');
  });

  it.each(['CN', 'KR', 'AE'])('is one that %s may seek in even when the words say nothing', (country) => {
    const code = lane('안녕하세요', country);
    const directions = reference.lanes.find((one) => one.code === code)?.directions ?? [];
    const open = directions.filter(
      ({ seeker: { countries } }) => countries.length === 0 || countries.includes(country),
    );
    expect(open).not.toEqual([]);
  });
});

it('gives the engine clauses in stored units beside what was written, numbered as they stand', () => {
  const content: RequirementContent = {
    title: { zh: '激光雷达' },
    clauses: [
      { spec: 'detectionRange', op: '>=', value: 0.15, unit: 'km' },
      { spec: 'a-key-of-an-older-taxonomy', op: '>=', value: 1 },
      { spec: 'operatingTemperature', op: 'between', value: [-40, 85], need: 'should' },
    ],
    certifications: [{ code: 'IATF16949' }, { code: 'AEC-Q100', need: 'nice' }],
  };
  const owner = companyFacts('cn', { country: 'CN', names: { zh: '澄路' } });
  const facts = requirementFacts('r', content, owner, reference);
  expect(facts.clauses).toEqual([
    {
      id: 'c1',
      spec: 'detectionRange',
      need: 'must',
      bound: { op: '>=', value: 150 },
      written: { value: 0.15, unit: 'km' },
    },
    {
      id: 'c3',
      spec: 'operatingTemperature',
      need: 'should',
      bound: { op: 'between', min: -40, max: 85 },
      written: { value: [-40, 85], unit: null },
    },
  ]);
  expect(facts.certifications).toEqual([
    { code: 'IATF16949', need: 'must' },
    { code: 'AEC-Q100', need: 'nice' },
  ]);
});

it('gives the engine nothing for what was not said', () => {
  const owner = companyFacts('cn', { country: 'CN', names: { zh: '澄路' } });
  expect(requirementFacts('r', { title: { en: 'Something' } }, owner, reference)).toMatchObject({
    company: { kind: null, onePerson: false, references: null, verified: false },
    description: {},
    clauses: [],
    quantity: null,
    budget: null,
    neededBy: null,
    markets: [],
  });
});
