import { MOST_TRIES, nextTry } from './retry.js';

it('waits longer and longer, at least over a night and at most two days, and then gives up', () => {
  const begun = new Date('2026-03-01T00:00:00Z');
  const tries = [begun];
  for (let next = nextTry(1, begun); next !== null; next = nextTry(tries.length, next)) tries.push(next);
  const waits = tries.slice(1).map((at, i) => at.getTime() - (tries[i]?.getTime() ?? 0));
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  const hours = ((tries.at(-1)?.getTime() ?? 0) - begun.getTime()) / 3_600_000;
  expect(hours).toBeGreaterThan(12);
  expect(hours).toBeLessThan(48);
  expect(tries).toHaveLength(MOST_TRIES);
});
