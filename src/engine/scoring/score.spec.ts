import { scorePair } from './score.js';
import {
  aCapability,
  aClause,
  aContext,
  aLane,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
} from './testing/builders.js';

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
    // readiness: the TRL is 40 of the 85 points that it asks for, known = 4_706
    expect({ fit, coverage, score }).toEqual({ fit: 9_322, coverage: 3_471, score: 5_847 });
  });

  it('follows the weights of the lane', () => {
    const towardsReadiness = scorePair(requirement, exact, world({ 'capability-fit': 10, readiness: 30 }));
    expect(towardsReadiness.fit).toBe(7_073);
  });

  it('takes what is unsaid for neither met nor failed: it lowers coverage only', () => {
    const asked = aRequirement({
      clauses: [
        aClause('c1', 'detectionRange', { op: '>=', value: 100 }),
        aClause('c2', 'weight', { op: '<=', value: 2 }),
        aClause('c3', 'bus', { op: '=', value: 'CAN' }),
        aClause('c4', 'domain', { op: '=', value: 'robots' }),
      ],
    });
    const figures = (specs: ReturnType<typeof aCapability>['specs']) => {
      const { fit, coverage, score } = scorePair(asked, aCapability({ specs }), world({ 'spec-fit': 100 }));
      return { fit, coverage, score };
    };
    expect(figures({ detectionRange: figure(200) })).toEqual({ fit: 10_000, coverage: 2_500, score: 5_500 });
    expect(figures({ detectionRange: figure(200), weight: figure(1) })).toMatchObject({ fit: 10_000, coverage: 5_000 });
    expect(figures({ detectionRange: figure(50) })).toMatchObject({ fit: 0, coverage: 2_500 });
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
