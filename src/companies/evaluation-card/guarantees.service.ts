import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import { CompaniesService } from '../companies.service.js';
import { DeliveryGuarantee } from './delivery-guarantee.entity.js';
import type { GuaranteeView } from './guarantee.dto.js';

/** Who answers for the deliveries of one-person companies. Each side sees of the other its name. */
@Injectable()
export class GuaranteesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly companies: CompaniesService,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** The guarantor that a company has named, or null. */
  async guarantorOf(companyId: string): Promise<GuaranteeView | null> {
    const found = await this.dataSource.manager.findOneBy(DeliveryGuarantee, { companyId });
    const [view] = found ? await this.views([found], ({ guarantorId }) => guarantorId) : [];
    return view ?? null;
  }

  /** The companies that have named this one, the newest first. */
  async guaranteedBy(guarantorId: string): Promise<GuaranteeView[]> {
    const found = await this.dataSource.manager.find(DeliveryGuarantee, {
      where: { guarantorId },
      order: { askedAt: 'DESC', companyId: 'ASC' },
    });
    return this.views(found, ({ companyId }) => companyId);
  }

  /**
   * Asks another company to be the guarantor, in place of an earlier one. To ask the same again changes nothing.
   * @throws CodedError `not-found`, `already-archived`, `invalid-input`
   */
  async ask(companyId: string, guarantorId: string, actor: string, now: Date): Promise<void> {
    const [company, [guarantor]] = await Promise.all([
      this.companies.require(companyId),
      this.companies.load([guarantorId]),
    ]);
    if (company.head.archivedAt !== null) throw new CodedError('already-archived');
    const field = 'guarantor';
    if (company.content.onePerson !== true) throw invalidInput({ field, code: 'not-one-person' });
    if (guarantorId === companyId) throw invalidInput({ field, code: 'own-company' });
    if (!guarantor) throw invalidInput({ field, code: 'unknown-company', facts: { value: guarantorId } });
    if (guarantor.head.archivedAt !== null) throw invalidInput({ field, code: 'archived-company' });
    await this.transactions.run(async (transaction) => {
      const asked = await transaction.manager.query<object[]>(
        `insert into delivery_guarantee as known (company_id, guarantor_id, state, asked_at)
         values ($1, $2, 'asked', $3)
         on conflict (company_id) do update
           set guarantor_id = excluded.guarantor_id, state = 'asked', asked_at = excluded.asked_at, answered_at = null
           where known.guarantor_id <> excluded.guarantor_id or known.state = 'declined'
         returning company_id`,
        [companyId, guarantorId, now],
      );
      if (asked.length > 0) await this.keep(transaction, 'guarantee.asked', companyId, guarantorId, actor);
    });
  }

  /** Takes the naming back, whatever was answered. */
  async withdraw(companyId: string, actor: string): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const [withdrawn] = await transaction.manager.query<[{ guarantor_id: string }[], number]>(
        'delete from delivery_guarantee where company_id = $1 returning guarantor_id',
        [companyId],
      );
      for (const { guarantor_id: guarantor } of withdrawn)
        await this.keep(transaction, 'guarantee.withdrawn', companyId, guarantor, actor);
    });
  }

  /** @throws CodedError `not-found` when the company has not named this guarantor */
  async answer(guarantorId: string, companyId: string, accepted: boolean, actor: string, now: Date): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const found = await transaction.manager.findOne(DeliveryGuarantee, {
        where: { companyId, guarantorId },
        lock: { mode: 'for_no_key_update' },
      });
      if (!found) throw new CodedError('not-found', { kind: 'guarantee' });
      const state = accepted ? 'accepted' : 'declined';
      if (found.state === state) return;
      await transaction.manager.update(DeliveryGuarantee, { companyId }, { state, answeredAt: now });
      await this.keep(transaction, `guarantee.${state}`, companyId, guarantorId, actor);
    });
  }

  private async keep(
    transaction: Transaction,
    act: 'guarantee.asked' | 'guarantee.withdrawn' | 'guarantee.accepted' | 'guarantee.declined',
    company: string,
    guarantor: string,
    actor: string,
  ): Promise<void> {
    await transaction.record({ topic: act, subject: company, details: { guarantor }, actor });
    await this.audit.record(transaction, {
      actor,
      act,
      subjectKind: 'company',
      subject: company,
      after: { guarantor },
    });
  }

  private async views(
    found: readonly DeliveryGuarantee[],
    otherOf: (guarantee: DeliveryGuarantee) => string,
  ): Promise<GuaranteeView[]> {
    const others = new Map((await this.companies.load(found.map(otherOf))).map((other) => [other.head.id, other]));
    return found.flatMap((guarantee) => {
      const other = others.get(otherOf(guarantee));
      if (!other) return [];
      const { state, askedAt, answeredAt } = guarantee;
      return [
        {
          company: other.head.id,
          names: other.content.names,
          state,
          askedAt: askedAt.toISOString(),
          answeredAt: answeredAt?.toISOString() ?? null,
        },
      ];
    });
  }
}
