import * as fc from 'fast-check';
import { aContext } from '../scoring/testing/builders.js';
import { capabilities, requirements } from '../scoring/testing/arbitraries.js';
import { compareLists } from './compare-lists.js';
import type { ListThen } from './compare.types.js';
import { listOf } from './testing/list-then.js';

const context = aContext({ lanes: aContext().lanes.map((lane) => ({ ...lane, threshold: 3_000 })) });
const pool = fc.uniqueArray(capabilities, { selector: ({ id }) => id, maxLength: 8 });
/** What the second list rests on: some offers went, some came, some state other facts under the same id. */
const worlds = fc.tuple(requirements, pool, pool, fc.boolean()).map(([requirement, before, others, sameAsked]) => {
  const after = others.map((other, i) => (i % 2 === 0 ? other : { ...other, id: before[i]?.id ?? other.id }));
  const kept = before.filter((_, i) => i % 3 === 0);
  const all = [...new Map([...kept, ...after].map((offer) => [offer.id, offer])).values()];
  const asked = sameAsked ? requirement : { ...requirement, clauses: requirement.clauses.slice(1) };
  return [listOf(requirement, before, context, { length: 4 }), listOf(asked, all, context, { length: 4 })] as const;
});

const places = (list: ListThen): Map<string, string> =>
  new Map(list.entries.map(({ capability, nearMiss, rank }) => [capability, `${nearMiss} ${rank}`]));

it('tells every pair whose place differs, and no other as moved', () => {
  fc.assert(
    fc.property(worlds, ([before, after]) => {
      const [was, is] = [places(before), places(after)];
      const differing = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
      const told = compareLists(before, after).changes.filter(({ kind }) => kind !== 'rescored');
      expect(told.map(({ capability }) => capability).sort()).toEqual(differing.sort());
    }),
    { numRuns: 80 },
  );
});

it('gives a cause for every change', () => {
  fc.assert(
    fc.property(worlds, ([before, after]) => {
      const { reasons, changes } = compareLists(before, after);
      const bare = changes.filter((change) => change.reasons.length === 0);
      expect(reasons.length > 0 ? [] : bare).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

it('gives points that add up to the difference of the scores', () => {
  fc.assert(
    fc.property(worlds, ([before, after]) => {
      for (const { capability, reasons } of compareLists(before, after).changes) {
        const [was, is] = [before.scores.get(capability), after.scores.get(capability)];
        if (was === undefined || is === undefined) continue;
        const points = reasons.map((reason) => (reason.code === 'criterion-changed' ? (reason.points ?? 0) : 0));
        const sum = points.reduce((total, one) => total + one, 0);
        // Each contribution, and fit, coverage and score, are rounded to a hundredth of a point.
        const rounding = was.criteria.length + 3;
        expect(Math.abs(sum - (is.score - was.score))).toBeLessThanOrEqual(rounding);
      }
    }),
    { numRuns: 80 },
  );
});

it('names the same pairs the other way round', () => {
  fc.assert(
    fc.property(worlds, ([before, after]) => {
      const names = (one: ListThen, other: ListThen) =>
        compareLists(one, other)
          .changes.map(({ capability }) => capability)
          .sort();
      expect(names(after, before)).toEqual(names(before, after));
    }),
    { numRuns: 80 },
  );
});
