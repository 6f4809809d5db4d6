import * as fc from 'fast-check';
import { scorePair } from '../score.js';
import { aCapability, aRequirement } from '../testing/builders.js';
import { aContext, aLane } from '../testing/world.js';
import { cosineOf, meaningAffinity } from './meaning-affinity.js';

const model = { id: 'test', unrelated: 2_000, alike: 8_000 };
const off = aContext();
const on = aContext({ model });

const pair = (asked: readonly number[] | undefined, offered: readonly number[] | undefined) =>
  [aRequirement({ vector: asked }), aCapability({ vector: offered })] as const;
const value = (...vectors: Parameters<typeof pair>) => meaningAffinity.check(...pair(...vectors), on).value;

describe('the cosine of two vectors', () => {
  it('is what it is on paper', () => {
    expect(cosineOf([127, 0], [127, 0])).toBe(10_000);
    expect(cosineOf([127, 0], [0, 127])).toBe(0);
    expect(cosineOf([3, 4], [4, 3])).toBe(9_600);
    expect(cosineOf([100, 0], [-100, 1])).toBe(0);
  });

  it('is within one of 10000 of what floating point says, and the same either way round', () => {
    const component = fc.integer({ min: -127, max: 127 });
    const vector = fc.array(component, { minLength: 384, maxLength: 384 }).map((all) => [127, ...all]);
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const dot = (x: readonly number[], y: readonly number[]) =>
          x.reduce((sum, one, i) => sum + one * (y[i] ?? 0), 0);
        const exact = Math.max(0, dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))) * 10_000;
        expect(Math.abs((cosineOf(a, b) ?? NaN) - exact)).toBeLessThan(1);
        expect(cosineOf(b, a)).toBe(cosineOf(a, b));
      }),
      { numRuns: 50 },
    );
  });

  it('stays exact for the longest vectors', () => {
    expect(cosineOf(new Int8Array(4096).fill(127), new Int8Array(4096).fill(127))).toBe(10_000);
  });

  it('is unknown for vectors that cannot be compared', () => {
    expect(cosineOf([1, 2], [1, 2, 3])).toBeNull();
    expect(cosineOf([0, 0], [1, 2])).toBeNull();
    expect(cosineOf(undefined, [1, 2])).toBeNull();
  });
});

describe('meaning affinity', () => {
  it('spreads the cosine between chance and sameness', () => {
    expect(value([127, 0], [0, 127])).toBe(0);
    expect(value([3, 4], [4, 3])).toBe(10_000);
    expect(value([100, 0], [50, 87])).toBe(4_972);
  });

  it('says so where a text has not been read', () => {
    expect(meaningAffinity.check(...pair([1, 0], undefined), on)).toEqual({
      value: null,
      known: 0,
      reasons: [{ code: 'meaning-unread' }],
    });
  });
});

describe('a score', () => {
  const [asked, offered] = pair([100, 0], [50, 87]);

  it('is the same to the last field without a model, whether or not vectors are there', () => {
    expect(scorePair(asked, offered, off)).toEqual(scorePair(...pair(undefined, undefined), off));
    expect(scorePair(asked, offered, off).criteria.map(({ code }) => code)).not.toContain('meaning-affinity');
  });

  it('is the same for a pair that the model has not read, as when it is away', () => {
    const { criteria, ...figures } = scorePair(...pair([100, 0], undefined), on);
    const { criteria: without, ...same } = scorePair(asked, offered, off);
    expect(figures).toEqual(same);
    expect(criteria.slice(0, -1)).toEqual(without);
    expect(criteria.at(-1)).toMatchObject({ code: 'meaning-affinity', weight: 0, value: null });
  });

  it('moves with the meaning, by a tenth of the whole weight', () => {
    const lane = aLane('component-supply');
    const whole = Object.values(lane.weights).reduce((sum, weight) => sum + weight, 0);
    const [near, far] = [scorePair(...pair([1, 0], [1, 0]), on), scorePair(...pair([1, 0], [0, 1]), on)];
    expect(near.criteria.at(-1)).toMatchObject({ value: 10_000, weight: whole / 10 });
    expect(near.fit).toBeGreaterThan(far.fit);
    expect(near.coverage).toBe(far.coverage);
  });
});
