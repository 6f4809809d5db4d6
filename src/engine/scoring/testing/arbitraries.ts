import * as fc from 'fast-check';
import type {
  CapabilityFacts,
  ClauseFact,
  CompanyFacts,
  Reading,
  RequirementFacts,
  SpecValue,
  TagFact,
} from '../../facts/index.js';
import { COMPANY_KINDS, COOPERATION_MODES, NEEDS, PRESENCE_KINDS } from '../../facts/index.js';
import { aClause, aContext, wording } from './builders.js';

const { taxonomy } = aContext();
const codes = taxonomy.concepts.map(({ code }) => code);
const certificationCodes = taxonomy.certifications.map(({ code }) => code);
const regions = ['KR-11', 'KR-41', 'KR-26', 'CN-SH', 'CN-JS', 'CN-BJ'];
const markets = ['AE', 'SA', 'VN', 'CN', 'KR'];
const buses = ['CAN', 'EtherCAT', 'Modbus'];
const few = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const number = (max: number) => fc.integer({ min: 1, max });
const words = fc.constantFrom('lidar 905 nm', 'solid-state lidar for robots', 'gripper with EtherCAT', 'pump');

const tags: fc.Arbitrary<TagFact[]> = fc
  .uniqueArray(fc.constantFrom(...codes), { maxLength: 5 })
  .chain((some) => fc.tuple(...some.map((code) => number(10_000).map((strength) => tag(code, strength)))));
const tag = (code: string, strength: number): TagFact => ({ code, origin: 'derived', strength, quote: null });

const span: fc.Arbitrary<SpecValue> = fc
  .tuple(fc.integer({ min: -60, max: 300 }), fc.integer({ min: 0, max: 100 }), fc.constantFrom('both', 'min', 'max'))
  .map(([min, width, ends]) => ({
    shape: 'number',
    min: ends === 'max' ? null : min,
    max: ends === 'min' ? null : min + width,
  }));
const figures = fc.dictionary(fc.constantFrom('detectionRange', 'weight', 'operatingTemperature'), span, {
  noNullPrototype: true,
});
const bound = fc.tuple(
  fc.constantFrom('>=', '<=', '=', 'in', 'between'),
  fc.integer({ min: -60, max: 300 }),
  number(90),
);

const clause: fc.Arbitrary<Omit<ClauseFact, 'id'>> = fc
  .tuple(
    fc.constantFrom('detectionRange', 'weight', 'operatingTemperature', 'bus'),
    bound,
    fc.constantFrom(...NEEDS),
    fc.uniqueArray(fc.constantFrom(...buses), { minLength: 1, maxLength: 2 }),
  )
  .map(([spec, [op, value, width], need, names]) => {
    if (spec === 'bus')
      return aClause('', spec, names[1] ? { op: 'in', values: names } : { op: '=', value: names[0] ?? '' }, need);
    switch (op) {
      case '>=':
      case '<=':
      case '=':
        return aClause('', spec, { op, value }, need);
      case 'in':
        return aClause('', spec, { op, values: [value, value + width] }, need);
      case 'between':
        return aClause('', spec, { op, min: value, max: value + width }, need);
    }
  });

const company = (country: string): fc.Arbitrary<CompanyFacts> =>
  fc.record({
    id: number(1_000).map((id) => `${country}-${id}`),
    country: fc.constant(country),
    kind: maybe(fc.constantFrom(...COMPANY_KINDS)),
    onePerson: fc.boolean(),
    region: maybe(fc.constantFrom(...regions)),
    city: fc.constant(null),
    languages: few(['ko', 'zh', 'en'] as const),
    markets: few(markets),
    presence: few(markets).chain((some) =>
      fc.tuple(...some.map((market) => fc.constantFrom(...PRESENCE_KINDS).map((kind) => ({ market, kind })))),
    ),
    references: maybe(fc.integer({ min: 0, max: 30 })),
    employees: fc.constant(null),
    foundedYear: fc.constant(null),
    verified: fc.boolean(),
    card: fc.option(
      fc.record({
        items: fc.integer({ min: 1, max: 8 }),
        needed: fc.constantFrom(4, 8),
        grade: fc.integer({ min: 0, max: 10_000 }),
      }),
      { nil: undefined },
    ),
  });

