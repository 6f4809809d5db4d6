import { createClauseReader, type ClauseReader, type ReadStatement, type Side } from '../../clauses/index.js';
import type { CapabilityFacts, RequirementFacts, Taxonomy } from '../../facts/index.js';

type Facts = CapabilityFacts | RequirementFacts;

const readers = new WeakMap<Taxonomy, ClauseReader>();
const read = new WeakMap<Facts, { readonly taxonomy: Taxonomy; readonly statements: readonly ReadStatement[] }>();

/** What the texts of a side state in figures and by certificates; read once for the same facts. */
export function statementsIn(facts: Facts, side: Side, taxonomy: Taxonomy): readonly ReadStatement[] {
  const known = read.get(facts);
  if (known?.taxonomy === taxonomy) return known.statements;
  const statements = readerOf(taxonomy).read(facts, side);
  read.set(facts, { taxonomy, statements });
  return statements;
}

function readerOf(taxonomy: Taxonomy): ClauseReader {
  const known = readers.get(taxonomy);
  if (known !== undefined) return known;
  const reader = createClauseReader(taxonomy);
  readers.set(taxonomy, reader);
  return reader;
}
