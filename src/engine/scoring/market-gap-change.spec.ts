import * as fc from 'fast-check';
import type { CapabilityFacts } from '../facts/index.js';
import { anyRequirement, loose, someCapabilities, strict } from '../search/testing/worlds.js';
import { mayChangeGap } from './market-gap-change.js';
import { marketGap, supplyOf } from './market-gap.js';
import { aCapability, aClause, aContext, aRequirement, figure, offeredTag, requiredTag } from './testing/builders.js';

const context = aContext();
const wanted = aRequirement({
  tags: [requiredTag('sensor.lidar')],
  clauses: [aClause('c1', 'detectionRange', { op: '>=', value: 300 })],
});
const radar = aCapability({ id: 'radar', tags: [offeredTag('sensor.radar')], specs: { detectionRange: figure(100) } });
const lidar = { ...radar, tags: [offeredTag('sensor.lidar')] };
const gripper = aCapability({ id: 'gripper', tags: [offeredTag('robot.gripper')] });

const mayChange = (before: CapabilityFacts | null, after: CapabilityFacts | null, asked = wanted) => {
  const gap = marketGap(asked, supplyOf(asked, [lidar, ...(before === null ? [] : [before])], context), context);
  return mayChangeGap(asked, gap, before, after, context);
};

describe('mayChangeGap', () => {
  it('passes over what does not answer what is lacking', () => {
    expect(mayChange(gripper, { ...gripper, trl: 9, specs: { detectionRange: figure(900) } })).toBe(false);
    expect(mayChange(null, gripper)).toBe(false);
    expect(mayChange(radar, { ...radar, monthlyCapacity: 10 })).toBe(false);
  });

  it('sees a better figure, another thing, and one that is gone', () => {
    expect(mayChange(lidar, { ...lidar, specs: { detectionRange: figure(200) } })).toBe(true);
    expect(mayChange(gripper, lidar)).toBe(true);
    expect(mayChange(radar, null)).toBe(true);
  });

  it('says of any change that leaves the gap another that it may', () => {
    let told = 0;
    const offers = someCapabilities(1).map(([one]) => one ?? null);
    const parts = fc.subarray(['company', 'title', 'tags', 'specs', 'certifications', 'trl', 'price'] as const);
    fc.assert(
      fc.property(
        fc.constantFrom(strict, loose),
        anyRequirement,
        someCapabilities(4),
        offers,
        offers,
        parts,
        (within, requirement, others, before, other, kept) => {
          const same = before === null ? {} : Object.fromEntries(kept.map((part) => [part, before[part]]));
          const after = other === null ? null : { ...other, ...same };
          const gapWith = (one: CapabilityFacts | null) => {
            const all = one === null ? others : [...others, { ...one, id: 'changed' }];
            return marketGap(requirement, supplyOf(requirement, all, within), within);
          };
          const gap = gapWith(before);
          if (mayChangeGap(requirement, gap, before, after, within)) return;
          if (before !== null && after !== null) told += 1;
          expect(gapWith(after)).toEqual(gap);
        },
      ),
      { numRuns: 1_500 },
    );
    expect(told).toBeGreaterThan(50);
  });
});
