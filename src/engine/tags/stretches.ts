import type { Stretch } from './exclusions.js';

/** Where the group `words` of each pattern stands in a text that begins at `offset` of a longer one. */
export function stretchesIn(text: string, offset: number, patterns: readonly RegExp[]): Stretch[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const words = match.groups?.['words'];
      if (words === undefined) return [];
      const start = offset + match.index + match[0].indexOf(words);
      return [{ start, end: start + words.length }];
    }),
  );
}

export const within = (stretches: readonly Stretch[], start: number, end: number): boolean =>
  stretches.some((stretch) => stretch.start <= start && end <= stretch.end);
