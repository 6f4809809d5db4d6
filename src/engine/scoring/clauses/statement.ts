import type { ClauseFact, SpecValue } from '../../facts/index.js';
import { byCodeUnits } from '../fixed-point.js';
import { onceFor } from '../once.js';
import type { ClauseReason, ClauseReasonCode, ClauseStatement } from '../reasons.js';
import { referenceOf } from '../reference.js';
import type { ScoringContext } from '../score.types.js';

export function clauseReason<Code extends ClauseReasonCode>(
  clause: ClauseFact,
  offered: SpecValue,
  code: Code,
  context: ScoringContext,
): ClauseReason & { readonly code: Code } {
  return { code, ...statementOf(clause, context), offered };
}

/** The clause as reasons carry it, with the unit that its figures are in. */
export function statementOf({ id, need, spec, bound }: ClauseFact, context: ScoringContext): ClauseStatement {
  return { clause: id, need, spec, bound, unit: referenceOf(context).specKeys.get(spec)?.unit ?? null };
}

/** By id as people count: c2 before c10. */
export const inOrder = onceFor((clauses: readonly ClauseFact[]): readonly ClauseFact[] =>
  [...clauses].sort((a, b) => a.id.length - b.id.length || byCodeUnits(a.id, b.id)),
);
