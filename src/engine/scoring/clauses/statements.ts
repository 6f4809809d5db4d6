import { createClauseReader, type ClauseReader, type ReadStatement, type Side } from '../../clauses/index.js';
import type { CapabilityFacts, RequirementFacts, Taxonomy } from '../../facts/index.js';
import type { ScoringContext } from '../score.types.js';

type Facts = CapabilityFacts | RequirementFacts;

const made = new WeakMap<Taxonomy, ClauseReader>();
const read = new WeakMap<Facts, { readonly reader: ClauseReader; readonly statements: readonly ReadStatement[] }>();

/** What the texts of a side state in figures and by certificates; read once for the same facts. */
export function statementsIn(facts: Facts, side: Side, context: ScoringContext): readonly ReadStatement[] {
  const reader = context.clauseReader ?? readerOf(context.taxonomy);
  const known = read.get(facts);
  if (known?.reader === reader) return known.statements;
  const statements = reader.read(facts, side);
  read.set(facts, { reader, statements });
  return statements;
}

function readerOf(taxonomy: Taxonomy): ClauseReader {
  const known = made.get(taxonomy);
  if (known !== undefined) return known;
  const reader = createClauseReader(taxonomy);
  made.set(taxonomy, reader);
  return reader;
}
