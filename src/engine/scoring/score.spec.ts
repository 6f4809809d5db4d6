import { scorePair } from './score.js';
import { aCapability, aContext, aLane, aRequirement, offeredTag, requiredTag } from './testing/builders.js';

const noWeights = {
  'capability-fit': 0,
  'spec-fit': 0,
  'commercial-fit': 0,
  readiness: 0,
  localisation: 0,
  'market-fit': 0,
  reciprocity: 0,
  'text-affinity': 0,
};
const world = (weights: Partial<typeof noWeights>, prior = 4_000) =>
  aContext({ lanes: [aLane('component-supply', { weights: { ...noWeights, ...weights }, prior })] });

describe('scorePair', () => {
  const requirement = aRequirement({ tags: [requiredTag('sensor.lidar')] });
  const exact = aCapability({ tags: [offeredTag('sensor.lidar')], trl: 5 });

  it('means over the criteria with data and shrinks towards the prior by what is missing', () => {
    const { fit, coverage, score } = scorePair(
      requirement,
      exact,
      world({ 'capability-fit': 30, readiness: 10, 'market-fit': 60 }),
    );
    expect({ fit, coverage, score }).toEqual({ fit: 8_750, coverage: 4_000, score: 5_900 });
  });

  it('follows the weights of the lane', () => {
    const towardsReadiness = scorePair(requirement, exact, world({ 'capability-fit': 10, readiness: 30 }));
    expect(towardsReadiness.fit).toBe(6_250);
  });

  it('is the prior where nothing is known', () => {
    const { fit, coverage, score } = scorePair(aRequirement(), aCapability(), aContext());
    expect({ fit, coverage, score }).toEqual({ fit: 4_000, coverage: 0, score: 4_000 });
    expect(scorePair(requirement, exact, world({})).score).toBe(4_000);
  });

  it('lists every criterion with its weight, with or without data', () => {
    const { criteria } = scorePair(requirement, exact, aContext());
    expect(criteria.map(({ code }) => code)).toEqual(Object.keys(noWeights));
    expect(criteria.find(({ code }) => code === 'market-fit')).toMatchObject({ weight: 4, value: null });
  });

  it('refuses a lane that the context does not hold, by name', () => {
    expect(() => scorePair(aRequirement({ lane: 'local-partner' }), exact, aContext())).toThrow('local-partner');
  });
});
