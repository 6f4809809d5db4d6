import type { ReadStatement, ReadWords } from '../clauses/index.js';
import type { SpecKey } from '../facts/index.js';
import type { GoldStatement, GoldText } from './gold.js';
import { goldKey, readKey } from './statement-keys.js';
import { byPart, type ReadingCounts, type ReadingShares, share, sharesOf } from './shares.js';

/** What was read in a text, beside what a careful reader finds in its `field`. */
export interface ReadText {
  readonly gold: GoldText;
  /** The text of `gold.field`. */
  readonly source: string;
  /** Those quoted from other fields are passed over. */
  readonly statements: readonly (ReadStatement | ReadWords)[];
}

/**
 * `expected`: statements of the gold; `found`: of these, the ones whose key was read at their words, whatever the value;
 * `read`: what the reader claims; `right`: of these, what the gold says too, exactly.
 */
export interface StatementMeasures extends ReadingCounts, ReadingShares {
  readonly texts: number;
  /** Gold statements read with key, comparison and value (units converted) as they should be. */
  readonly exactly: number;
  /** `exactly` of `expected`. */
  readonly exact: number | null;
  /** Figures that were left to a person because several spec keys fit: no claim, so neither right nor wrong. */
  readonly undecided: number;
}

export interface StatementEvaluation extends StatementMeasures {
  readonly languages: Readonly<Record<string, StatementMeasures>>;
  readonly sides: Readonly<Record<string, StatementMeasures>>;
  /** Text by text what was read and is not in the gold, and what of the gold was not read exactly. */
  readonly differences: readonly { readonly id: string; readonly wrong: string[]; readonly missing: string[] }[];
}

/**
 * Statements summed over all texts, each counted once. Optional ones are neither right nor wrong. For specs in words the
 * key and the words it rests on count, not the spelling of the value.
 */
export function evaluateStatements(texts: readonly ReadText[], specKeys: readonly SpecKey[]): StatementEvaluation {
  const keys = new Map(specKeys.map((spec) => [spec.key, spec]));
  const compared = texts.map((text) => compare(text, keys));
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
  readonly found: number;
  readonly exactly: number;
  readonly read: number;
  readonly right: number;
  readonly undecided: number;
  readonly wrong: string[];
  readonly missing: string[];
}

function compare({ gold, source, statements }: ReadText, specKeys: ReadonlyMap<string, SpecKey>): Compared {
  const inField = statements.filter(({ quote }) => quote.field === gold.field);
  const claims = inField.filter(({ kind }) => kind !== 'undecided');
  const free = new Set(claims);
  const take = (wanted: GoldStatement): boolean => {
    const key = goldKey(wanted, gold.side, specKeys);
    const taken = [...free].find((one) => {
      const same = readKey(one) === key;
      return same && (one.kind !== 'words' || restsOn(one, wanted, source));
    });
    return taken !== undefined && free.delete(taken);
  };
  const certain = gold.statements.filter(({ optional }) => !optional);
  const exact = certain.filter(take);
  const neutral = gold.statements.filter(({ optional }) => optional).filter(take).length;
  const found = certain.filter(
    (wanted) =>
      exact.includes(wanted) || claims.some((one) => isAbout(one) === wanted.of && restsOn(one, wanted, source)),
  );
  return {
    gold,
    expected: certain.length,
    found: found.length,
    exactly: exact.length,
    read: claims.length - neutral,
    right: exact.length,
    undecided: inField.length - claims.length,
    wrong: [...free].map((one) => `${readKey(one)} "${one.quote.text}"`),
    missing: certain
      .filter((wanted) => !exact.includes(wanted))
      .map((wanted) => `${goldKey(wanted, gold.side, specKeys)} "${wanted.text}"`),
  };
}

/** The spec key or the fact that a statement is of. */
const isAbout = (one: ReadStatement | ReadWords): string => ('spec' in one ? one.spec : one.kind);

/** Whether the words of a reading share a character with the words of the gold, at one of the places where they stand. */
function restsOn({ quote }: ReadStatement | ReadWords, { text }: GoldStatement, source: string): boolean {
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1))
    if (quote.start < at + text.length && at < quote.end) return true;
  return false;
}

function summed(compared: readonly Compared[]): StatementMeasures {
  const sum = (count: (one: Compared) => number): number => compared.reduce((total, one) => total + count(one), 0);
  const counts = {
    expected: sum((one) => one.expected),
    found: sum((one) => one.found),
    read: sum((one) => one.read),
    right: sum((one) => one.right),
  };
  const exactly = sum((one) => one.exactly);
  const undecided = sum((one) => one.undecided);
  return {
    texts: compared.length,
    ...counts,
    ...sharesOf(counts),
    exactly,
    exact: share(exactly, counts.expected),
    undecided,
  };
}
