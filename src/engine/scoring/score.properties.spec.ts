import * as fc from 'fast-check';
import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { evidenceOf } from './evidence.js';
import { rankCapabilities } from './rank.js';
import { scorePair } from './score.js';
import { capabilities, requirements } from './testing/arbitraries.js';
import { aContext } from './testing/builders.js';
import { naiveScore } from './testing/naive-score.js';

const context = aContext();
const loose = aContext({ lanes: context.lanes.map((lane) => ({ ...lane, threshold: 0 })) });

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const result = [...values];
  for (let index = result.length - 1, state = seed; index > 0; index -= 1) {
    state = (state * 48_271 + 11) % 2_147_483_647;
    const other = state % (index + 1);
    const [a, b] = [result[index], result[other]];
    if (a !== undefined && b !== undefined) [result[index], result[other]] = [b, a];
  }
  return result;
}

const reorderedRequirement = (r: RequirementFacts, seed: number): RequirementFacts => ({
  ...r,
  tags: shuffled(r.tags, seed),
  clauses: shuffled(r.clauses, seed),
  certifications: shuffled(r.certifications, seed),
  cooperationModes: shuffled(r.cooperationModes, seed),
  markets: shuffled(r.markets, seed),
  regions: shuffled(r.regions, seed),
  partnerKinds: shuffled(r.partnerKinds, seed),
});

const reorderedCapability = (c: CapabilityFacts, seed: number): CapabilityFacts => ({
  ...c,
  tags: shuffled(c.tags, seed),
  specs: Object.fromEntries(shuffled(Object.entries(c.specs), seed)),
  certifications: shuffled(c.certifications, seed),
  cooperationModes: shuffled(c.cooperationModes, seed),
  markets: shuffled(c.markets, seed),
  wants: { ...c.wants, excludedSectors: shuffled(c.wants.excludedSectors, seed) },
  company: {
    ...c.company,
    presence: shuffled(c.company.presence, seed),
    languages: shuffled(c.company.languages, seed),
  },
});

/** Every way to state one thing less. */
function withOneFactLess(c: CapabilityFacts): CapabilityFacts[] {
  const without = <T>(values: readonly T[]): T[][] => values.map((_, index) => values.filter((_, at) => at !== index));
  const ofCompany = (over: Partial<CapabilityFacts['company']>) => ({ ...c, company: { ...c.company, ...over } });
  return [
    ...without(c.tags).map((tags) => ({ ...c, tags })),
    ...without(Object.entries(c.specs)).map((specs) => ({ ...c, specs: Object.fromEntries(specs) })),
    ...without(c.certifications).map((certifications) => ({ ...c, certifications })),
    ...without(c.markets).map((markets) => ({ ...c, markets })),
    ...without(c.company.languages).map((languages) => ofCompany({ languages })),
    ...without(c.company.presence).map((presence) => ofCompany({ presence })),
    ...without(c.cooperationModes).map((cooperationModes) => ({ ...c, cooperationModes })),
    ...without(c.wants.partnerKinds).map((partnerKinds) => ({ ...c, wants: { ...c.wants, partnerKinds } })),
    { ...c, trl: null },
    { ...c, minOrder: null },
    { ...c, monthlyCapacity: null },
    { ...c, leadTimeDays: null },
    { ...c, price: null },
    { ...c, description: {} },
    ofCompany({ kind: null }),
    ofCompany({ region: null }),
    ofCompany({ references: null }),
    ofCompany({ verified: false }),
  ];
}

describe('scores, whatever the facts', () => {
  it('stay within their range, as integers', () => {
    fc.assert(
      fc.property(requirements, capabilities, (requirement, capability) => {
        const { score, fit, coverage, criteria } = scorePair(requirement, capability, context);
        const figures = [score, fit, coverage, ...criteria.flatMap(({ value }) => value ?? [])];
        for (const figure of figures) {
          expect(Number.isInteger(figure) && figure >= 0 && figure <= 10_000).toBe(true);
        }
      }),
    );
  });

  it('equal the naive twin, criterion by criterion', () => {
    fc.assert(
      fc.property(requirements, capabilities, (requirement, capability) => {
        const { score, fit, coverage, criteria } = scorePair(requirement, capability, context);
        const values = Object.fromEntries(criteria.map(({ code, value }) => [code, value]));
        expect({ score, fit, coverage, values }).toEqual(naiveScore(requirement, capability, context));
      }),
      { numRuns: 1_000 },
    );
  });

  it('do not show the order that facts are stated in', () => {
    fc.assert(
      fc.property(requirements, capabilities, fc.nat(), (requirement, capability, seed) => {
        const other = [reorderedRequirement(requirement, seed), reorderedCapability(capability, seed)] as const;
        expect(scorePair(...other, context)).toEqual(scorePair(requirement, capability, context));
        expect(evidenceOf(...other, context)).toEqual(evidenceOf(requirement, capability, context));
      }),
    );
  });

  it('never gain coverage from a fact left out', () => {
    fc.assert(
      fc.property(requirements, capabilities, (requirement, capability) => {
        const { coverage } = scorePair(requirement, capability, context);
        for (const less of withOneFactLess(capability)) {
          expect(scorePair(requirement, less, context).coverage).toBeLessThanOrEqual(coverage);
        }
      }),
    );
  });

  it('rank capabilities the same in any order, best first, without an excluded one', () => {
    const distinct = fc.uniqueArray(capabilities, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(requirements, distinct, fc.nat(), (requirement, offers, seed) => {
        const lists = rankCapabilities(requirement, offers, loose, 5);
        expect(rankCapabilities(requirement, shuffled(offers, seed), loose, 5)).toEqual(lists);
        expect(lists.listed.every(({ pair }) => pair.exclusions.length === 0)).toBe(true);
        const worst = lists.listed.at(-1)?.pair.score ?? 0;
        const shown = new Set(lists.listed.map(({ capability }) => capability.id));
        const better = offers.filter((offer) => {
          const { score, exclusions } = scorePair(requirement, offer, loose);
          return exclusions.length === 0 && score > worst && !shown.has(offer.id);
        });
        expect(lists.listed.length < 5 ? [] : better).toEqual([]);
      }),
    );
  });
});
