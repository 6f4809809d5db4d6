import { createBridge } from '../bridge/index.js';
import { smallTables } from '../bridge/testing/small-tables.js';
import { evaluateLabels, rankOf, retrievalMeasures } from './index.js';

describe('rankOf', () => {
  it('counts what scores higher, and what scores the same as better', () => {
    expect(rankOf([1, 9, 5], 1)).toBe(1);
    expect(rankOf([1, 9, 5], 0)).toBe(3);
    expect(rankOf([5, 5, 5], 1)).toBe(3);
  });

  it('refuses an answer that is not there', () => {
    expect(() => rankOf([1], 1)).toThrow(RangeError);
  });
});

describe('retrievalMeasures', () => {
  it('follows its definitions', () => {
    expect(retrievalMeasures([1, 2, 10, 20])).toEqual({
      queries: 4,
      recall1: 0.25,
      recall10: 0.75,
      mrr: (1 + 1 / 2 + 1 / 10 + 1 / 20) / 4,
    });
  });

  it('is nothing without queries', () => {
    expect(retrievalMeasures([])).toEqual({ queries: 0, recall1: 0, recall10: 0, mrr: 0 });
  });
});

describe('evaluateLabels', () => {
  const bridge = createBridge(smallTables());

  it('looks for each label among all Chinese labels', () => {
    const found = [
      { ko: '모터', zh: '电机' },
      { ko: '반도체', zh: '半导体' },
    ];
    expect(evaluateLabels(bridge, found)).toMatchObject({ queries: 2, recall1: 1, mrr: 1 });
    const crossed = [
      { ko: '모터', zh: '半导体' },
      { ko: '반도체', zh: '电机' },
    ];
    expect(evaluateLabels(bridge, crossed)).toMatchObject({ queries: 2, recall1: 0, recall10: 1, mrr: 0.5 });
  });

  it('takes a Chinese label that stands twice for one answer', () => {
    const twice = [
      { ko: '모터', zh: '电机' },
      { ko: '전동기', zh: '电机' },
    ];
    expect(evaluateLabels(bridge, twice).recall1).toBe(1);
  });
});
