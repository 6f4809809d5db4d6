import type { RequiredCertification } from '../../facts/index.js';
import { certificationShowing, denialOf } from '../clauses/certifications.js';
import { judgeAsked, type ClauseOutcome } from '../clauses/outcome.js';
import { clauseReason, inOrder, statementOf } from '../clauses/statement.js';
import { byCodeUnits, WHOLE } from '../fixed-point.js';
import { onceFor } from '../once.js';
import type { ClauseReasonCode, CriterionReason } from '../reasons.js';
import { CLAUSE_NEED_WEIGHTS, unconfirmedWeight } from '../weights.js';
import { assess, noGaps, weighed, type Criterion, type Part } from './criterion.js';

/**
 * Share of the clauses that the offer meets: spec limits and certifications, over those it says anything about. A
 * certification that is not listed is not stated rather than refused: firms list what they think is asked; one that
 * the offer's text says is not held fails. What is not
 * stated fails nothing and lowers only how much is known. What was only read from a text counts for less.
 */
export const specFit: Criterion = {
  code: 'spec-fit',
  version: 4,
  check(requirement, capability, context) {
    const parts: Part[] = [];
    const unstated: CriterionReason[] = [];
    const gaps = noGaps();
    for (const clause of inOrder(requirement.clauses)) {
      const offered = capability.specs[clause.spec];
      const { outcome, isConfirmed } = judgeAsked(clause, capability, context);
      const weight = CLAUSE_NEED_WEIGHTS[clause.need];
      if (offered === undefined || outcome.state === 'no-data') {
        unstated.push({ code: 'clause-unstated', ...statementOf(clause, context) });
        gaps.missingWeight += clause.reading === undefined ? weight : unconfirmedWeight(weight);
      } else {
        const reason = clauseReason(clause, offered, REASON_OF[outcome.state], context);
        parts.push(weighed({ weight, value: outcome.value, reason }, isConfirmed, gaps));
      }
    }
    for (const { code, need, reading } of byCode(requirement.certifications)) {
      const by = certificationShowing(code, capability, context);
      const weight = CLAUSE_NEED_WEIGHTS[need];
      if (by === null && denialOf(code, capability, context) !== null) {
        const reason = { code: 'certification-denied', certification: code } as const;
        parts.push(weighed({ weight, value: 0, reason }, false, gaps));
      } else if (by === null) {
        unstated.push({ code: 'certification-unstated', certification: code });
        gaps.missingWeight += reading === undefined ? weight : unconfirmedWeight(weight);
      } else {
        const reason = { code: 'certification-held', certification: code, by } as const;
        const isConfirmed = reading === undefined && capability.readings?.certifications[by] === undefined;
        parts.push(weighed({ weight, value: WHOLE, reason }, isConfirmed, gaps));
      }
    }
    if (requirement.clauses.length + requirement.certifications.length === 0) gaps.notAsked.push('clauses');
    const assessed = assess(parts, gaps);
    return { ...assessed, reasons: [...assessed.reasons, ...unstated] };
  },
};

const byCode = onceFor((certifications: readonly RequiredCertification[]) =>
  [...certifications].sort((a, b) => byCodeUnits(a.code, b.code)),
);

const REASON_OF: Readonly<Record<Exclude<ClauseOutcome['state'], 'no-data'>, ClauseReasonCode>> = {
  met: 'clause-met',
  near: 'clause-near',
  failed: 'clause-failed',
};
