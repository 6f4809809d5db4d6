import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { clausesAsked, type AskedClause } from './clauses/asked.js';
import { certificationRow } from './evidence/certifications.js';
import { partnershipRows } from './evidence/partnership.js';
import type { EvidenceRow } from './evidence/row.types.js';
import { specRow } from './evidence/specs.js';
import { tagRows } from './evidence/tags.js';
import { termRows } from './evidence/terms.js';
import type { PairScore, ScoringContext } from './score.types.js';

/**
 * The evidence matrix of a pair: a row for each thing that the requirement asks, judged by the rules that the criteria
 * and exclusions judge by. Tags, spec clauses, certifications and terms that it states, what its firm wishes of the
 * other, then what stands only in its text. Facts that rest on no words of a text carry no quote of that side.
 */
export function evidenceOf(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): readonly EvidenceRow[] {
  const asked = clausesAsked(requirement, context).map((clause) => ({
    confirmed: clause.reading === null,
    rows: askedRows(clause, requirement, capability, context),
  }));
  return [
    ...tagRows(requirement, capability, context),
    ...asked.filter(({ confirmed }) => confirmed).flatMap(({ rows }) => rows),
    ...partnershipRows(requirement, capability, context),
    ...asked.filter(({ confirmed }) => !confirmed).flatMap(({ rows }) => rows),
  ];
}

function askedRows(
  clause: AskedClause,
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): readonly EvidenceRow[] {
  switch (clause.kind) {
    case 'spec':
      return [specRow(clause, requirement, capability, context)];
    case 'certification':
      return [certificationRow(clause, requirement, capability, context)];
    case 'quantity':
    case 'budget':
    case 'neededBy':
    case 'leadTime':
      return termRows(clause, requirement, capability, context);
  }
}

/** Of the matrix of an excluded pair, the must clauses that exclude it. */
export function rowsThatExclude(
  { exclusions }: Pick<PairScore, 'exclusions'>,
  rows: readonly EvidenceRow[],
): readonly EvidenceRow[] {
  const failed = new Set(
    exclusions.flatMap((reason) =>
      reason.code === 'clause-failed' || reason.code === 'clause-insisted' ? [reason.clause] : [],
    ),
  );
  const denied = new Set(
    exclusions.flatMap((reason) =>
      reason.code === 'certification-denied' || reason.code === 'certification-insisted' ? [reason.certification] : [],
    ),
  );
  return rows.filter(
    ({ clause, wanted }) => failed.has(clause) || (wanted.kind === 'certification' && denied.has(wanted.certification)),
  );
}
