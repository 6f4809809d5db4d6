import { dataFolder } from '../../config/package-root.js';
import { Reference } from '../../taxonomy/reference.js';
import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import {
  aCapability,
  aCompany,
  aReading,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
} from '../scoring/testing/builders.js';
import { type Declared, deriveFacts } from './derive-facts.js';
import { deriveTeamFacts } from './derive-team-facts.js';
import type { ComplianceFacts, KnownFacts } from './facts.js';

let reference: Reference;

beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const CHINESE = aCompany({ id: 'cn-1', country: 'CN' });
const derive = (
  requirement: Partial<RequirementFacts>,
  capability: Partial<CapabilityFacts>,
  declared: Declared = {},
): ComplianceFacts =>
  deriveFacts(
    aRequirement({ company: CHINESE, ...requirement }),
    aCapability(capability),
    reference.hierarchy,
    declared,
  );
const chip = (capability: Partial<CapabilityFacts>): KnownFacts =>
  derive({}, { tags: [offeredTag('ai-chip.accelerator.npu')], ...capability }).known;
const lidar = (capability: Partial<CapabilityFacts>): KnownFacts =>
  derive({}, { tags: [offeredTag('sensor.lidar')], ...capability }).known;

describe('figures of a chip', () => {
  it('are taken from its specs, of a span the end that weighs more', () => {
    const known = chip({
      specs: { computePerformance: figure(100, 200), bitWidth: figure(4, 8), dieArea: figure(150, 180) },
    });
    expect(known.tops).toEqual({ value: 200, source: 'declared', by: 'kr-1' });
    expect(known.bitWidth?.value).toBe(8);
    expect(known.dieArea?.value).toBe(150);
  });

  it('that only a text states are drawn from it, and open spans are unknown', () => {
    const readings = { specs: { computePerformance: aReading() }, certifications: {}, terms: {} };
    const known = chip({ specs: { computePerformance: figure(26), dieArea: figure(null, 200) }, readings });
    expect(known.tops).toMatchObject({ value: 26, source: 'derived' });
    expect(known).not.toHaveProperty('dieArea');
  });

  it('do not exist for what is no chip', () => {
    const known = derive({}, { tags: [offeredTag('robot.gripper')], specs: { computePerformance: figure(9) } }).known;
    expect(known).not.toHaveProperty('tops');
  });

  it('are of a data centre or not where a tag says so', () => {
    const used = (offered: string, asked: string) =>
      derive({ tags: [requiredTag(asked)] }, { tags: [offeredTag(offered)] }).known.dataCentreUse?.value;
    expect(used('ai-chip.accelerator', 'ai-chip.inference.datacentre')).toBe(true);
    expect(used('ai-chip.inference.edge', 'ai-chip.accelerator')).toBe(false);
    expect(used('ai-chip.accelerator', 'ai-chip.accelerator')).toBeUndefined();
  });
});

describe('figures of a lidar', () => {
  it('tell whether it may detect coherently', () => {
    const coherent = (capability: Partial<CapabilityFacts>) => lidar(capability).coherentLidar?.value;
    expect(coherent({ tags: [offeredTag('sensor.lidar.fmcw')] })).toBe(true);
    expect(coherent({ specs: { wavelength: figure(905) } })).toBe(false);
    expect(coherent({ specs: { wavelength: figure(1_550) } })).toBeUndefined();
    expect(coherent({})).toBeUndefined();
  });

  it('hold range, wavelength and an angle in microradians', () => {
    const known = lidar({
      specs: { detectionRange: figure(200), wavelength: figure(905), angularResolution: figure(0.1) },
    });
    expect(known.lidarRange?.value).toBe(200);
    expect(known.lidarWavelength?.value).toBe(905);
    expect(known.angularResolution?.value).toBeCloseTo(1_745.3, 1);
  });
});

describe('the form of the cooperation', () => {
  const form = (lane: RequirementFacts['lane'], one: RequirementFacts['cooperationModes'], other: typeof one) =>
    derive({ lane, cooperationModes: one }, { cooperationModes: other }).known.cooperation;

  it('is what both want, else what one says, else what the lane says', () => {
    expect(form('robot-parts', ['supply', 'co-development'], ['co-development', 'licence'])).toEqual({
      value: ['co-development'],
      source: 'declared',
      by: 'deal',
    });
    expect(form('robot-parts', ['supply'], [])).toMatchObject({ value: ['supply'], by: 'cn-1' });
    expect(form('component-supply', [], [])).toMatchObject({ value: ['supply'], source: 'derived' });
  });

  it('is unknown where the sides want different things or nobody says', () => {
    expect(form('component-supply', ['supply'], ['licence'])).toBeUndefined();
    expect(form('vertical-llm', [], [])).toBeUndefined();
  });

  it('tells of equity and joint results', () => {
    const known = derive({ cooperationModes: ['co-development'] }, { cooperationModes: ['co-development'] }).known;
    expect(known.equity).toMatchObject({ value: false, source: 'derived' });
    expect(known.coOwnedResults?.value).toBe(true);
    const venture = derive({ cooperationModes: ['joint-venture'] }, {}).known;
    expect(venture.equity?.value).toBe(true);
    expect(venture).not.toHaveProperty('coOwnedResults');
  });
});

