import { CRITERION_CODES } from '../facts/index.js';
import { reordered } from './reordered.js';
import { type DecidedMatch, inWhole, LEAST_PAIRS, type LaneWeights, suggestWeights } from './suggest-weights.js';

const EVEN = inWhole(
  CRITERION_CODES.map(() => 1),
  1000,
);
/** A sequence that looks random and is the same every time. */
function* figures(): Generator<number, never> {
  for (let state = 7; ; state = (state * 16_807) % 2_147_483_647) yield Math.round((state / 2_147_483_647) * 10_000);
}

/** Decisions of somebody who looks at these criteria alone. */
function decidedBy(weights: readonly number[], requirements: number): DecidedMatch[] {
  const next = figures();
  return Array.from({ length: requirements }, (_, i) => {
    const matches = Array.from({ length: 4 }, () => CRITERION_CODES.map(() => next.next().value));
    const score = (criteria: readonly number[]): number =>
      criteria.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    const middle = matches.map(score).sort((a, b) => a - b)[1] ?? 0;
    return matches.map((criteria) => ({ requirement: `r${i}`, approved: score(criteria) > middle, criteria }));
  }).flat();
}

const sum = (weights: LaneWeights): number => CRITERION_CODES.reduce((total, code) => total + weights[code], 0);

it('finds what the decisions went by, in whole numbers with the same sum', () => {
  const decided = decidedBy([0, 1, 0, 0, 0, 0, 1, 0], 40);
  const found = suggestWeights(decided, { weights: EVEN });
  if (found.outcome !== 'change') throw new Error(found.outcome);
  const { weights, present, suggested } = found;
  expect(sum(weights)).toBe(1000);
  const order = CRITERION_CODES.toSorted((a, b) => weights[b] - weights[a]);
  expect(new Set(order.slice(0, 2))).toEqual(new Set(['spec-fit', 'reciprocity']));
  expect(suggested.loss).toBeLessThan(present.loss);
  expect(suggested.ordered).toBeGreaterThan(0.9);
  expect(suggestWeights(decided.toReversed(), { weights: EVEN })).toEqual(found);
});

it('keeps weights that the decisions went by already', () => {
  const weights = inWhole([280, 220, 120, 90, 30, 20, 60, 180], 1000);
  const { outcome } = suggestWeights(decidedBy(Object.values(weights), 40), { weights });
  expect(outcome).toBe('keep');
});

it('says when there is too little to learn from', () => {
  const few = decidedBy([1], 5);
  expect(suggestWeights(few, { weights: EVEN })).toEqual({ outcome: 'too-few-decisions', pairs: 20, requirements: 5 });
  // All approved, or all rejected: nothing to compare.
  const alike = decidedBy([1], 40).map((one) => ({ ...one, approved: true }));
  expect(suggestWeights(alike, { weights: EVEN })).toMatchObject({ outcome: 'too-few-decisions', pairs: 0 });
  expect(LEAST_PAIRS).toBeGreaterThan(20);
});

it('learns nothing from what one side has no data for', () => {
  const blind = decidedBy([0, 1], 40).map(({ criteria, ...one }) => ({
    ...one,
    criteria: criteria.map((value, i) => (i === 1 && !one.approved ? null : value)),
  }));
  const found = suggestWeights(blind, { weights: EVEN });
  if (found.outcome === 'too-few-decisions') throw new Error(found.outcome);
  expect(found.weights['spec-fit']).toBeLessThan(200);
});

it('tells how many of the first ten would stand elsewhere', () => {
  const line = (id: string, first: number, second: number) => ({
    id,
    coverage: 10_000,
    criteria: [first, second, ...CRITERION_CODES.slice(2).map(() => 5000)],
  });
  const lines = Array.from({ length: 12 }, (_, i) => line(`l${String(i).padStart(2, '0')}`, 9000 - 100 * i, 100 * i));
  const only = (at: number): LaneWeights =>
    inWhole(
      CRITERION_CODES.map((_, i) => (i === at ? 1 : 0)),
      1000,
    );
  expect(reordered(lines, only(0), only(0), 4000)).toEqual({ moved: 0, left: 0 });
  expect(reordered(lines, only(0), only(1), 4000)).toEqual({ moved: 10, left: 2 });
});
