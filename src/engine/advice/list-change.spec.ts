import * as fc from 'fast-check';
import { distanceBetween, mostApart, type Standing } from './list-change.js';

/** A list that offers some of six candidates, in some order. */
const standings: fc.Arbitrary<Standing> = fc
  .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 0 }))
  .map(([offered]) => [0, 1, 2, 3, 4, 5].map((one) => (offered.includes(one) ? offered.indexOf(one) + 1 : null)));

it('is nothing exactly when the same candidates are offered in the same order', () => {
  fc.assert(
    fc.property(standings, standings, (a, b) => {
      expect(distanceBetween(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

it('is a distance: the same both ways, no shorter on a detour, never more than the most', () => {
  fc.assert(
    fc.property(standings, standings, standings, (a, b, c) => {
      expect(distanceBetween(a, b)).toBe(distanceBetween(b, a));
      expect(distanceBetween(a, c)).toBeLessThanOrEqual(distanceBetween(a, b) + distanceBetween(b, c));
      expect(distanceBetween(a, b)).toBeLessThanOrEqual(mostApart(6));
    }),
  );
});

it('counts twice what changes sides and once what was or becomes equal', () => {
  expect(distanceBetween([1, 2], [2, 1])).toBe(2);
  // The second leaves: it changes sides with the end of the list and stays behind the first.
  expect(distanceBetween([1, 2], [1, null])).toBe(2);
  expect(distanceBetween([1, 2], [null, null])).toBe(5);
  expect(distanceBetween([1, 2, 3], [3, 2, 1])).toBe(6);
});