describe('what records declare', () => {
  it('counts as declared, and "unknown" or silence as unknown', () => {
    const known = (declared: Declared) => derive({}, {}, declared).known;
    expect(known({ dataCategories: ['medical', 'personal'] }).dataCategories?.value).toEqual(['medical', 'personal']);
    expect(known({ dataCategories: ['none'] }).dataCategories?.value).toEqual([]);
    expect(known({ dataCategories: [] })).not.toHaveProperty('dataCategories');
    expect(known({ endUse: 'unknown' })).not.toHaveProperty('endUse');
    expect(known({ endUse: 'state' }).endUse).toEqual({ value: 'state', source: 'declared', by: 'cn-1' });
  });

  it('of companies stands with the company', () => {
    const { parties } = derive({}, {}, { companies: { 'cn-1': { screening: [], parentCountry: 'SG' } } });
    expect(parties[0].known.screening?.value).toEqual([]);
    expect(parties[0].known.ultimateParent?.value).toBe('SG');
    expect(parties[1].known).toEqual({});
  });

  it('of markets is all that is meant', () => {
    expect(derive({ markets: ['AE'] }, {}).known.reachesUsMarket?.value).toBe(false);
    expect(derive({ markets: ['AE', 'US'] }, {}).known.reachesUsMarket?.value).toBe(true);
    expect(derive({}, {}).known).not.toHaveProperty('reachesUsMarket');
  });

  it('of a buyer says whether it may be a public one', () => {
    const buyer = (kind: 'manufacturer' | 'end-user', code: string, quantity: number | null = null) =>
      derive({ company: { ...CHINESE, kind }, tags: [requiredTag(code)], quantity }, {}).known.publicBuyer?.value;
    expect(buyer('manufacturer', 'robot.gripper')).toBe(false);
    expect(buyer('manufacturer', 'sector.hospital')).toBeUndefined();
    expect(buyer('end-user', 'robot.gripper')).toBeUndefined();
    expect(buyer('end-user', 'robot.gripper', 200)).toBe(false);
  });
});

describe('Korean technology', () => {
  const core = (codes: readonly string[], over: Partial<CapabilityFacts> = {}) =>
    derive({}, { tags: codes.map((code) => offeredTag(code)), ...over }).known.coreTechnology?.value;

  it('is core technology where the list names the thing, and not where a figure rules it out', () => {
    expect(core(['robot.fleet-management'])).toBe(true);
    expect(core(['sensor.lidar', 'mobility.autonomous-driving'])).toBe(true);
    expect(core(['sensor.image'], { specs: { pixelSize: figure(2.8) } })).toBe(false);
    expect(core(['sensor.image'], { specs: { pixelSize: figure(0.7) } })).toBe(true);
    expect(core(['sensor.image'])).toBeUndefined();
    expect(core(['ai-chip.memory.flash'])).toBeUndefined();
  });

  it('is strategic in a humanoid drive that is fast and strong', () => {
    const drive = (speed: number, load: number) =>
      derive(
        {},
        {
          tags: [offeredTag('robot.actuator.joint')],
          specs: { travelSpeed: figure(speed), payload: figure(load) },
        },
      ).known.strategicTechnology?.value;
    expect(drive(3.3, 20)).toBe(true);
    expect(drive(3.2, 20)).toBe(false);
    expect(drive(3.3, 19)).toBe(false);
  });
});

describe('where it is used', () => {
  it('is with the buyer and in the markets it names', () => {
    expect(derive({ markets: ['AE', 'CN'] }, {}).destinations).toEqual(['CN', 'AE']);
  });

  it('is with the partner where a Korean firm looks for one, and brings its own product', () => {
    const facts = deriveFacts(
      aRequirement({
        company: aCompany({ id: 'kr-2' }),
        lane: 'local-partner',
        tags: [requiredTag('medical.ai.imaging')],
      }),
      aCapability({ company: CHINESE, tags: [offeredTag('service.system-integration.medical')] }),
      reference.hierarchy,
    );
    expect(facts.destinations).toEqual(['CN']);
    expect(facts.parties[0]).toMatchObject({ id: 'kr-2', supplies: true });
    expect([...facts.parties[0].brings]).toContain('medical-ai');
  });
});

it('sees in a sensor for automated driving a sensor, and in driving software the driving', () => {
  const brings = (codes: readonly string[]) => [
    ...derive({}, { tags: codes.map((code) => offeredTag(code)) }).parties[1].brings,
  ];
  expect(brings(['sensor.lidar', 'mobility.autonomous-driving'])).not.toContain('automated-driving');
  expect(brings(['mobility.autonomous-driving'])).toContain('automated-driving');
});

it('pairs every two members of a team, whatever their order', () => {
  const member = (id: string, country: string) => ({ company: aCompany({ id, country }), capabilities: [] });
  const members = [member('kr-1', 'KR'), member('cn-1', 'CN'), member('ae-1', 'AE')];
  const pairs = deriveTeamFacts('AE', members, reference.hierarchy);
  expect(pairs.map(({ parties }) => parties.map(({ id }) => id))).toEqual([
    ['ae-1', 'cn-1'],
    ['ae-1', 'kr-1'],
    ['cn-1', 'kr-1'],
  ]);
  expect(deriveTeamFacts('AE', members.toReversed(), reference.hierarchy)).toEqual(pairs);
});
