import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Company } from '../../companies/company.entity.js';
import { Transactions } from '../../database/transactions.js';
import { isToldTo, RULES, stateAfter, type TaskActor, taskBar } from '../../engine/compliance/index.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import type { Principal } from '../../http/principal.js';
import { columnOf, type DealKey } from '../deal-key.js';
import { VerdictsService } from '../verdicts.service.js';
import { ComplianceTask, DESK } from './compliance-task.entity.js';
import type { MoveTaskDto } from './task.dto.js';
import { TaskRows } from './task-rows.js';

const JURISDICTIONS = new Map(RULES.map(({ id, jurisdiction }) => [id, jurisdiction]));

/** What verdicts ask to be done: who sees it, and how it is done. */
@Injectable()
export class TasksService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly rows: TaskRows,
    private readonly verdicts: VerdictsService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Those that the verdict asks for, and those that somebody has worked on.
   * @throws CodedError `not-found`
   */
  async of(key: DealKey, now: Date): Promise<ComplianceTask[]> {
    const { manager } = this.dataSource;
    await this.verdicts.current(key, now, manager);
    return (await this.rows.of(key, manager)).filter(({ droppedAt, state }) => droppedAt === null || state !== 'open');
  }

  /** Of those the ones that a party has to do and may hear of: under its own law, or what both countries ask. */
  async ofParty(key: DealKey, companyId: string, now: Date): Promise<ComplianceTask[]> {
    const { country } = await this.dataSource.manager.findOneByOrFail(Company, { id: companyId });
    const tasks = await this.of(key, now);
    return tasks.filter(({ owner, rules }) => owner === companyId && isToldTo(country, rules, JURISDICTIONS));
  }

  /**
   * Draws the verdict anew afterwards: an approval that is in hand, or no longer, changes it.
   * @param companyId the party that acts; null for the desk
   * @throws CodedError `not-found`, `not-allowed`, `already-decided`, `invalid-input`
   */
  async move(
    key: DealKey,
    taskId: string,
    asked: MoveTaskDto,
    companyId: string | null,
    by: Principal,
    now: Date,
  ): Promise<void> {
    if (companyId !== null) await this.requireTold(key, taskId, companyId, now);
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const task = await manager.findOne(ComplianceTask, {
        where: { id: taskId, ...columnOf(key) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!task) throw new CodedError('not-found', { kind: 'task' });
      const { act, note, attachment, dueOn, validUntil } = asked;
      requirePossible(task, asked, companyId === null ? 'advisor' : 'owner');
      if (attachment !== undefined) await this.requireFile(key, task, attachment, now, manager);
      const state = stateAfter(act, task.state);
      const changed = {
        state,
        ...(note !== undefined && { note }),
        ...(attachment !== undefined && { attachment }),
        ...(dueOn !== undefined && act === 'reschedule' && { dueOn }),
        ...(act === 'accept' && { validUntil: validUntil ?? null }),
        ...(act === 'reopen' && { validUntil: null }),
        actedBy: by.id,
        actedAt: now,
      };
      await manager.update(ComplianceTask, { id: taskId }, changed);
      await transaction.record({ topic: 'compliance-task.moved', subject: key.id, details: { act }, actor: by.id });
      const told = { code: task.code, owner: task.owner };
      await this.audit.record(transaction, {
        actor: by.id,
        act: 'compliance-task.moved',
        subjectKind: key.kind,
        subject: key.id,
        before: { ...told, state: task.state, dueOn: task.dueOn },
        after: { ...told, act, state, dueOn: dueOn ?? task.dueOn, validUntil, attachment },
      });
      await this.verdicts.current(key, now, manager);
    });
  }

  /** What a party may not hear of is not there for it. */
  private async requireTold(key: DealKey, taskId: string, companyId: string, now: Date): Promise<void> {
    const told = await this.ofParty(key, companyId, now);
    if (!told.some(({ id }) => id === taskId)) throw new CodedError('not-found', { kind: 'task' });
  }

  /** A party shows files of its own; the desk those of whichever party has them. */
  private async requireFile(
    key: DealKey,
    { owner }: ComplianceTask,
    attachment: string,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    const { deal } = await this.verdicts.current(key, now, manager);
    const owners = owner === DESK ? deal.companies.map(({ head }) => head.id) : [owner];
    const found = await manager.query<unknown[]>(
      'select 1 from attachment where id = $1 and removed_at is null and company_id = any($2::uuid[])',
      [attachment, owners],
    );
    if (found.length === 0) throw invalidInput({ field: 'attachment', code: 'unknown-attachment' });
  }
}

function requirePossible(task: ComplianceTask, { act, ...given }: MoveTaskDto, actor: TaskActor): void {
  const bar = taskBar(act, task.state, actor, {
    note: given.note !== undefined,
    attachment: given.attachment !== undefined,
    dueDate: given.dueOn !== undefined,
    earlierEvidence: task.state === 'submitted',
  });
  switch (bar) {
    case null:
      return;
    case 'actor':
      throw new CodedError('not-allowed');
    case 'state':
      throw new CodedError('already-decided', { state: task.state });
    case 'evidence':
    case 'note':
      throw invalidInput({ field: 'note', code: 'missing' });
    case 'due-date':
      throw invalidInput({ field: 'dueOn', code: 'missing' });
  }
}
