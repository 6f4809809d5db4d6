import * as fc from 'fast-check';
import { isOneTypoApart, partsOf, probesOf } from './one-typo.js';

/** Every word that one slip makes of it, over its own letters and one more. */
function slipsOf(word: string): Set<string> {
  const slips = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    slips.add(word.slice(0, at) + word.slice(at + 1));
    slips.add(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
    for (const letter of 'abc') {
      slips.add(word.slice(0, at) + letter + word.slice(at));
      slips.add(word.slice(0, at) + letter + word.slice(at + 1));
    }
  }
  slips.delete(word);
  return slips;
}

const aWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

it('two words are one typo apart when a single slip makes one of the other', () => {
  fc.assert(
    fc.property(aWord, aWord, (one, other) => {
      expect(isOneTypoApart(one, other)).toBe(slipsOf(one).has(other));
    }),
    { numRuns: 2000 },
  );
});

it('a word is found by its parts whatever the slip, and wherever it is cut', () => {
  fc.assert(
    fc.property(aWord, fc.nat(4), (word, at) => {
      const probes = [...probesOf(word)];
      for (const slip of slipsOf(word)) {
        if (slip === '') continue;
        const parts = partsOf(slip, Math.min(at, slip.length >> 1));
        expect(parts.some((part) => probes.includes(part))).toBe(true);
      }
    }),
  );
});
