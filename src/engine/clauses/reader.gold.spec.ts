import { dataFolder } from '../../config/package-root.js';
import { readTaxonomy } from '../../taxonomy/taxonomy-files.js';
import { createClauseReader, type ClauseReader } from './index.js';
import { GOLD } from './testing/gold.js';
import { said } from './testing/said.js';

let reader: ClauseReader;
beforeAll(async () => {
  reader = createClauseReader(await readTaxonomy(dataFolder));
});

/** The clause gold as a measure: the taxonomy grows, so single texts may change, the figures may not fall. */
it('reads the gold texts with precision and recall of .95 and more, values and quotes exact', () => {
  let right = 0;
  let found = 0;
  let expected = 0;
  const differences: string[] = [];
  for (const { side, language, text, states } of GOLD) {
    const read = reader
      .read({ title: {}, description: { [language]: text } }, side)
      .map((statement) => `${statement.quote.text.normalize('NFKC')} -> ${said(statement)}`);
    const marked = states.map(([quote, words]) => `${quote.normalize('NFKC')} -> ${words}`);
    found += read.length;
    expected += marked.length;
    right += read.filter((line) => marked.includes(line)).length;
    const extra = read.filter((line) => !marked.includes(line));
    const missing = marked.filter((line) => !read.includes(line));
    if (extra.length + missing.length > 0)
      differences.push(`${text}\n  read ${extra.join('; ')}\n  gold ${missing.join('; ')}`);
  }
  expect(GOLD.length).toBeGreaterThanOrEqual(60);
  const isGood = Math.min(right / found, right / expected) >= 0.95;
  expect({ isGood, differences: isGood ? [] : differences }).toEqual({ isGood: true, differences: [] });
});
