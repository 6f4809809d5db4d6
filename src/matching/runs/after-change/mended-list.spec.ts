import * as fc from 'fast-check';
import { dataFolder } from '../../../config/package-root.js';
import { Reference } from '../../../taxonomy/reference.js';
import { placesOf } from '../list-places.js';
import { scoreRequirement } from '../list-scorer.js';
import { LiveMarket } from '../live-market.js';
import { type MarketRecords, patchTo } from '../market-patch.js';
import type { CapabilityInput, CompanyInput, RequirementInput } from '../scoring-input.js';
import type { ScoredList } from '../scored-list.js';
import { mendedList } from './mended-list.js';

const AS_OF = '2026-11-22';
const CHANGES = 80;
let reference: Reference;
beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const company = (id: string, country: string, references: number): CompanyInput => ({
  id,
  revision: `${id} ${references}`,
  externalId: id,
  archived: false,
  content: { country, names: { en: id }, references },
});

/** What an offer states: the range decides whether it is a near miss, the others how well it fits. */
interface Stated {
  readonly range: number;
  readonly trl: number;
  readonly tag: 'sensor.lidar' | 'sensor.radar';
  readonly archived: boolean;
}
const offer = (at: number, { range, trl, tag, archived }: Stated): CapabilityInput => ({
  id: `offer-${at}`,
  revision: JSON.stringify([at, range, trl, tag, archived]),
  externalId: `${(at * 37) % 100}-${at}`,
  companyId: `firm-${at % 3}`,
  archived,
  content: { title: { ko: `차량용 센서 ${at}` }, tags: [tag], trl, specs: { detectionRange: range } },
});
const need: RequirementInput = {
  id: 'need',
  revision: 'need',
  externalId: 'need',
  companyId: 'cn',
  archived: false,
  content: {
    title: { zh: '车载激光雷达采购' },
    lane: 'component-supply',
    tags: [{ code: 'sensor.lidar', need: 'must' }],
    clauses: [{ spec: 'detectionRange', op: '>=', value: 100, need: 'must' }],
  },
};

const stated = fc.record<Stated>({
  range: fc.constantFrom(50, 90, 110, 150, 250),
  trl: fc.integer({ min: 1, max: 9 }),
  tag: fc.constantFrom('sensor.lidar', 'sensor.lidar', 'sensor.lidar', 'sensor.radar'),
  archived: fc.constantFrom(false, false, false, true),
});
const change = fc.record({
  offers: fc.array(fc.tuple(fc.nat(79), stated), { maxLength: 4 }),
  references: fc.option(fc.tuple(fc.nat(2), fc.constantFrom(0, 3, 40)), { freq: 4 }),
});

interface World {
  readonly references: readonly number[];
  readonly offers: ReadonlyMap<number, Stated>;
}
const recordsOf = ({ references, offers }: World): MarketRecords => ({
  companies: new Map(
    [company('cn', 'CN', 1), ...references.map((some, at) => company(`firm-${at}`, 'KR', some))].map((one) => [
      one.id,
      one,
    ]),
  ),
  capabilities: [...offers].map(([at, one]) => offer(at, one)).sort((a, b) => (a.externalId < b.externalId ? -1 : 1)),
  requirements: [need],
});

/** Its lines are the very same; of those behind, the first ones are known, and where nobody else is said to be, all. */
function expectKnown({ reserve, ...list }: ScoredList, plain: ScoredList): void {
  expect(list).toEqual({ ...plain, reserve: undefined });
  for (const isNearMiss of [false, true]) {
    const known = placesOf({ ...list, reserve }, isNearMiss);
    const all = placesOf(plain, isNearMiss);
    expect(known.entries).toEqual(all.entries.slice(0, known.entries.length));
    expect(known.isCut || known.entries.length === all.entries.length).toBe(true);
  }
}

describe('a list that is mended', () => {
  it.each([
    ['with places left', 30],
    ['full, with others behind it', 75],
  ])('is the list that ranking everything makes: %s', (_, size) => {
    const offers = fc.sample(stated, { numRuns: size, seed: size });
    let world: World = { references: [3, 3, 3], offers: new Map(offers.entries()) };
    let records = recordsOf(world);
    const market = new LiveMarket(records, reference, AS_OF);
    let standing = scoreRequirement(need, market, AS_OF, reference);
    let mended = 0;
    const changes = fc.sample(change, { numRuns: CHANGES, seed: size });
    for (const { offers: changedOffers, references } of changes) {
      world = {
        references: world.references.map((known, at) => (references?.[0] === at ? references[1] : known)),
        offers: new Map([...world.offers, ...changedOffers]),
      };
      const now = recordsOf(world);
      const patch = patchTo(now, records);
      const firms = new Set(patch.companies.map(({ id }) => id));
      const ofFirms = now.capabilities.filter(({ companyId }) => firms.has(companyId));
      const changed = [...new Set([...patch.capabilities, ...ofFirms].map(({ id }) => id))];
      market.apply(patch);
      records = now;
      const plain = scoreRequirement(need, market, AS_OF, reference);
      const list = mendedList(need, { ...standing, changed, isOfDay: true }, market, AS_OF, reference);
      if (list !== null) mended += 1;
      standing = list ?? plain;
      expectKnown(standing, plain);
    }
    // Otherwise it would say little that the mended ones are right.
    expect(mended / CHANGES).toBeGreaterThan(0.4);
    expect(mended).toBeLessThan(CHANGES);
  });
});
