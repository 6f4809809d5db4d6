import type { Comparison } from './comparison.js';
import type { Figure } from './figures.js';
import type { Passage } from './passage.js';
import type { Stretch } from './scope.js';
import { OTHER_QUANTITY } from './wording.js';
import type { FoundWord } from './word-search.js';

/** What a name found for a figure makes of it. */
export interface Naming {
  readonly word: FoundWord<string>;
  readonly isBeside: boolean;
}

/**
 * The word that names a figure: directly before or within it, then directly after it, then in the same phrase. A word
 * that another figure has taken for itself names no further one.
 */
export function nameOf(
  passage: Passage,
  phrase: Stretch,
  { start, end }: Comparison,
  fitting: readonly FoundWord<string>[],
  others: readonly Figure[],
  claimed: ReadonlySet<FoundWord<string>>,
): Naming | null {
  const fits = fitting.filter(
    (word) => word.start >= phrase.start && word.end <= phrase.end && passage.scopes.sees(start, word.start),
  );
  const hasOther = (from: number, to: number): boolean =>
    others.some((other) => other.start >= from && other.start < to);
  const isNear = (word: FoundWord<string>): boolean =>
    word.end - word.start > 1 || passage.text.slice(word.end, start).trim() === '';
  const within = fits.find((word) => word.start >= start && word.start < end);
  const before = fits.findLast((word) => word.end <= start && !claimed.has(word) && isNear(word));
  const after = fits.find((word) => word.start >= end && !hasOther(end, word.start));
  if (before && isGap(passage.text.slice(before.end, start), 4) && !hasOther(before.end, start))
    return { word: before, isBeside: true };
  if (within) return { word: within, isBeside: true };
  if (after && isGap(passage.text.slice(end, after.start), 1)) return { word: after, isBeside: true };
  if (before) return { word: before, isBeside: false };
  return after && after.start - end <= 14 ? { word: after, isBeside: false } : null;
}

const isGap = (between: string, longest: number): boolean =>
  between.replaceAll(/[\s:=()]|은|는|이|가|의|为|是|的|需|要|\b(?:of|is|a)\b/gu, '').length <= longest;

/** Whether the word right beside a figure is of a quantity that no spec key stands for. */
export function isOfAnother({ names, text, scopes }: Passage, phrase: Stretch, { start, end }: Comparison): boolean {
  const others = names.filter(
    (word) =>
      word.start >= phrase.start &&
      word.end <= phrase.end &&
      word.meanings.includes(OTHER_QUANTITY) &&
      scopes.sees(start, word.start),
  );
  const before = others.findLast((word) => word.end <= start);
  const after = others.find((word) => word.start >= end);
  return (
    (before !== undefined && isGap(text.slice(before.end, start), 3)) ||
    (after !== undefined && isGap(text.slice(end, after.start), 0))
  );
}

const CONTINUATION =
  /^[\s,;、()]*(?:(?:필수|必须|must|required|preferably|ideally|最好(?:是|为|达到)?|优先|尽量|가능하면|가급적|되도록|and|or|但|且|그리고|또는)[\s,;]*)*$/iu;

/** Whether nothing new is named between two figures: `100ms 이내 필수, 50ms 이하면 우대` are both of one thing. */
export const isContinuation = (between: string): boolean => CONTINUATION.test(between);
