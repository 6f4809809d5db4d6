import type { EvaluationCard } from '../engine/evaluation-card/index.js';
import type { CompanyContent } from './company.dto.js';

/** What a revision of a company holds: its facts, and beside them the card, which no request for the facts may carry. */
export type CompanyRevision = Pick<CompanyContent, keyof CompanyContent> & {
  readonly evaluationCard?: EvaluationCard;
};

export const cardOf = ({ evaluationCard }: CompanyRevision): EvaluationCard => evaluationCard ?? { items: [] };
