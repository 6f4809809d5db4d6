import { laneView, statementView } from '../capabilities/statement.view.js';
import { tagView } from '../capabilities/tag.view.js';
import type { ReadStatement } from '../engine/clauses/index.js';
import type { Locale, RequiredTag } from '../engine/facts/index.js';
import type { LaneGuess } from '../engine/tags/lane-of.js';
import type { Reference } from '../taxonomy/reference.js';
import type { RequirementSuggestionView } from './suggestion.dto.js';

/** Each field as a requirement has it; of several statements for one field the surest, the others stay beside. */
export function requirementSuggestion(
  {
    tags,
    lane,
    statements,
  }: { tags: readonly RequiredTag[]; lane: LaneGuess | null; statements: readonly ReadStatement[] },
  reference: Reference,
  locale: Locale,
): RequirementSuggestionView {
  const view = (statement: ReadStatement) => statementView(statement, reference, locale);
  const surest = (suits: (statement: ReadStatement) => boolean): ReadStatement | null =>
    statements
      .filter(suits)
      .reduce<ReadStatement | null>((best, one) => (one.confidence > (best?.confidence ?? 0) ? one : best), null);
  const quantity = surest((statement) => statement.kind === 'quantity' && statement.per === 'month');
  const budget = surest(({ kind }) => kind === 'budget');
  const neededBy = surest(({ kind }) => kind === 'neededBy');
  const clauses = statements.filter(({ kind }) => kind === 'clause');
  const certifications = statements.filter(({ kind }) => kind === 'certification');
  const placed = new Set([quantity, budget, neededBy, ...clauses, ...certifications]);
  return {
    tags: tags.map((tag) => {
      const { code, name, origin, strength, quote } = tagView(tag, reference, locale);
      return { code, name, origin, strength, quote, need: tag.need };
    }),
    ...laneView(lane),
    clauses: clauses.map(view),
    certifications: certifications.map(view),
    quantity: quantity && view(quantity),
    budget: budget && view(budget),
    neededBy: neededBy && view(neededBy),
    others: statements.filter((statement) => !placed.has(statement)).map(view),
  };
}
