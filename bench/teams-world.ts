import {
  COMPANY_KINDS,
  COOPERATION_MODES,
  PRESENCE_KINDS,
  type Candidate,
  type CapabilityFacts,
  type CompanyFacts,
  type OpportunityFacts,
  type RequiredTag,
  type RequirementFacts,
  type RoleSlot,
  type SpecValue,
} from '../src/engine/facts/index.js';
import type { ScoringContext } from '../src/engine/scoring/index.js';

const COUNTRIES = ['KR', 'KR', 'KR', 'KR', 'CN', 'CN', 'CN', 'AE', 'SG', 'VN'] as const;
const MARKETS = ['AE', 'SA', 'VN', 'ID', 'TH', 'MY', 'SG'] as const;
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  KR: ['KR-11', 'KR-41', 'KR-26'],
  CN: ['CN-BJ', 'CN-SH', 'CN-GD', 'CN-HB'],
};
const LANGUAGES = ['ko', 'zh', 'en'] as const;
const FIGURES = ['detectionRange', 'weight', 'accuracyRate', 'powerConsumption', 'latency', 'deliveredProjects'];

/** Numbers that look random and are the same in every run (Lehmer). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Companies over all of the taxonomy, each with one capability of two to four tags, a third of them with figures. */
export function companies(count: number, context: ScoringContext): Candidate[] {
  const next = numbersFrom(20_261_122);
  const codes = context.taxonomy.concepts.map(({ code }) => code);
  const pick = <T>(values: readonly T[]): T | undefined => values[next(values.length)];
  const some = <T>(values: readonly T[], chance: number): T[] => values.filter(() => next(100) < chance);
  return Array.from({ length: count }, (_, index) => {
    const country = pick(COUNTRIES) ?? 'KR';
    const company: CompanyFacts = {
      id: `company-${String(index).padStart(6, '0')}`,
      country,
      kind: pick(COMPANY_KINDS) ?? null,
      onePerson: next(20) === 0,
      region: pick(REGIONS[country] ?? []) ?? null,
      city: null,
      languages: some(LANGUAGES, 50),
      markets: some(MARKETS, 15),
      presence: some(MARKETS, 4).map((market) => ({ market, kind: pick(PRESENCE_KINDS) ?? 'pilot' })),
      references: next(3) === 0 ? null : next(25),
      employees: null,
      foundedYear: null,
      verified: next(2) === 0,
    };
    const tags = Array.from({ length: 2 + next(3) }, () => pick(codes) ?? '').map((code) => ({
      code,
      origin: 'chosen' as const,
      strength: 5_000 + next(5_001),
      quote: null,
    }));
    const specs: Record<string, SpecValue> = {};
    for (const spec of some(FIGURES, 12)) specs[spec] = { shape: 'number', min: next(300), max: 300 };
    const capability: CapabilityFacts = {
      id: `capability-${index}`,
      company,
      title: { en: `offer ${index}` },
      description: {},
      lanes: [],
      tags,
      specs,
      certifications: some(['iso-9001', 'iatf-16949', 'ce-mark'], 20),
      trl: next(4) === 0 ? null : 1 + next(9),
      minOrder: null,
      monthlyCapacity: null,
      leadTimeDays: next(2) === 0 ? null : next(200),
      price: null,
      cooperationModes: some(COOPERATION_MODES, 25),
      markets: some(MARKETS, 10),
      wants: { partnerKinds: some(COMPANY_KINDS, 10), regions: some(['KR-11', 'CN-GD'], 10), excludedSectors: [] },
    };
    return { company, capabilities: [capability] };
  });
}

const needed = (code: string, need: RequiredTag['need'] = 'must'): RequiredTag => ({
  code,
  need,
  origin: 'chosen',
  strength: 10_000,
  quote: null,
});

const owner: CompanyFacts = {
  id: 'owner',
  country: 'CN',
  kind: 'software',
  onePerson: false,
  region: 'CN-GD',
  city: null,
  languages: ['zh', 'en'],
  markets: ['AE'],
  presence: [],
  references: null,
  employees: null,
  foundedYear: null,
  verified: true,
};

const role = (id: string, name: string, over: Partial<RoleSlot>): RoleSlot => ({
  id,
  role: name,
  countries: [],
  tags: [],
  certifications: [],
  clauses: [],
  partnerKinds: [],
  licences: [],
  ...over,
});

/** Robotaxis in the UAE: sensors, driving, an operator, whoever puts it together. */
export const opportunity: OpportunityFacts = {
  id: 'opportunity',
  owner,
  market: 'AE',
  title: { en: 'Robotaxis in the UAE' },
  description: {},
  roles: [
    role('role1', 'technology', { countries: ['CN'], tags: [needed('mobility.autonomous-driving')] }),
    role('role2', 'components', {
      countries: ['KR'],
      tags: [needed('sensor.lidar'), needed('mobility.perception', 'should')],
      clauses: [
        {
          id: 'c1',
          spec: 'detectionRange',
          need: 'must',
          bound: { op: '>=', value: 150 },
          written: { value: 150, unit: 'm' },
        },
      ],
    }),
    role('role3', 'integration', { tags: [needed('service.system-integration')] }),
    role('role4', 'local-operator', {
      partnerKinds: ['operator', 'platform'],
      licences: [{ en: 'RTA permit for driverless taxis' }],
    }),
  ],
  sides: { KR: 1, CN: 1, host: 1 },
  value: null,
  neededBy: '2027-12-31',
};

/** A factory that wants grippers, cameras, software for the line and somebody who puts it together. */
export const requirement: RequirementFacts = {
  id: 'requirement',
  company: { ...owner, id: 'seeker' },
  lane: 'robot-parts',
  title: {},
  description: {},
  tags: [needed('robot.gripper'), needed('sensor.camera'), needed('factory.mes'), needed('service.system-integration')],
  clauses: [],
  certifications: [],
  quantity: null,
  budget: null,
  neededBy: null,
  cooperationModes: ['co-development', 'integration'],
  markets: [],
  regions: [],
  partnerKinds: [],
};
