import * as fc from 'fast-check';
import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { marketGap, rankCapabilities, supplyOf, type RankedLists, type ScoringContext } from '../scoring/index.js';
import { CapabilityIndex } from './index.js';
import { anyRequirement, loose, someCapabilities, strict, unbridged, withModel } from './testing/worlds.js';

const figures = ({ listed, nearMisses }: RankedLists) =>
  [listed, nearMisses].map((list) => list.map(({ rank, capability, pair }) => [rank, capability.id, pair]));

/** Copies, so that nothing that one side has worked out for the same facts helps the other. */
const afresh = <T>(facts: T): T => structuredClone(facts);

const limits = fc.integer({ min: 0, max: 4 });

function plainly(r: RequirementFacts, offered: readonly CapabilityFacts[], context: ScoringContext, limit: number) {
  return figures(rankCapabilities(afresh(r), afresh(offered), context, limit));
}

describe('an index of capabilities, whatever the facts', () => {
  it.each([
    ['with the thresholds of the lanes', strict],
    ['without thresholds', loose],
    ['without a bridge', unbridged],
    ['with a model', withModel],
  ])('gives the lists of the plain ranking, %s', (_, context) => {
    fc.assert(
      fc.property(anyRequirement, someCapabilities(12), limits, (requirement, offered, limit) => {
        const index = new CapabilityIndex(offered, context);
        expect(figures(index.rank(requirement, limit))).toEqual(plainly(requirement, offered, context, limit));
      }),
      { numRuns: 150 },
    );
    expect.hasAssertions();
  });

  it.each([
    ['with the thresholds of the lanes', strict],
    ['without a bridge', unbridged],
    ['with a model', withModel],
  ])('says what the market lacks as when asked one by one, %s', (_, context) => {
    fc.assert(
      fc.property(anyRequirement, someCapabilities(8), (requirement, offered) => {
        const supply = new CapabilityIndex(offered, context).supply(requirement);
        const [asked, plain] = [afresh(requirement), afresh(offered)];
        expect(marketGap(requirement, supply, context)).toEqual(
          marketGap(asked, supplyOf(asked, plain, context), context),
        );
        if (supply.hasProvider) expect(supply.bestScore()).toBe(supplyOf(asked, plain, context).bestScore());
      }),
      { numRuns: 150 },
    );
    expect.hasAssertions();
  });

  it('is the same after changes as one built of what there is then', () => {
    const change = fc.record({ put: someCapabilities(3), removed: fc.array(fc.nat(20), { maxLength: 3 }) });
    fc.assert(
      fc.property(
        anyRequirement,
        someCapabilities(9),
        fc.array(change, { maxLength: 6 }),
        limits,
        (requirement, offered, changes, limit) => {
          const index = new CapabilityIndex(offered, loose);
          const now = new Map(offered.map((one) => [one.id, one]));
          for (const { put, removed } of changes) {
            const gone = [...now.keys()].filter((_, at) => removed.includes(at));
            index.remove(gone);
            for (const id of gone) now.delete(id);
            // Every second one takes the place of one that is there.
            const ids = [...now.keys()];
            const placed = put.map((one, at) => ({ ...one, id: at % 2 === 0 ? (ids[at] ?? one.id) : one.id }));
            index.put(placed);
            for (const one of placed) now.set(one.id, one);
          }
          expect(index.size).toBe(now.size);
          expect(figures(index.rank(requirement, limit))).toEqual(
            plainly(requirement, [...now.values()], loose, limit),
          );
        },
      ),
      { numRuns: 150 },
    );
    expect.hasAssertions();
  });

  it('does not depend on the order that capabilities come in', () => {
    fc.assert(
      fc.property(anyRequirement, someCapabilities(9), (requirement, offered) => {
        const forward = new CapabilityIndex(offered, loose).rank(requirement, 3);
        const backward = new CapabilityIndex(offered.toReversed(), loose).rank(requirement, 3);
        expect(figures(backward)).toEqual(figures(forward));
      }),
      { numRuns: 50 },
    );
    expect.hasAssertions();
  });
});
