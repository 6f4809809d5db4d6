import { byCodeUnits, divideRounded, ratio, weightedMean } from './fixed-point.js';

describe('fixed point', () => {
  it('rounds half up, exactly, near the largest sums', () => {
    expect(divideRounded(5, 2)).toBe(3);
    expect(divideRounded(4, 3)).toBe(1);
    expect(divideRounded(0, 7)).toBe(0);
    const denominator = 299_999_999_999;
    expect(divideRounded(denominator * 10_000 - 1, denominator)).toBe(10_000);
    expect(divideRounded(denominator * 3 + (denominator - 1) / 2, denominator)).toBe(3);
  });

  it('takes the weighted mean, and none of nothing', () => {
    expect(
      weightedMean([
        { weight: 3, value: 10_000 },
        { weight: 1, value: 0 },
      ]),
    ).toBe(7_500);
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([{ weight: 0, value: 500 }])).toBeNull();
  });

  it('keeps ratios within the scale', () => {
    expect(ratio(1, 3)).toBe(3_333);
    expect(ratio(5, 3)).toBe(10_000);
    expect(ratio(-1, 3)).toBe(0);
    expect(ratio(1, 0)).toBe(0);
  });

  it('orders by code units, not by locale', () => {
    expect(['b', 'a', 'B', '가'].sort(byCodeUnits)).toEqual(['B', 'a', 'b', '가']);
  });
});
