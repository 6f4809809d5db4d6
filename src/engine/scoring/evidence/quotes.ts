import type { ReadStatement, Side } from '../../clauses/index.js';
import type { CapabilityFacts, Quote, RequirementFacts } from '../../facts/index.js';
import { quoteWords, type WrittenTexts } from '../../text/index.js';
import { statementsIn } from '../clauses/statements.js';
import type { ScoringContext } from '../score.types.js';
import type { EvidenceRow } from './row.types.js';

export const bothSides = (requirement: Quote | null, capability: Quote | null): EvidenceRow['quotes'] => [
  ...(requirement === null ? [] : [{ side: 'requirement' as const, ...requirement }]),
  ...(capability === null ? [] : [{ side: 'capability' as const, ...capability }]),
];

/** The words that state a fact: of all statements that say it, the surest. */
export function statementSaying(
  says: (statement: ReadStatement) => boolean,
  facts: RequirementFacts | CapabilityFacts,
  side: Side,
  context: ScoringContext,
): ReadStatement | null {
  return statementsIn(facts, side, context)
    .filter(says)
    .reduce<ReadStatement | null>((best, one) => (one.confidence > (best?.confidence ?? 0) ? one : best), null);
}

/** The first of the words that stands in the texts. */
export function quoteAny(words: readonly string[], texts: WrittenTexts): Quote | null {
  for (const word of words) {
    const quote = quoteWords(word, texts);
    if (quote !== null) return quote;
  }
  return null;
}
