import {
  aCapability,
  aClause,
  aContext,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
} from '../scoring/testing/builders.js';
import { createBridge } from '../bridge/index.js';
import { smallTables } from '../bridge/testing/small-tables.js';
import { comparePaired, judgedLists, type Part, PARTS, type ScoringWorld, without } from './index.js';

const context = aContext();
const quote = { field: 'description.ko', start: 0, end: 1, text: '무' } as const;
const reading = { quote, isPlain: true };
const lidar = (id: string, over: Parameters<typeof aCapability>[0] = {}) =>
  aCapability({ id, tags: [offeredTag('sensor.lidar')], trl: 9, ...over });
const world: ScoringWorld = {
  requirements: [
    aRequirement({
      id: 'r',
      tags: [requiredTag('sensor.lidar')],
      clauses: [
        aClause('c1', 'detectionRange', { op: '>=', value: 100 }),
        { ...aClause('r1', 'weight', { op: '<=', value: 2 }), reading },
      ],
      budget: { max: 10, currency: 'USD' },
      quantity: 5,
      readings: { budget: reading },
    }),
  ],
  capabilities: [
    lidar('far', { specs: { detectionRange: figure(200) } }),
    lidar('near', {
      specs: { detectionRange: figure(50), weight: figure(1) },
      certifications: ['CE', 'KC'],
      minOrder: 5,
      readings: { specs: { weight: reading }, certifications: { CE: reading }, terms: { minOrder: reading } },
    }),
    aCapability({ id: 'gripper', tags: [offeredTag('robot.gripper')] }),
  ],
  context,
};
const qrels = new Map([['r', new Map([['far', 3]])]]);
const listed = (of: ScoringWorld): readonly string[] => judgedLists(of, qrels)[0]?.list ?? [];

describe('without', () => {
  it('leaves the whole world as it was', () => {
    const before = JSON.stringify(world.requirements);
    expect(listed(world)).toEqual(['far']);
    for (const part of PARTS) without(part, world);
    expect(JSON.stringify(world.requirements)).toBe(before);
    expect(listed(world)).toEqual(['far']);
  });

  it.each<Part>(['tags', 'tags and bridge'])('takes away the %s of both sides', (part) => {
    const { requirements, capabilities } = without(part, world);
    expect([...requirements, ...capabilities].flatMap(({ tags }) => tags)).toEqual([]);
    expect(requirements[0]?.clauses).toEqual(world.requirements[0]?.clauses);
  });

  it('makes lists without clauses: what failed one comes in', () => {
    expect(listed(without('clauses', world))).toEqual(expect.arrayContaining(['far', 'near']));
  });

  it('takes away the bridge', () => {
    const bridged = { ...world, context: { ...context, bridge: createBridge(smallTables()) } };
    expect(without('bridge', bridged).context).not.toHaveProperty('bridge');
    expect(without('tags', bridged).context).toHaveProperty('bridge');
  });

  it('leaves of the facts what is stated', () => {
    const { requirements, capabilities } = without('figures in texts', world);
    expect(requirements[0]).toMatchObject({ clauses: [{ id: 'c1' }], budget: null, quantity: 5 });
    expect(capabilities[1]).toMatchObject({ certifications: ['KC'], minOrder: null });
    expect(Object.keys(capabilities[1]?.specs ?? {})).toEqual(['detectionRange']);
    expect(capabilities[0]?.specs).toEqual(world.capabilities[0]?.specs);
  });

  it.each<Part>(['capability-fit', 'spec-fit', 'readiness', 'text-affinity'])('gives %s no weight', (part) => {
    const weights = without(part, world).context.lanes.map((lane) => ({ ...lane.weights }));
    expect(weights.map((one) => one[part as keyof typeof one])).toEqual(weights.map(() => 0));
    const others = context.lanes.map((lane) => ({ ...lane.weights, [part]: 0 }));
    expect(weights).toEqual(others);
  });
});

describe('comparePaired', () => {
  const list = (requirement: string, ...ids: string[]) => ({
    requirement,
    lane: 'component-supply',
    list: ids,
    grades: new Map([['good', 3]]),
  });

  it('gives the new mean and the change of each requirement', () => {
    const before = [list('a', 'good'), list('b', 'x', 'good')];
    const after = [list('b', 'good'), list('a', 'good')];
    const compared = comparePaired(before, after, 'mrr');
    expect(compared).toMatchObject({ mean: 1, change: { mean: 0.25 } });
    expect(compared?.change?.low ?? -1).toBeGreaterThanOrEqual(0);
    expect(comparePaired(before, before, 'mrr')?.change).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('passes over requirements that the measure does not speak of', () => {
    const silent = { ...list('c', 'x'), grades: new Map([['x', 1]]) };
    expect(comparePaired([silent], [silent], 'mrr')).toBeNull();
    expect(comparePaired([silent, list('a', 'good')], [silent, list('a')], 'mrr')?.change?.mean).toBe(-1);
  });

  it('needs a list for every requirement', () => {
    expect(() => comparePaired([list('a', 'good')], [], 'mrr')).toThrow('a has no second list');
  });
});
