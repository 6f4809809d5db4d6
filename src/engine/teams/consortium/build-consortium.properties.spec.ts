import * as fc from 'fast-check';
import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { capabilities } from '../../scoring/testing/arbitraries.js';
import { aClause, aRequirement, requiredTag } from '../../scoring/testing/builders.js';
import { aTeamContext } from '../testing/builders.js';
import { everyConsortium } from '../testing/naive-consortium.js';
import { buildConsortium } from './build-consortium.js';

const context = aTeamContext();
const THINGS = ['sensor.lidar', 'sensor.radar', 'robot.gripper', 'sector.medical'];

const requirements: fc.Arbitrary<RequirementFacts> = fc
  .record({
    codes: fc.subarray(THINGS, { minLength: 1 }),
    range: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    certified: fc.boolean(),
  })
  .map(({ codes, range, certified }) =>
    aRequirement({
      lane: 'robot-parts',
      tags: codes.map((code) => requiredTag(code)),
      clauses: range === null ? [] : [aClause('c1', 'detectionRange', { op: '>=', value: range })],
      certifications: certified ? [{ code: 'iso-9001', need: 'must' }] : [],
    }),
  );

/** Up to 15 firms of one or two offers, each of one or two things. */
const offers: fc.Arbitrary<CapabilityFacts[]> = fc
  .array(
    fc.tuple(
      capabilities,
      fc.subarray(THINGS, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 5_000, max: 10_000 }),
    ),
    {
      minLength: 2,
      maxLength: 18,
    },
  )
  .map((some) =>
    some.map(([offer, codes, strength], at) => ({
      ...offer,
      id: `offer-${at}`,
      company: { ...offer.company, id: `firm-${String(at % 15).padStart(2, '0')}` },
      lanes: [],
      wants: { ...offer.wants, excludedSectors: [] },
      tags: codes.map((code) => ({ code, origin: 'chosen' as const, strength, quote: null })),
    })),
  )
  // All offers of a firm know it by the same facts.
  .map((some) =>
    some.map((offer) => ({
      ...offer,
      company: some.find(({ company }) => company.id === offer.company.id)?.company ?? offer.company,
    })),
  );

it('equals the exhaustive set cover: the same firms, or the same reason for none', () => {
  const met = { proposed: 0, 'one-firm': 0, uncovered: 0, indivisible: 0, 'too-many-firms': 0 };
  fc.assert(
    fc.property(requirements, offers, (requirement, some) => {
      const result = buildConsortium(requirement, some, context, { effort: 1_000_000 });
      met[result.state] += 1;
      if (result.state === 'indivisible') return;
      const { uncovered, sets } = everyConsortium(requirement, some, context);
      if (result.state === 'uncovered') expect(result.items).toHaveLength(uncovered);
      else expect(uncovered).toBe(0);
      if (result.state === 'one-firm') expect(sets[0]?.companies).toHaveLength(1);
      if (result.consortium === null) return;
      expect(result.consortium.gap).toBe(0);
      expect(result.consortium.members.map(({ company }) => company.id).sort()).toEqual(sets[0]?.companies);
      expect(BigInt(result.consortium.rankingValue)).toBe(sets[0]?.value);
    }),
    { numRuns: 80 },
  );
  // The property is empty when nothing is ever proposed.
  expect(met.proposed).toBeGreaterThan(0);
});

it('shares out all of the scope, one lead, in whole percent, and does not show the order of offers', () => {
  fc.assert(
    fc.property(requirements, offers, (requirement, some) => {
      const { consortium } = buildConsortium(requirement, some, context);
      expect(buildConsortium(requirement, some.toReversed(), context).consortium).toEqual(consortium);
      if (consortium === null) return;
      const shares = consortium.members.map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      expect(shares.every((share) => Number.isInteger(share) && share > 0)).toBe(true);
      expect(consortium.members.map(({ lead }) => lead).indexOf(true)).toBe(0);
      expect(consortium.members.filter(({ lead }) => lead)).toHaveLength(1);
      const asked = requirement.tags.length + requirement.clauses.length + requirement.certifications.length;
      expect(consortium.members.flatMap(({ items }) => items)).toHaveLength(asked);
    }),
    { numRuns: 50 },
  );
});

it('is no worse than its bound says where it looks at few firms', () => {
  fc.assert(
    fc.property(requirements, offers, fc.integer({ min: 1, max: 2 }), (requirement, some, kept) => {
      const few = buildConsortium(requirement, some, context, { kept, effort: 1_000_000 }).consortium;
      const all = buildConsortium(requirement, some, context, { effort: 1_000_000 }).consortium;
      if (few === null || all === null) return;
      expect(few.members).toHaveLength(all.members.length);
      expect(all.value - few.value).toBeLessThanOrEqual(few.gap);
      if (few.gap === 0) expect(few.rankingValue).toBe(all.rankingValue);
    }),
    { numRuns: 50 },
  );
});
