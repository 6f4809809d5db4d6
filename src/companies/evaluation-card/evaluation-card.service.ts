import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Transactions } from '../../database/transactions.js';
import type { CardGrade, CardItem } from '../../engine/evaluation-card/index.js';
import { invalidInput } from '../../errors/coded-error.js';
import { CompaniesService, type StoredCompany } from '../companies.service.js';
import { cardOf } from '../company.revision.js';
import { checkCard } from './card.check.js';
import type { GradeDto } from './card.dto.js';
import { restated } from './restated.js';

/** The card is part of the company's revisions, so that a score reads it as of an epoch like every other fact. */
@Injectable()
export class EvaluationCardService {
  constructor(
    private readonly companies: CompaniesService,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Replaces what the company states.
   * @throws CodedError `invalid-input`, `not-found`, `version-stale`, `already-archived`
   */
  async state(id: string, expected: number, items: CardItem[], author: string, today: string): Promise<StoredCompany> {
    const problems = checkCard(items, today);
    if (problems.length > 0) throw invalidInput(...problems);
    return this.companies.changeCard(id, expected, (card) => restated(card, items), { author });
  }

  /**
   * An advisor's grade of one item, in place of an earlier one.
   * @throws CodedError `invalid-input` for an item that is not filled in; `not-found`, `version-stale`, `already-archived`
   */
  async grade(id: string, expected: number, { item, ...given }: GradeDto, by: string, on: string) {
    const grade: CardGrade = { ...given, by, on };
    return this.transactions.run(async (transaction) => {
      const before = cardOf((await this.companies.require(id, transaction.manager)).content).items;
      const graded = before.find((one) => one.item === item);
      if (!graded) {
        const allowed = before.map((one) => one.item).join(', ');
        throw invalidInput({ field: 'item', code: 'not-one-of', facts: allowed === '' ? {} : { allowed } });
      }
      const change = ({ items }: { readonly items: readonly CardItem[] }) => ({
        items: items.map((one) => (one.item === item ? { ...one, grade } : one)),
      });
      const stored = await this.companies.changeCard(id, expected, change, { author: by }, transaction);
      const seen = ({ grade: figure, evidence }: CardGrade) => ({ item, grade: figure, evidence });
      await this.audit.record(transaction, {
        actor: by,
        act: 'evaluation-card.graded',
        subjectKind: 'company',
        subject: id,
        before: graded.grade && seen(graded.grade),
        after: seen(grade),
        reason: grade.reason,
      });
      return stored;
    });
  }
}
