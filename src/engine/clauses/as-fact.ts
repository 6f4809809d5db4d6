import type { Reading } from '../facts/index.js';
import type { ReadStatement, StatementKind } from './statement.types.js';

export type Said<K extends StatementKind> = Extract<ReadStatement, { kind: K }>;

/** The statements of one kind, in the order of the text. */
export const saidOf = <K extends StatementKind>(statements: readonly ReadStatement[], kind: K): Said<K>[] =>
  statements.filter((statement): statement is Said<K> => statement.kind === kind);

/** From this confidence on the words beside a figure name it and nothing about it is approximate. */
const PLAIN = 8_000;

/** The statement as the origin of a fact that nobody has confirmed. */
export const readingOf = ({ quote, confidence }: Pick<ReadStatement, 'quote' | 'confidence'>): Reading => ({
  quote,
  isPlain: confidence >= PLAIN,
});
