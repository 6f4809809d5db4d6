import { dataFolder } from '../../config/package-root.js';
import { readTaxonomy } from '../../taxonomy/taxonomy-files.js';
import type { Language } from '../facts/index.js';
import { createClauseReader, type ClauseReader } from './index.js';
import { said } from './testing/said.js';
import type { Sentence } from './testing/sentence.js';
import { ENGLISH } from './testing/sentences.en.js';
import { KOREAN } from './testing/sentences.ko.js';
import { CHINESE } from './testing/sentences.zh.js';

let reader: ClauseReader;
beforeAll(async () => {
  reader = createClauseReader(await readTaxonomy(dataFolder));
});

/** Figures that a spec key could be read into, and must not: a statement that nobody made misleads more than a gap. */
describe.each<[Language, readonly Sentence[]]>([
  ['ko', KOREAN],
  ['zh', CHINESE],
  ['en', ENGLISH],
])('lines in %s', (language, sentences) => {
  it.each(sentences.map(({ side, text, states }) => [side, text, states] as const))('%s: %s', (side, text, states) => {
    const read = reader.read({ title: {}, description: { [language]: text } }, side);
    expect(read.map(said).sort()).toEqual([...states].sort());
  });
});
