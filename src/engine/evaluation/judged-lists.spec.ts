import { bootstrapMean } from './bootstrap.js';
import { evaluateLists, type JudgedList } from './index.js';

const judged = (requirement: string, lane: string, list: string[], grades: Record<string, number>): JudgedList => ({
  requirement,
  lane,
  list,
  grades: new Map(Object.entries(grades)),
});

const lists = [
  judged('r1', 'robot-parts', ['a'], { a: 3 }),
  judged('r2', 'robot-parts', ['x', 'b'], { b: 2 }),
  judged('r3', 'component-supply', ['y', 'z'], { c: 3 }),
  judged('r4', 'component-supply', [], { d: 1 }),
  judged('r5', 'component-supply', ['d'], { d: 1 }),
];

describe('evaluateLists', () => {
  it('means over the requirements that have an answer and counts the rest apart', () => {
    const all = evaluateLists(lists);
    expect(all).toMatchObject({ requirements: 5, answerable: 3, emptyRight: 1, unanswerable: 2 });
    expect(all.means.mrr?.mean).toBeCloseTo((1 + 1 / 2 + 0) / 3, 12);
    expect(all.means.recall1?.mean).toBeCloseTo(1 / 3, 12);
    expect(all.means.recall5best?.mean).toBe(1 / 2);
    expect(all.means.precision5).toBeNull();
  });

  it('measures each lane by itself', () => {
    const { lanes } = evaluateLists(lists);
    expect(Object.keys(lanes)).toEqual(['component-supply', 'robot-parts']);
    expect(lanes['robot-parts']?.means.mrr?.mean).toBe(0.75);
    expect(lanes['component-supply']).toMatchObject({ requirements: 3, answerable: 1, emptyRight: 1 });
  });

  it('is the same in any order', () => {
    expect(evaluateLists(lists.toReversed())).toEqual(evaluateLists(lists));
  });
});

describe('bootstrapMean', () => {
  it('spans the mean, repeatably, and narrows with more values', () => {
    const few = bootstrapMean([0, 1, 1, 0], 7);
    const many = bootstrapMean(
      Array.from({ length: 400 }, (_, i) => i % 2),
      7,
    );
    expect(bootstrapMean([0, 1, 1, 0], 7)).toEqual(few);
    expect(few).toMatchObject({ mean: 0.5, low: 0, high: 1 });
    expect(many?.low).toBeGreaterThan(0.44);
    expect(many?.low).toBeLessThan(0.47);
    expect(many?.high).toBeGreaterThan(0.53);
    expect(many?.high).toBeLessThan(0.56);
  });

  it('has no span for values that are all the same, and nothing to say without values', () => {
    expect(bootstrapMean([0.25, 0.25, 0.25], 7)).toEqual({ mean: 0.25, low: 0.25, high: 0.25 });
    expect(bootstrapMean([], 7)).toBeNull();
  });
});
