import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../audit/audit-log.service.js';
import { Transactions } from '../database/transactions.js';
import { evaluateCompliance, type Verdict } from '../engine/compliance/index.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import type { Principal } from '../http/principal.js';
import { AnswersService } from './answers.service.js';
import { refusalOf } from './check-answer.js';
import { ComplianceOverride } from './compliance-override.entity.js';
import { ComplianceVerdict } from './compliance-verdict.entity.js';
import type { CurrentVerdict } from './current-verdict.js';
import { type Deal, DealsService } from './deals.service.js';
import { digestOf } from './digest.js';
import { passageOf, VOICES } from './overrides.js';
import { RuleSettings } from './rules/rule-settings.service.js';
import { TaskRows } from './tasks/task-rows.js';
import type { GivenAnswerDto } from './verdict.dto.js';

/**
 * Judges matches. A verdict follows from records, answers, rules and the day, so it is drawn anew whenever somebody asks,
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
  async current(matchId: string, now: Date, manager: EntityManager = this.dataSource.manager): Promise<CurrentVerdict> {
    const onDate = now.toISOString().slice(0, 10);
    const deal = await this.deals.read(matchId, onDate, manager);
    const rules = await this.rules.rules(manager);
    const verdict = evaluateCompliance(deal.facts, rules, onDate);
    const stored = await this.keep(deal, verdict, manager);
    // Somebody else kept another one at this moment.
    if (stored === null) return this.current(matchId, now, manager);
    await this.tasks.keep(matchId, deal.companies, verdict, manager);
    const overrides = await manager.find(ComplianceOverride, {
      where: { verdictId: stored.id },
      order: { at: 'ASC' },
    });
    return { deal, verdict, stored, overrides, passage: passageOf(verdict.outcome, overrides.length) };
  }

  /**
   * @param companyId the party that answers; null for an advisor, who may answer anything on anybody's behalf
   * @throws CodedError `not-found`, `invalid-input`
   */
  answer(
    matchId: string,
    given: readonly GivenAnswerDto[],
    companyId: string | null,
    by: Principal,
    now: Date,
  ): Promise<CurrentVerdict> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const current = await this.current(matchId, now, manager);
      const wrong = given.flatMap((answer, at) => {
        const refusal = refusalOf(answer, companyId, current);
        return refusal ? [{ ...refusal, field: `answers[${at}].${refusal.field}` }] : [];
      });
      if (wrong.length > 0) throw invalidInput(...wrong);
      await this.answers.add(matchId, given, companyId, by.id, manager);
      await transaction.record({ topic: 'verdict.answered', subject: matchId, actor: by.id });
      return this.current(matchId, now, manager);
    });
  }

  /**
   * Lets offers pass against the verdict; a blocked one takes a second advisor who does the same.
   * @param expected version of the verdict that the advisor has seen
   * @throws CodedError `not-found`, `version-stale`; `already-decided` where nothing is to be overridden or they have done it
   */
  override(
    matchId: string,
    expected: number,
    reason: string,
    { id: advisor }: Principal,
    now: Date,
  ): Promise<CurrentVerdict> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const { stored, overrides, passage } = await this.current(matchId, now, manager);
      const { id: verdictId, version, outcome } = stored;
      if (version !== expected) throw new CodedError('version-stale', { expected, current: version });
      if (passage !== 'shut' || overrides.some((override) => override.advisor === advisor))
        throw new CodedError('already-decided', { state: outcome });
      await manager.insert(ComplianceOverride, { verdictId, advisor, reason });
      await this.audit.record(transaction, {
        actor: advisor,
        act: 'verdict.overridden',
        subjectKind: 'match',
        subject: matchId,
        after: { verdict: verdictId, outcome, voice: overrides.length + 1, of: VOICES[outcome] },
        reason,
      });
      await transaction.record({ topic: 'verdict.overridden', subject: matchId, actor: advisor });
      return this.current(matchId, now, manager);
    });
  }

  /** @returns the row that says this; null where another was kept in between */
  private async keep(
    { matchId, facts }: Deal,
    verdict: Verdict,
    manager: EntityManager,
  ): Promise<ComplianceVerdict | null> {
    const { onDate, ...said } = verdict;
    const digest = digestOf(facts, said);
    const newest = await manager.findOne(ComplianceVerdict, { where: { matchId }, order: { version: 'DESC' } });
    if (newest?.digest === digest) return newest;
    const id = uuidv7();
    const row = { id, matchId, version: (newest?.version ?? 0) + 1, outcome: verdict.outcome, digest, onDate };
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
