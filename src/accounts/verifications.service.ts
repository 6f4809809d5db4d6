import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { randomInt } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.service.js';
import { CompaniesService } from '../companies/companies.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import type { Locale } from '../errors/describe.js';
import { MailOutbox } from '../identity/mail-outbox.js';
import { CompanyVerification, type VerificationState } from './company-verification.entity.js';
import { nameFor } from './members/membership-mails.js';
import type { DecideVerificationDto, RequestVerificationDto } from './verification.dto.js';
import { CODE_HOURS, isOpen, isPublicContact, MOST_TRIES, secondsToWait, unverified } from './verification.js';

/** Whether companies are who they say. Unverified ones prepare and see counts; they never send or receive offers. */
@Injectable()
export class VerificationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly companies: CompaniesService,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** False also when the registration number has changed since an advisor accepted the company. */
  async isVerified(companyId: string, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `select 1 from company_verification v join company c on c.id = v.company_id
       where v.company_id = $1 and v.state = 'verified' and v.registration_key is not distinct from c.registration_key`,
      [companyId],
    );
    return rows.length === 1;
  }

  async of(companyId: string): Promise<CompanyVerification> {
    const found = await this.dataSource.manager.findOneBy(CompanyVerification, { companyId });
    return found ?? unverified(companyId);
  }

  /** Longest waiting first. */
  list(state: VerificationState): Promise<CompanyVerification[]> {
    const order = { requestedAt: 'asc' } as const;
    return this.dataSource.manager.find(CompanyVerification, { where: { state }, order, take: 200 });
  }

  /** @throws CodedError `already-decided` when verified; `too-many-requests`; `invalid-input` for a contact elsewhere */
  async request(
    actor: string,
    companyId: string,
    asked: RequestVerificationDto,
    now: Date,
  ): Promise<CompanyVerification> {
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    const codeHash = await hash(code);
    return this.change(companyId, async (transaction, current) => {
      if (current.state === 'verified') throw new CodedError('already-decided', { state: current.state });
      const { method, contact, locale } = asked;
      const sent = method === 'proof-code' && contact !== undefined && locale !== undefined;
      if (sent) await this.sendCode(transaction, current, { contact, locale, code }, now);
      await transaction.record({
        topic: 'company.verification-requested',
        subject: companyId,
        details: { method },
        actor,
      });
      await this.note(transaction, actor, 'company.verification-requested', current, { method });
      return {
        state: 'pending',
        method,
        requestedBy: actor,
        requestedAt: now,
        codeHash: sent ? codeHash : null,
        codeSentTo: sent ? contact : null,
        codeExpiresAt: sent ? new Date(now.getTime() + CODE_HOURS * 3_600_000) : null,
        codeTries: 0,
        codeConfirmedAt: null,
        reason: null,
      };
    });
  }

  /** @throws CodedError `token-expired` without a code that can be entered; `wrong-code` with the tries left */
  async enterCode(companyId: string, code: string, now: Date): Promise<CompanyVerification> {
    const before = await this.of(companyId);
    if (before.codeHash === null || !isOpen(before, now)) throw new CodedError('token-expired');
    const right = await verify(before.codeHash, code);
    // A wrong try is kept: the error comes after the commit.
    const after = await this.change(companyId, async (_, current) => {
      if (current.codeHash !== before.codeHash || !isOpen(current, now)) throw new CodedError('token-expired');
      return right ? { codeHash: null, codeConfirmedAt: now } : { codeTries: current.codeTries + 1 };
    });
    if (!right) throw new CodedError('wrong-code', { left: MOST_TRIES - after.codeTries });
    return after;
  }

  /** @throws CodedError `already-decided` when there is nothing to decide */
  decide(
    actor: string,
    companyId: string,
    { accept, reason }: DecideVerificationDto,
    now: Date,
  ): Promise<CompanyVerification> {
    return this.change(companyId, async (transaction, current) => {
      const open = current.state === 'pending' || (current.state === 'verified' && !accept);
      if (!open) throw new CodedError('already-decided', { state: current.state });
      const { head } = await this.companies.require(companyId, transaction.manager);
      const topic = accept ? 'company.verified' : 'company.verification-refused';
      await transaction.record({ topic, subject: companyId, actor });
      await this.note(transaction, actor, topic, current, { state: accept ? 'verified' : 'unverified' }, reason);
      return {
        state: accept ? 'verified' : 'unverified',
        decidedBy: actor,
        decidedAt: now,
        reason,
        registrationKey: accept ? head.registrationKey : null,
        codeHash: null,
      };
    });
  }

  private async sendCode(
    transaction: Transaction,
    current: CompanyVerification,
    { contact, locale, code }: { contact: string; locale: Locale; code: string },
    now: Date,
  ): Promise<void> {
    const seconds = current.codeSentTo === null ? 0 : secondsToWait(current.requestedAt, now);
    if (seconds > 0) throw new CodedError('too-many-requests', { seconds });
    const { content } = await this.companies.require(current.companyId, transaction.manager);
    if (!isPublicContact(contact, content.website))
      throw invalidInput({ field: 'contact', code: 'not-public-contact', facts: { website: content.website ?? '' } });
    await this.outbox.put(transaction, {
      template: 'proof-code',
      facts: { company: nameFor(content.names, locale), code },
      to: { address: contact },
      locale,
      dedupKey: `proof-code:${current.companyId}:${now.toISOString()}`,
    });
  }

  /** One at a time for a company; a company that nobody has asked for yet gets its row here. */
  private change(
    companyId: string,
    work: (transaction: Transaction, current: CompanyVerification) => Promise<Partial<CompanyVerification>>,
  ): Promise<CompanyVerification> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      await this.companies.require(companyId, manager);
      await manager
        .createQueryBuilder()
        .insert()
        .into(CompanyVerification)
        .values(unverified(companyId))
        .orIgnore()
        .execute();
      const current = await manager.findOneOrFail(CompanyVerification, {
        where: { companyId },
        lock: { mode: 'pessimistic_write' },
      });
      const changes = await work(transaction, current);
      await manager.update(CompanyVerification, { companyId }, changes);
      return Object.assign(current, changes);
    });
  }

  private note(
    transaction: Transaction,
    actor: string,
    act: 'company.verified' | 'company.verification-refused' | 'company.verification-requested',
    { companyId: subject, state, method, codeConfirmedAt }: CompanyVerification,
    after: Readonly<Record<string, unknown>>,
    reason?: string,
  ): Promise<void> {
    const before = { state, method, codeConfirmed: codeConfirmedAt !== null };
    return this.audit.record(transaction, {
      actor,
      act,
      subjectKind: 'company',
      subject,
      before,
      after,
      ...(reason !== undefined && { reason }),
    });
  }
}
