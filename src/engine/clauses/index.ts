export { readingOf, saidOf, type Said } from './as-fact.js';
export { createClauseReader, type ClauseReader } from './reader.js';
export { STATEMENT_KINDS, STATEMENT_NOTES } from './statement.types.js';
export type {
  ReadAmount,
  ReadClause,
  ReadDenial,
  ReadSpec,
  ReadStatement,
  ReadWords,
  Side,
  StatementFact,
  StatementKind,
  StatementNote,
  Why,
} from './statement.types.js';
