import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../audit/audit-log.service.js';
import { Transactions } from '../database/transactions.js';
import type { Verdict } from '../engine/compliance/index.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import type { Principal } from '../http/principal.js';
import { AnswersService } from './answers.service.js';
import { refusalOf } from './check-answer.js';
import { ComplianceOverride } from './compliance-override.entity.js';
import { ComplianceVerdict } from './compliance-verdict.entity.js';
import type { CurrentVerdict } from './current-verdict.js';
import { columnOf, type DealKey } from './deal-key.js';
import { type Deal, DealsService } from './deals.service.js';
import { digestOf } from './digest.js';
import { judge } from './judge.js';
import { passageOf, VOICES } from './overrides.js';
import { RuleSettings } from './rules/rule-settings.service.js';
import type { Speaker } from './speaker.js';
import { TaskRows } from './tasks/task-rows.js';
import type { GivenAnswerDto } from './verdict.dto.js';

/**
 * Judges matches and teams. A verdict follows from records, answers, rules and the day, so it is drawn anew whenever somebody asks,
 * and kept where it differs from the newest that was kept.
 */
@Injectable()
export class VerdictsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly deals: DealsService,
    private readonly answers: AnswersService,
    private readonly rules: RuleSettings,
    private readonly tasks: TaskRows,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param manager within a transaction, its own: who holds a connection may not wait for another one
   * @throws CodedError `not-found`
   */
  async current(key: DealKey, now: Date, manager: EntityManager = this.dataSource.manager): Promise<CurrentVerdict> {
    const onDate = now.toISOString().slice(0, 10);
    const deal = await this.deals.read(key, onDate, manager);
    const rules = await this.rules.rules(manager);
    const { verdict, pairs } = judge(deal.facts, rules, onDate);
    const stored = await this.keep(deal, verdict, manager);
    // Somebody else kept another one at this moment.
    if (stored === null) return this.current(key, now, manager);
    await this.tasks.keep(key, deal.companies, verdict, manager);
    const overrides = await manager.find(ComplianceOverride, {
      where: { verdictId: stored.id },
      order: { at: 'ASC' },
    });
    return { deal, verdict, pairs, stored, overrides, passage: passageOf(verdict.outcome, overrides.length) };
  }

  /**
   * @param speaker a party is asked; an advisor may answer anything, as their own finding or as a party has told them
   * @throws CodedError `not-found`, `invalid-input`
   */
  answer(
    key: DealKey,
    given: readonly GivenAnswerDto[],
    speaker: Speaker,
    by: Principal,
    now: Date,
  ): Promise<CurrentVerdict> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const current = await this.current(key, now, manager);
      requireParty(speaker, current.deal);
      const wrong = given.flatMap((answer, at) => {
        const refusal = refusalOf(answer, speaker, current);
        return refusal ? [{ ...refusal, field: `answers[${at}].${refusal.field}` }] : [];
      });
      if (wrong.length > 0) throw invalidInput(...wrong);
      await this.answers.add(key, given, speaker, by.id, manager);
      await transaction.record({ topic: 'verdict.answered', subject: key.id, actor: by.id });
      return this.current(key, now, manager);
    });
  }

  /**
   * Lets offers pass against the verdict; a blocked one takes a second advisor who does the same.
   * @param expected version of the verdict that the advisor has seen
   * @throws CodedError `not-found`, `version-stale`; `already-decided` where nothing is to be overridden or they have done it
   */
  override(
    key: DealKey,
    expected: number,
    reason: string,
    { id: advisor }: Principal,
    now: Date,
  ): Promise<CurrentVerdict> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const { stored, overrides, passage } = await this.current(key, now, manager);
      const { id: verdictId, version, outcome } = stored;
      if (version !== expected) throw new CodedError('version-stale', { expected, current: version });
      if (passage !== 'shut' || overrides.some((override) => override.advisor === advisor))
        throw new CodedError('already-decided', { state: outcome });
      await manager.insert(ComplianceOverride, { verdictId, advisor, reason });
      await this.audit.record(transaction, {
        actor: advisor,
        act: 'verdict.overridden',
        subjectKind: key.kind,
        subject: key.id,
        after: { verdict: verdictId, outcome, voice: overrides.length + 1, of: VOICES[outcome] },
        reason,
      });
      await transaction.record({ topic: 'verdict.overridden', subject: key.id, actor: advisor });
      return this.current(key, now, manager);
    });
  }

  /** @returns the row that says this; null where another was kept in between */
  private async keep(
    { key, facts }: Deal,
    verdict: Verdict,
    manager: EntityManager,
  ): Promise<ComplianceVerdict | null> {
    const { onDate, ...said } = verdict;
    const digest = digestOf(facts, said);
    const newest = await manager.findOne(ComplianceVerdict, { where: columnOf(key), order: { version: 'DESC' } });
    if (newest?.digest === digest) return newest;
    const id = uuidv7();
    const { outcome } = verdict;
    const row = { id, ...columnOf(key), version: (newest?.version ?? 0) + 1, outcome, digest, onDate };
    await manager
      .createQueryBuilder()
      .insert()
      .into(ComplianceVerdict)
      .values({ ...row, verdict: said })
      .orIgnore()
      .execute();
    return manager.findOneBy(ComplianceVerdict, { id });
  }
}

/** Where somebody answers for a company, it is one of the deal's. */
function requireParty({ companyId }: Speaker, { companies }: Deal): void {
  if (companyId !== null && !companies.some(({ head }) => head.id === companyId))
    throw invalidInput({ field: 'company', code: 'unknown-company', facts: { value: companyId } });
}
