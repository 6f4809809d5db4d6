import { relevanceMeasures } from './index.js';

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['d', 0],
]);

describe('relevanceMeasures', () => {
  it('is whole for the ideal order', () => {
    expect(relevanceMeasures(['a', 'b', 'c', 'd'], grades)).toEqual({
      ndcg10: 1,
      mrr: 1,
      recall1: 0.5,
      recall5: 1,
      recall10: 1,
      recall20: 1,
      recall5best: 1,
      precision5: null,
    });
  });

  it('follows its definitions, counting what nobody judged as 0', () => {
    // Gains by hand: c (1) in place 2, b (3) in place 4, a missed; ideal a (7), b (3), c (1).
    const gained = 1 / Math.log2(3) + 3 / Math.log2(5);
    const ideal = 7 / Math.log2(2) + 3 / Math.log2(3) + 1 / Math.log2(4);
    const measures = relevanceMeasures(['x', 'c', 'd', 'b'], grades);
    expect(measures?.ndcg10).toBeCloseTo(gained / ideal, 12);
    expect(measures).toMatchObject({ mrr: 1 / 4, recall1: 0, recall5: 0.5, recall20: 0.5, recall5best: 0 });
  });

  it('looks at ten places for nDCG, and no further', () => {
    const others = Array.from({ length: 10 }, (_, i) => `x${i}`);
    expect(relevanceMeasures([...others, 'a'], grades)).toMatchObject({ ndcg10: 0, mrr: 1 / 11, recall10: 0 });
    expect(relevanceMeasures([...others, 'a'], grades)?.recall20).toBe(0.5);
  });

  it('gives precision only where five places can be filled', () => {
    const five = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, 2]));
    const measures = relevanceMeasures(['a', 'x', 'b'], five);
    expect(measures).toMatchObject({ precision5: 2 / 5, recall5: 2 / 5, recall5best: null });
  });

  it('is zero for an empty list where something is relevant, and nothing where nothing is', () => {
    expect(relevanceMeasures([], grades)).toMatchObject({ ndcg10: 0, mrr: 0, recall20: 0 });
    expect(relevanceMeasures(['c'], new Map([['c', 1]]))).toBeNull();
  });
});
