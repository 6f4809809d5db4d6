import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
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
    return this.transactions.run(async (transaction) => {
      await this.requireOwnFiles(id, items, transaction);
      return this.companies.changeCard(id, expected, (card) => restated(card, items), { author }, transaction);
    });
  }

  /** Evidence is a file of the company itself: a card must not vouch by somebody else's papers. */
  private async requireOwnFiles(id: string, items: readonly CardItem[], { manager }: Transaction): Promise<void> {
    const named = items.flatMap(({ evidence }, i) =>
      evidence.flatMap(({ attachment }, j) =>
        attachment === undefined ? [] : [{ attachment, field: `items[${i}].evidence[${j}].attachment` }],
      ),
    );
    const own = await manager.query<{ id: string }[]>(
      'select id from attachment where id = any($1) and company_id = $2 and removed_at is null',
      [named.map(({ attachment }) => attachment), id],
    );
    const known = new Set(own.map((row) => row.id));
    const unknown = named.filter(({ attachment }) => !known.has(attachment.toLowerCase()));
    if (unknown.length > 0)
      throw invalidInput(...unknown.map(({ field }) => ({ field, code: 'unknown-attachment' as const })));
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