const statedCapabilities: fc.Arbitrary<CapabilityFacts> = fc.record({
  id: number(1_000_000).map((id) => `cap-${id}`),
  company: company('KR'),
  title: words.map((en) => ({ en })),
  description: fc.option(
    words.map((en) => ({ en })),
    { nil: {} },
  ),
  lanes: few(['component-supply', 'robot-parts'] as const),
  tags,
  specs: fc.tuple(figures, maybe(few(buses)), maybe(few(regions))).map(([spans, bus, served]) => ({
    ...spans,
    ...(bus?.[0] === undefined ? {} : { bus: wording(bus.join(', ')) }),
    ...(served?.[0] === undefined ? {} : { regionsCovered: wording(served.join(', ')) }),
  })),
  certifications: few(certificationCodes),
  trl: maybe(number(9)),
  minOrder: maybe(number(2_000)),
  monthlyCapacity: maybe(number(5_000)),
  leadTimeDays: maybe(number(200)),
  price: maybe(
    fc.record({
      min: maybe(number(500_000)),
      max: maybe(number(900_000)),
      currency: fc.constantFrom('KRW', 'CNY', 'USD'),
    }),
  ),
  cooperationModes: few(COOPERATION_MODES),
  markets: few(markets),
  wants: fc.record({
    partnerKinds: few(COMPANY_KINDS),
    regions: few(regions),
    excludedSectors: few(['sector.medical', 'sector.automotive']),
  }),
});

const statedRequirements: fc.Arbitrary<RequirementFacts> = fc.record({
  id: fc.constant('req-1'),
  company: company('CN'),
  lane: fc.constantFrom('component-supply', 'robot-parts'),
  title: words.map((en) => ({ en })),
  description: fc.constant({}),
  tags: tags.chain((some) =>
    fc.tuple(...some.map((one) => fc.constantFrom(...NEEDS).map((need) => ({ ...one, need })))),
  ),
  clauses: fc
    .array(clause, { maxLength: 4 })
    .map((some) => some.map((one, index) => ({ ...one, id: `c${index + 1}` }))),
  certifications: few(certificationCodes).chain((some) =>
    fc.tuple(...some.map((code) => fc.constantFrom(...NEEDS).map((need) => ({ code, need })))),
  ),
  quantity: maybe(number(3_000)),
  budget: maybe(fc.record({ max: number(3_000), currency: fc.constantFrom('CNY', 'USD') })),
  neededBy: maybe(fc.constantFrom('2026-11-01', '2026-12-24', '2027-06-30')),
  cooperationModes: few(COOPERATION_MODES),
  markets: few(markets),
  regions: few(regions),
  partnerKinds: few(COMPANY_KINDS),
});

const reading: fc.Arbitrary<Reading> = fc
  .boolean()
  .map((isPlain) => ({ quote: { field: 'title.en', start: 0, end: 0, text: '' }, isPlain }));
/** For each fact whether it only stands in the text. */
const readingsOf = (names: readonly string[]): fc.Arbitrary<Record<string, Reading>> =>
  fc
    .tuple(...names.map((name) => maybe(reading).map((one) => [name, one] as const)))
    .map((all) => Object.fromEntries(all.flatMap(([name, one]) => (one === null ? [] : [[name, one]]))));

export const capabilities: fc.Arbitrary<CapabilityFacts> = statedCapabilities.chain((facts) => {
  const { trl, minOrder, monthlyCapacity, leadTimeDays, price } = facts;
  const terms = Object.entries({ trl, minOrder, monthlyCapacity, leadTimeDays, price });
  return fc
    .record({
      specs: readingsOf(Object.keys(facts.specs)),
      certifications: readingsOf(facts.certifications),
      denied: readingsOf(certificationCodes.filter((code) => !facts.certifications.includes(code))),
      terms: readingsOf(terms.flatMap(([name, value]) => (value === null ? [] : [name]))),
    })
    .map((readings) => ({ ...facts, readings }));
});

export const requirements: fc.Arbitrary<RequirementFacts> = statedRequirements.chain((facts) => {
  const { quantity, budget, neededBy } = facts;
  const terms = Object.entries({ quantity, budget, neededBy });
  const withReading = <T extends object>(one: T, found: Reading | undefined): T & { reading?: Reading } =>
    found === undefined ? one : { ...one, reading: found };
  return fc
    .tuple(
      readingsOf(facts.clauses.map(({ id }) => id)),
      readingsOf(facts.certifications.map(({ code }) => code)),
      readingsOf(terms.flatMap(([name, value]) => (value === null ? [] : [name]))),
      fc.subarray([...facts.clauses.map(({ id }) => id), ...facts.certifications.map(({ code }) => code)]),
    )
    .map(([clauses, certifications, readings, insisted]) => ({
      ...facts,
      clauses: facts.clauses.map((one) => ({ ...withReading(one, clauses[one.id]), ...marked(one.id, insisted) })),
      certifications: facts.certifications.map((one) => ({
        ...withReading(one, certifications[one.code]),
        ...marked(one.code, insisted),
      })),
      readings,
    }));
});

const marked = (name: string, insisted: readonly string[]): { insisted?: true } =>
  insisted.includes(name) ? { insisted: true } : {};
