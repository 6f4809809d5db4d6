import type { TagHierarchy } from '../tags/index.js';
import type { GoldText } from './gold.js';
import { byPart, type ReadingCounts, type ReadingShares, sharesOf } from './shares.js';

/** The codes that a text was given, beside what a careful reader gives it. */
export interface TaggedText {
  readonly gold: GoldText;
  readonly derived: readonly string[];
}

export interface TagMeasures extends ReadingCounts, ReadingShares {
  readonly texts: number;
}

export interface TagEvaluation extends TagMeasures {
  readonly languages: Readonly<Record<string, TagMeasures>>;
  readonly sides: Readonly<Record<string, TagMeasures>>;
  /** What was wrong and what is missing, text by text; empty for texts that were read right. */
  readonly differences: readonly { readonly id: string; readonly wrong: string[]; readonly missing: string[] }[];
}

/**
 * Tags summed over all texts. A concept above a gold tag is neither right nor wrong, an optional tag neither; a gold
 * code that the taxonomy has dropped stands for its nearest remaining ancestor.
 */
export function evaluateTags(texts: readonly TaggedText[], hierarchy: TagHierarchy): TagEvaluation {
  const compared = texts.map((text) => compare(text, hierarchy));
  return {
    ...summed(compared),
    languages: byPart(compared, ({ gold }) => gold.field.split('.')[1] ?? '', summed),
    sides: byPart(compared, ({ gold }) => gold.side, summed),
    differences: compared.flatMap(({ gold, wrong, missing }) =>
      wrong.length + missing.length === 0 ? [] : [{ id: gold.id, wrong, missing }],
    ),
  };
}

interface Compared {
  readonly gold: GoldText;
  readonly expected: number;
  readonly right: number;
  readonly wrong: string[];
  readonly missing: string[];
}

function compare({ gold, derived }: TaggedText, hierarchy: TagHierarchy): Compared {
  const remaining = (codes: readonly string[]): string[] => [
    ...new Set(codes.flatMap((code) => nearestKnown(code, hierarchy) ?? [])),
  ];
  const expected = remaining(gold.tags);
  const optional = new Set(remaining(gold.optionalTags));
  const broader = new Set(expected.flatMap((code) => hierarchy.ancestors(code)));
  const given = [...new Set(derived)];
  const right = given.filter((code) => expected.includes(code));
  return {
    gold,
    expected: expected.length,
    right: right.length,
    wrong: given.filter((code) => !expected.includes(code) && !optional.has(code) && !broader.has(code)),
    missing: expected.filter((code) => !right.includes(code)),
  };
}

/** Codes are dotted: what stands before the last dot is broader. */
function nearestKnown(code: string, hierarchy: TagHierarchy): string | null {
  if (hierarchy.has(code)) return code;
  const dot = code.lastIndexOf('.');
  return dot < 0 ? null : nearestKnown(code.slice(0, dot), hierarchy);
}

function summed(compared: readonly Compared[]): TagMeasures {
  const sum = (count: (one: Compared) => number): number => compared.reduce((total, one) => total + count(one), 0);
  const right = sum((one) => one.right);
  const counts = {
    expected: sum((one) => one.expected),
    found: right,
    read: right + sum((one) => one.wrong.length),
    right,
  };
  return { texts: compared.length, ...counts, ...sharesOf(counts) };
}
