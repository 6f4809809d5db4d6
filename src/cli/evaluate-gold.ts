import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  evaluateStatements,
  evaluateTags,
  type GoldText,
  parseGold,
  type StatementEvaluation,
  type StatementMeasures,
  type TagEvaluation,
  type TagMeasures,
} from '../engine/evaluation/index.js';
import type { Language, Text } from '../engine/facts/index.js';
import type { JudgedFolder } from './evaluate-inputs.js';
import { shownShare } from './evaluate-tables.js';
import { failed } from './exit.js';
import { say } from './session.js';

export interface GoldEvaluation {
  readonly tags: TagEvaluation;
  readonly clauses: StatementEvaluation;
}

/**
 * Measures what the engine reads in the texts of `gold.jsonl`: their tags and their statements.
 * @param half only the texts of this half; all when left out
 * @returns null when the folder has no gold, or none of that half
 */
export async function evaluateGold(
  { path, own, reference }: JudgedFolder,
  half: string | undefined,
): Promise<GoldEvaluation | null> {
  const gold = await readGold(join(path, 'gold.jsonl'));
  const written = new Map([...own.capabilities, ...own.requirements].map((one) => [one.externalId, one.content]));
  const texts = gold
    .filter((one) => half === undefined || one.half === half)
    .flatMap((one) => {
      const content = written.get(one.id);
      if (content === undefined) say(`gold.jsonl: ${one.id} is not there`);
      return content ? [{ gold: one, title: content.title, description: content.description ?? {} }] : [];
    });
  if (texts.length === 0) return null;
  const reader = reference.clauseReader;
  return {
    tags: evaluateTags(
      texts.map((text) => ({ gold: text.gold, derived: reference.tagger.derive(text).map(({ code }) => code) })),
      reference.hierarchy,
    ),
    clauses: evaluateStatements(
      texts.map((text) => ({
        gold: text.gold,
        source: sourceOf(text, text.gold.field),
        statements: [...reader.read(text, text.gold.side), ...reader.readWords(text, text.gold.side)],
      })),
      reference.taxonomy.specKeys,
    ),
  };
}

async function readGold(path: string): Promise<GoldText[]> {
  if (!existsSync(path)) return [];
  try {
    return parseGold(await readFile(path, 'utf8'));
  } catch (error) {
    throw failed(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function sourceOf(text: { title: Text; description: Text }, field: string): string {
  const [part, language] = field.split('.');
  return (part === 'title' ? text.title : text.description)[language as Language] ?? '';
}

/** The measures as keys of the last line. */
export const goldFigures = ({ tags, clauses }: GoldEvaluation) => {
  const { differences: _tags, ...tagFigures } = tags;
  const { differences: _clauses, ...clauseFigures } = clauses;
  return { tags: tagFigures, clauses: clauseFigures };
};

export function goldTable({ tags, clauses }: GoldEvaluation): string[] {
  return [
    `tags of ${tags.texts} texts: ${tags.expected} expected, ${tags.read} given`,
    ...rows(tags, tagRow),
    `clauses of ${clauses.texts} texts: ${clauses.expected} expected, ${clauses.read} read, ${clauses.undecided} left open`,
    ...rows(clauses, clauseRow),
  ];
}

const rows = <M>(
  whole: M & { readonly languages: Readonly<Record<string, M>>; readonly sides: Readonly<Record<string, M>> },
  row: (measures: M) => string,
): string[] =>
  [['all', whole] as const, ...Object.entries(whole.languages), ...Object.entries(whole.sides)].map(
    ([name, measures]) => `  ${name.padEnd(12)} ${row(measures)}`,
  );

const tagRow = ({ precision, recall, f1 }: TagMeasures): string =>
  `precision ${shownShare(precision)}  recall ${shownShare(recall)}  f1 ${shownShare(f1)}`;
const clauseRow = ({ exact, precision, recall, exactly, expected }: StatementMeasures): string =>
  `exact ${shownShare(exact)} (${exactly} of ${expected})  precision ${shownShare(precision)}  recall ${shownShare(recall)}`;

/** What was read and is not in the gold (+), and what of the gold was not read (-). */
export const goldDifferences = ({ tags, clauses }: GoldEvaluation): string[] =>
  [...tags.differences, ...clauses.differences].flatMap(({ id, wrong, missing }) => [
    ...wrong.map((one) => `  + ${id} ${one}`),
    ...missing.map((one) => `  - ${id} ${one}`),
  ]);
