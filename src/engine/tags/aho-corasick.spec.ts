import * as fc from 'fast-check';
import { buildPatternSearch, type Occurrence } from './aho-corasick.js';

function naiveSearch(patterns: readonly string[], text: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const pattern = patterns.indexOf(text.slice(start, end));
      if (pattern >= 0) found.push({ pattern, start, end });
    }
  }
  return found;
}

describe('buildPatternSearch', () => {
  it('finds overlapping and nested patterns', () => {
    const search = buildPatternSearch(['이미지센서', '센서', '센서모듈']);
    expect(search.search('이미지센서모듈')).toEqual([
      { pattern: 0, start: 0, end: 5 },
      { pattern: 1, start: 3, end: 5 },
      { pattern: 2, start: 3, end: 7 },
    ]);
  });

  it('finds nothing without patterns', () => {
    expect(buildPatternSearch([]).search('센서')).toEqual([]);
    expect(buildPatternSearch(['']).search('센서')).toEqual([]);
  });

  it('agrees with trying every pattern everywhere', () => {
    const words = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '가', '激'), maxLength });
    fc.assert(
      fc.property(fc.uniqueArray(words(4).filter(Boolean), { maxLength: 12 }), words(30), (patterns, text) => {
        expect(buildPatternSearch(patterns).search(text)).toEqual(naiveSearch(patterns, text));
      }),
    );
  });
});
