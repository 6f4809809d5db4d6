import * as fc from 'fast-check';
import { type Comparison, fitPairwise, gradientOf, lossOf, type Penalty } from './pairwise-fit.js';

const SIZE = 3;
const numbers = (min: number, max: number) =>
  fc.array(fc.double({ min, max, noNaN: true }), { minLength: SIZE, maxLength: SIZE });
const comparison: fc.Arbitrary<Comparison> = fc.record({
  group: fc.constantFrom('a', 'b', 'c'),
  difference: numbers(-1, 1),
});
const comparisons = fc.array(comparison, { minLength: 1, maxLength: 12 });
const penalty = fc.record({ lambda: fc.double({ min: 0.05, max: 2, noNaN: true }), anchor: numbers(0, 4) });

/** The gradient as anybody would measure it. */
function slope(of: readonly Comparison[], at: readonly number[], by: Penalty): number[] {
  const h = 1e-5;
  return at.map((_, i) => {
    const moved = (step: number): number[] => at.map((value, j) => (i === j ? value + step : value));
    return (lossOf(of, moved(h), by) - lossOf(of, moved(-h), by)) / (2 * h);
  });
}

it('has the gradient that finite differences measure', () => {
  fc.assert(
    fc.property(comparisons, numbers(0, 4), penalty, (of, at, by) => {
      const measured = slope(of, at, by);
      gradientOf(of, at, by).forEach((value, i) => expect(value).toBeCloseTo(measured[i] ?? NaN, 5));
    }),
    { numRuns: 200 },
  );
});

it('finds coefficients, none below 0, that no other beats', () => {
  fc.assert(
    fc.property(comparisons, penalty, numbers(0, 6), (of, by, other) => {
      const best = fitPairwise(of, by);
      expect(Math.min(...best)).toBeGreaterThanOrEqual(0);
      expect(lossOf(of, best, by)).toBeLessThanOrEqual(lossOf(of, other, by) + 1e-9);
    }),
    { numRuns: 200 },
  );
});

it('hangs on what was decided and not on the order', () => {
  const shuffled = comparisons.chain((of) =>
    fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length, maxLength: of.length })),
  );
  fc.assert(
    fc.property(shuffled, penalty, ([of, mixed], by) => {
      expect(fitPairwise(mixed, by)).toEqual(fitPairwise(of, by));
    }),
    { numRuns: 100 },
  );
});

it('keeps the anchor where nothing was compared', () => {
  expect(fitPairwise([], { lambda: 1, anchor: [1, 0, 2] })).toEqual([1, 0, 2]);
});
