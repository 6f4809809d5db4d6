import { dataFolder } from '../../config/package-root.js';
import { readTaxonomy } from '../../taxonomy/taxonomy-files.js';
import { buildHierarchy, createTagger } from './index.js';
import { TAGGED_OFFERS } from './testing/tagged-offers.js';

/** The taxonomy grows, so single texts may change; the figures may not fall. */
it('tags the offers of firms with precision of .9 and recall of .95 and more', async () => {
  const taxonomy = await readTaxonomy(dataFolder);
  const tagger = createTagger(taxonomy);
  const hierarchy = buildHierarchy(taxonomy.concepts);
  let right = 0;
  let given = 0;
  let expected = 0;
  const differences: string[] = [];
  for (const { title, text, tags, may } of TAGGED_OFFERS) {
    const language = /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en';
    const codes = tagger
      .derive({ title: { [language]: title }, description: { [language]: text } })
      .map(({ code }) => code);
    const neither = new Set([...may, ...tags.flatMap((code) => hierarchy.ancestors(code))]);
    const missing = tags.filter((code) => !codes.includes(code));
    const wrong = codes.filter((code) => !tags.includes(code) && !neither.has(code));
    right += tags.length - missing.length;
    given += tags.length - missing.length + wrong.length;
    expected += tags.length;
    if (wrong.length + missing.length > 0)
      differences.push(`${title}: ${text}\n  wrong ${wrong.join(' ')}\n  missing ${missing.join(' ')}`);
  }
  expect(TAGGED_OFFERS.length).toBeGreaterThanOrEqual(40);
  const isGood = right / given >= 0.9 && right / expected >= 0.95;
  expect({ isGood, differences: isGood ? [] : differences }).toEqual({ isGood: true, differences: [] });
});
