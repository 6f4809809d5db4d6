import type {
  CapabilityFacts,
  ClauseBound,
  ClauseFact,
  CompanyFacts,
  Need,
  Reading,
  RequiredTag,
  RequirementFacts,
  SpecValue,
  TagFact,
} from '../../facts/index.js';

/** A Korean company of unknown everything. */
export const aCompany = (over: Partial<CompanyFacts> = {}): CompanyFacts => ({
  id: 'kr-1',
  country: 'KR',
  kind: null,
  onePerson: false,
  region: null,
  city: null,
  languages: [],
  markets: [],
  presence: [],
  references: null,
  employees: null,
  foundedYear: null,
  verified: false,
  ...over,
});

/** A Korean capability that states nothing but a title. */
export const aCapability = (over: Partial<CapabilityFacts> = {}): CapabilityFacts => ({
  id: 'cap-1',
  company: aCompany(),
  title: { ko: '제품' },
  description: {},
  lanes: [],
  tags: [],
  specs: {},
  certifications: [],
  trl: null,
  minOrder: null,
  monthlyCapacity: null,
  leadTimeDays: null,
  price: null,
  cooperationModes: [],
  markets: [],
  wants: { partnerKinds: [], regions: [], excludedSectors: [] },
  ...over,
});

/** A Chinese requirement for components that asks for nothing. */
export const aRequirement = (over: Partial<RequirementFacts> = {}): RequirementFacts => ({
  id: 'req-1',
  company: aCompany({ id: 'cn-1', country: 'CN' }),
  lane: 'component-supply',
  title: { zh: '需求' },
  description: {},
  tags: [],
  clauses: [],
  certifications: [],
  quantity: null,
  budget: null,
  neededBy: null,
  cooperationModes: [],
  markets: [],
  regions: [],
  partnerKinds: [],
  ...over,
});

export const offeredTag = (code: string, strength = 10_000): TagFact => ({
  code,
  origin: 'chosen',
  strength,
  quote: null,
});

export const requiredTag = (code: string, need: Need = 'must', strength = 10_000): RequiredTag => ({
  ...offeredTag(code, strength),
  need,
});

export function aClause(id: string, spec: string, bound: ClauseBound, need: Need = 'must'): ClauseFact {
  const value = 'values' in bound ? bound.values : 'min' in bound ? [bound.min, bound.max] : bound.value;
  return { id, spec, need, bound, written: { value, unit: null } };
}

/** A fact that stands only in a text; plain when the words name what the figure is of. */
export const aReading = (isPlain = true): Reading => ({
  quote: { field: 'description.ko', start: 0, end: 0, text: '' },
  isPlain,
});

export const figure = (min: number | null, max: number | null = min): SpecValue => ({ shape: 'number', min, max });
export const wording = (text: string): SpecValue => ({ shape: 'text', text });

export { aContext, aLane } from './world.js';
