import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../../config/package-root.js';
import { parseTestParties, screeningMeasures } from './index.js';
import type { NameVariant } from './screening-variants.js';

const variants: readonly NameVariant[] = [
  { rule: 'as-listed', party: 'a', name: 'one' },
  { rule: 'city', party: 'a', name: 'two' },
  { rule: 'as-listed', party: 'b', name: 'three' },
  { rule: 'city', party: 'b', name: 'four' },
];
const hit = (party: string) =>
  ({ party, own: '', listed: '', likeness: 'letters', extent: 'whole', score: 1 }) as const;

it('counts each party once among the others, however many ways its name is written', () => {
  const answers: Record<string, string[]> = { one: ['a'], two: ['a', 'b'], three: ['b'], four: [], stranger: ['a'] };
  const { recall, precision, noiseHit, missed, byRule } = screeningMeasures(
    ({ names: [name = ''] }) => (answers[name] ?? []).map(hit),
    variants,
    [{ names: ['stranger'], number: null, country: 'KR' }],
  );
  expect(recall).toBe(0.75);
  // Two parties, three quarters found: 1.5 right beside 0.5 astray and one stranger.
  expect(precision).toBe(1.5 / (1.5 + 0.5 + 1));
  expect(noiseHit).toBe(1);
  expect(missed).toEqual([variants[3]]);
  expect(byRule).toEqual([
    { rule: 'as-listed', variants: 2, found: 2 },
    { rule: 'city', variants: 2, found: 1 },
  ]);
});

it('the test names are whole, and each party stands once', async () => {
  const parties = parseTestParties(await readFile(join(dataFolder, 'eval', 'screening', 'parties.tsv'), 'utf8'));
  expect(parties.length).toBeGreaterThanOrEqual(40);
  expect(new Set(parties.map(({ id }) => id)).size).toBe(parties.length);
  expect(() => parseTestParties('id\tchinese\nx\ty')).toThrow(RangeError);
});
