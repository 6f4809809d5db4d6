import { measureScreening } from './evaluate-screening.js';

jest.setTimeout(60_000);

it('finds public names however they are written, and hardly anybody else', async () => {
  const { parties, measures, brands } = await measureScreening([]);
  expect(parties).toBeGreaterThanOrEqual(40);
  expect(measures.recall).toBeGreaterThanOrEqual(0.98);
  expect(measures.precision).toBeGreaterThanOrEqual(0.6);
  for (const { variants, found } of measures.byRule) expect(found / variants).toBeGreaterThanOrEqual(0.95);
  // No rule makes a brand of a name.
  expect(brands.carried).toBe(brands.of);
  expect(brands.withheld).toBeLessThan(brands.of / 10);
});
