import type { Bridge, BridgeFeatures } from '../bridge/index.js';
import type { ClauseFact, Need, RequiredCertification } from '../facts/index.js';
import { buildHierarchy } from '../tags/hierarchy.js';
import { exclusionsOf } from './exclusions.js';
import {
  aCapability,
  aClause,
  aCompany,
  aContext,
  aLane,
  aReading,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
  wording,
} from './testing/builders.js';
import { scorePair } from './score.js';

const context = aContext();
const exclusions = (
  requirement: Parameters<typeof aRequirement>[0],
  capability: Parameters<typeof aCapability>[0],
  world = context,
) => exclusionsOf(aRequirement(requirement), aCapability(capability), world, null);

describe('exclusions', () => {
  it('finds nothing against a pair that states nothing', () => {
    expect(exclusions({}, {})).toEqual([]);
  });

  it('keeps to the direction of the lane', () => {
    const reversed = exclusions({ company: aCompany() }, { company: aCompany({ id: 'cn-1', country: 'CN' }) });
    expect(reversed).toEqual([
      { code: 'lane-direction', lane: 'component-supply', seekerCountry: 'KR', providerCountry: 'CN' },
    ]);
  });

  it('lets either side seek in a lane that lists both directions', () => {
    const korean = aCompany();
    const chinese = aCompany({ id: 'cn-1', country: 'CN' });
    expect(exclusions({ lane: 'robot-parts', company: korean }, { company: chinese })).toEqual([]);
    expect(exclusions({ lane: 'robot-parts', company: chinese }, { company: korean })).toEqual([]);
  });

  it('asks for the kinds of a side only where the kind is known', () => {
    const world = aContext({
      lanes: [
        aLane('component-supply', {
          directions: [{ seeker: { countries: [], kinds: [] }, provider: { countries: [], kinds: ['integrator'] } }],
        }),
      ],
    });
    expect(exclusions({}, { company: aCompany({ kind: 'manufacturer' }) }, world)).toMatchObject([
      { code: 'lane-direction' },
    ]);
    expect(exclusions({}, { company: aCompany({ kind: 'integrator' }) }, world)).toEqual([]);
    expect(exclusions({}, { company: aCompany() }, world)).toEqual([]);
  });

  it('never pairs a company with itself', () => {
    const company = aCompany();
    expect(exclusions({ lane: 'robot-parts', company }, { company })).toEqual([{ code: 'same-company' }]);
  });

  it('respects the lanes and sectors that a supplier names', () => {
    expect(exclusions({}, { lanes: ['robot-parts'] })).toEqual([
      { code: 'lane-not-offered', lane: 'component-supply' },
    ]);
    expect(exclusions({}, { lanes: ['component-supply'] })).toEqual([]);
    const wants = { partnerKinds: [], regions: [], excludedSectors: ['sector.automotive'] };
    expect(exclusions({ tags: [requiredTag('sector.automotive')] }, { wants })).toEqual([
      { code: 'excluded-sector', sector: 'sector.automotive' },
    ]);
    expect(exclusions({ tags: [requiredTag('sector.medical')] }, { wants })).toEqual([]);
    const wholeField = { ...wants, excludedSectors: ['sector'] };
    expect(exclusions({ tags: [requiredTag('sector.medical')] }, { wants: wholeField })).toHaveLength(1);
  });

  it('excludes by a must clause that is contradicted, not by a soft or unstated one', () => {
    const bound = { op: '>=', value: 100 } as const;
    const specs = { detectionRange: figure(50) };
    expect(exclusions({ clauses: [aClause('c1', 'detectionRange', bound)] }, { specs })).toEqual([
      {
        code: 'clause-failed',
        clause: 'c1',
        need: 'must',
        spec: 'detectionRange',
        bound,
        unit: 'm',
        offered: figure(50),
      },
    ]);
    expect(exclusions({ clauses: [aClause('c1', 'detectionRange', bound, 'should')] }, { specs })).toEqual([]);
    expect(exclusions({ clauses: [aClause('c1', 'detectionRange', bound)] }, {})).toEqual([]);
  });

  it('does not take a shared sector or use for common ground', () => {
    const requirement = aRequirement({
      title: { ko: '로봇 그리퍼용 라이다' },
      tags: [
        { ...requiredTag('robot.gripper'), quote: { field: 'title.ko', start: 3, end: 6, text: '그리퍼' } },
        { ...requiredTag('sensor.lidar'), quote: { field: 'title.ko', start: 8, end: 11, text: '라이다' } },
        requiredTag('sector.automotive', 'nice'),
      ],
    });
    const codes = (...offered: string[]) =>
      scorePair(requirement, aCapability({ tags: offered.map((code) => offeredTag(code)) }), context).exclusions.map(
        ({ code }) => code,
      );
    expect(codes('sector.automotive')).toEqual(['no-common-ground']);
    expect(codes('robot.gripper', 'sector.automotive')).toEqual(['no-common-ground']);
    expect(codes('sensor.lidar')).toEqual([]);
  });

  it('takes a rival in one thing that a phrase says for another product, and a lack of it for no data', () => {
    const quote = { field: 'title.zh', start: 0, end: 4, text: '激光雷达' } as const;
    const requirement = aRequirement({
      title: { zh: '激光雷达' },
      tags: [
        { ...requiredTag('sensor.lidar'), quote },
        { ...requiredTag('robot.gripper'), quote },
      ],
    });
    const codes = (...offered: string[]) =>
      scorePair(requirement, aCapability({ tags: offered.map((code) => offeredTag(code)) }), context).exclusions.map(
        ({ code }) => code,
      );
    expect(codes('robot.gripper')).toEqual([]);
    expect(codes('robot.gripper', 'sensor.radar')).toEqual(['no-common-ground']);
    expect(codes('robot.gripper', 'sensor.lidar')).toEqual([]);
  });

  it('needs common ground where both sides have tags', () => {
    const requirement = aRequirement({ tags: [requiredTag('sensor.lidar')] });
    const codes = (tags: ReturnType<typeof offeredTag>[]) =>
      scorePair(requirement, aCapability({ tags }), context).exclusions.map(({ code }) => code);
    expect(codes([offeredTag('robot.gripper')])).toEqual(['no-common-ground']);
    expect(codes([offeredTag('sensor.radar')])).toEqual(['no-common-ground']);
    expect(codes([offeredTag('sensor.ranging')])).toEqual([]);
    expect(codes([offeredTag('sensor.lidar.solid-state')])).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  it('keeps a pair apart over what only a text says when both sides say it plainly and it is missed altogether', () => {
    const asks = (isPlain: boolean) => ({
      clauses: [{ ...aClause('r1', 'detectionRange', { op: '>=', value: 100 }), reading: aReading(isPlain) }],
    });
    const offers = (metres: number, isPlain: boolean) => ({
      specs: { detectionRange: figure(metres) },
      readings: { specs: { detectionRange: aReading(isPlain) }, certifications: {}, terms: {} },
    });
    expect(exclusions(asks(true), offers(40, true))).toMatchObject([{ code: 'clause-failed', unconfirmed: true }]);
    expect(exclusions(asks(true), offers(90, true))).toEqual([]);
    expect(exclusions(asks(false), offers(40, true))).toEqual([]);
    expect(exclusions(asks(true), offers(40, false))).toEqual([]);
  });

  it('keeps a pair apart over a certification that is a must and that the offer says it does not hold', () => {
    const asks = (need: Need) => ({ certifications: [{ code: 'iatf-16949', need }] });
    const onlyInText = { certifications: [{ code: 'iatf-16949', need: 'must' as const, reading: aReading(true) }] };
    const denies = (held: readonly string[] = []) => ({
      certifications: held,
      readings: { specs: {}, certifications: {}, terms: {}, denied: { 'iatf-16949': aReading(true) } },
    });
    const denied = { code: 'certification-denied', certification: 'iatf-16949', unconfirmed: true };
    expect(exclusions(asks('must'), denies())).toEqual([denied]);
    expect(exclusions(asks('should'), denies())).toEqual([]);
    expect(exclusions(onlyInText, denies())).toEqual([]);
    expect(exclusions(asks('must'), denies(['iatf-16949']))).toEqual([]);
    expect(exclusions(asks('must'), {})).toEqual([]);
  });

  describe('what whoever lacks is turned away for', () => {
    const bound = { op: '>=', value: 100 } as const;
    const range = (over: Partial<ClauseFact> = {}) => ({
      clauses: [
        { ...aClause('r1', 'detectionRange', bound), reading: aReading(true), insisted: true as const, ...over },
      ],
    });
    const offers = (metres: number, isPlain: boolean) => ({
      specs: { detectionRange: figure(metres) },
      readings: { specs: { detectionRange: aReading(isPlain) }, certifications: {}, terms: {} },
    });
    const silent = { code: 'clause-insisted', clause: 'r1', need: 'must', spec: 'detectionRange', bound, unit: 'm' };

    it('keeps an offer apart that says nothing of it', () => {
      expect(exclusions(range(), {})).toEqual([{ ...silent, unconfirmed: true }]);
      expect(exclusions(range({ reading: undefined }), {})).toEqual([silent]);
      expect(exclusions(range({ need: 'should' }), {})).toEqual([]);
      expect(exclusions(range(), { specs: { detectionRange: figure(100) } })).toEqual([]);
    });

    it('holds what both sides say plainly to the bound', () => {
      expect(exclusions(range(), offers(90, true))).toMatchObject([{ code: 'clause-failed', unconfirmed: true }]);
      expect(exclusions(range(), offers(90, false))).toEqual([]);
      expect(exclusions(range(), offers(40, false))).toMatchObject([{ code: 'clause-failed', unconfirmed: true }]);
    });

    it('keeps one apart whose words cannot be compared', () => {
      const wanted = aClause('r1', 'domain', { op: '=', value: '航天' });
      const offered = { specs: { domain: wording('우주') } };
      expect(exclusions({ clauses: [{ ...wanted, insisted: true }] }, offered)).toMatchObject([
        { code: 'clause-insisted' },
      ]);
      expect(exclusions({ clauses: [wanted] }, offered)).toEqual([]);
    });

    it('is a certification too, silent or denied', () => {
      const asks = (over: Partial<RequiredCertification> = {}) => ({
        certifications: [
          { code: 'iso-9001', need: 'must' as const, reading: aReading(true), insisted: true as const, ...over },
        ],
      });
      const denied = { specs: {}, certifications: {}, terms: {}, denied: { 'iso-9001': aReading(true) } };
      const insisted = { code: 'certification-insisted', certification: 'iso-9001' };
      expect(exclusions(asks(), {})).toEqual([{ ...insisted, unconfirmed: true }]);
      expect(exclusions(asks({ reading: undefined }), {})).toEqual([insisted]);
      expect(exclusions(asks({ need: 'should' }), {})).toEqual([]);
      expect(exclusions(asks(), { certifications: ['iatf-16949'] })).toEqual([]);
      expect(exclusions(asks(), { readings: denied })).toEqual([
        { code: 'certification-denied', certification: 'iso-9001', unconfirmed: true },
      ]);
    });
  });
});

describe('common ground by wording', () => {
  const { taxonomy } = context;
  const [model] = taxonomy.concepts;
  if (model === undefined) throw new Error('no concept');
  const concept = (code: string, parents: string[], kind: 'service' | 'sector' = 'service') => ({
    ...model,
    code,
    parents,
    kind,
  });
  const concepts = [
    ...taxonomy.concepts,
    concept('service', []),
    concept('service.epc', ['service']),
    concept('sector.hydrogen', ['sector'], 'sector'),
  ];
  /** Finds that all texts say the same, but that a title alone is said elsewhere only by `echo`. */
  const bridge = (echo: number): Bridge => ({
    features: (text) => ({ ...noFeatures, total: text.length }),
    similarity: () => 5_000,
    shares: (a) => (a.total === TITLE.length ? { ofA: echo, ofB: 5_000 } : { ofA: 5_000, ofB: 5_000 }),
  });
  const noFeatures: BridgeFeatures = {
    weights: new Uint16Array(40),
    total: 0,
    keys: new Int32Array(),
    starts: new Uint16Array(),
    ends: new Uint16Array(),
    strengths: new Uint16Array(),
  };
  const TITLE = '夹爪';
  const grounds = (asked: string[], offered: string[], { echo = 9_000, sectorBound = false } = {}): string[] => {
    const world = aContext({
      taxonomy: { ...taxonomy, concepts },
      hierarchy: buildHierarchy(concepts),
      bridge: bridge(echo),
      lanes: [aLane('component-supply', { sectorBound })],
    });
    const requirement = aRequirement({
      title: { zh: TITLE },
      description: { zh: '长长的说明' },
      tags: asked.map((code) => requiredTag(code)),
    });
    const capability = aCapability({ title: { ko: '아주 긴 글' }, tags: offered.map((code) => offeredTag(code)) });
    return exclusionsOf(requirement, capability, world, 0).map(({ code }) => code);
  };

  it('holds for what the taxonomy finds nothing in common in, unless nobody says what the title says', () => {
    expect(grounds(['robot.gripper'], ['sensor.lidar'])).toEqual([]);
    expect(grounds(['robot.gripper'], ['sensor.lidar'], { echo: 1_000 })).toEqual(['no-common-ground']);
  });

  it('does not undo that an offer is made for other sectors', () => {
    const [asked, offered] = [
      ['robot.gripper', 'sector.medical'],
      ['robot.gripper', 'sector.automotive'],
    ];
    expect(grounds(asked, offered)).toEqual([]);
    expect(grounds(asked, offered, { sectorBound: true })).toEqual(['no-common-ground']);
  });

  it('does not undo that contractors of one kind work on different things', () => {
    expect(grounds(['service.epc', 'sector.hydrogen'], ['service.epc', 'sector.medical'])).toEqual([
      'no-common-ground',
    ]);
    expect(grounds(['service.epc', 'sector.hydrogen'], ['service.epc', 'sector.hydrogen'])).toEqual([]);
    expect(grounds(['service.epc'], ['service.epc', 'sector.medical'])).toEqual([]);
  });
});
