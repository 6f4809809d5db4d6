import * as fc from 'fast-check';
import { type Alike, FEWEST_FIRMS, type Ladder, sharedBy } from './sharing.js';

/** Two fields with three widths and one with two; a value of a field is what it shows at each width. */
const shownAt: readonly (readonly ((value: number) => string)[])[] = [
  [(value) => `exact ${value}`, (value) => `half ${value >> 1}`, () => 'hidden'],
  [(value) => `exact ${value}`, (value) => `half ${value >> 1}`, () => 'hidden'],
  [(value) => `exact ${value}`, () => 'hidden'],
];
const costs = [
  [0, 2, 5],
  [0, 1, 4],
  [0, 3],
];
type Record3 = readonly [number, number, number];

const laddersOf = (record: Record3): Ladder[] =>
  shownAt.map((widths, field) =>
    widths.map((shown, width) => ({
      field: `f${field}`,
      width: `w${width}`,
      cost: costs[field]?.[width] ?? 0,
      shown: shown(record[field] ?? 0),
    })),
  );
const alike = (company: string, record: Record3): Alike => ({
  company,
  shown: laddersOf(record).map((ladder) => ladder.map(({ shown }) => shown)),
});

it('counts firms, not records', () => {
  const own: Record3 = [4, 4, 4];
  const others = [alike('a', own), alike('a', own), alike('b', [4, 4, 5])];
  expect(sharedBy(laddersOf(own), others)).toEqual({
    firms: 2,
    remedy: { firms: 3, changes: [{ field: 'f2', width: 'w1' }] },
  });
});

it('has nothing to advise where three are alike, or no change helps', () => {
  const own: Record3 = [4, 4, 4];
  expect(sharedBy(laddersOf(own), [alike('a', own), alike('b', own)])).toEqual({ firms: 3, remedy: null });
  expect(sharedBy(laddersOf(own), [alike('a', own)])).toEqual({ firms: 2, remedy: null });
  expect(sharedBy(laddersOf(own), [])).toEqual({ firms: 1, remedy: null });
});

it('advises the cheapest of all changes', () => {
  const record = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(3));
  const firms = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), record), { maxLength: 6 });
  fc.assert(
    fc.property(record, firms, (own, others) => {
      const ladders = laddersOf(own);
      const market = others.map(([company, other]) => alike(company, other));
      const { firms: now, remedy } = sharedBy(ladders, market);
      const all =
        ladders[0]?.flatMap(
          (_, i) => ladders[1]?.flatMap((__, j) => ladders[2]?.map((___, k) => [i, j, k]) ?? []) ?? [],
        ) ?? [];
      const firmsAt = (at: readonly number[]): number =>
        new Set(
          market
            .filter(({ shown }) => at.every((width, field) => shown[field]?.[width] === ladders[field]?.[width]?.shown))
            .map(({ company }) => company),
        ).size + 1;
      const costAt = (at: readonly number[]): number =>
        at.reduce((sum, width, field) => sum + (costs[field]?.[width] ?? 0), 0);
      expect(now).toBe(firmsAt([0, 0, 0]));
      const enough = all.filter((at) => firmsAt(at) >= FEWEST_FIRMS).map(costAt);
      if (now >= FEWEST_FIRMS || enough.length === 0) expect(remedy).toBeNull();
      else {
        const at = [0, 1, 2].map((field) => {
          const change = remedy?.changes.find((one) => one.field === `f${field}`);
          return change === undefined ? 0 : Number(change.width.slice(1));
        });
        expect(costAt(at)).toBe(Math.min(...enough));
        expect(remedy?.firms).toBe(firmsAt(at));
      }
    }),
    { numRuns: 500 },
  );
});
