import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { StoredCompany } from '../../companies/companies.service.js';
import { type Approval, approvalBy, dueDate, type OpenTask, type Verdict } from '../../engine/compliance/index.js';
import { ComplianceTask, DESK } from './compliance-task.entity.js';

/** Tasks as they are kept. */
@Injectable()
export class TaskRows {
  /** Oldest first. */
  of(matchId: string, manager: EntityManager): Promise<ComplianceTask[]> {
    return manager.find(ComplianceTask, { where: { matchId }, order: { setAt: 'ASC', id: 'ASC' } });
  }

  /** What accepted tasks have brought in and what has not run out. @param day `YYYY-MM-DD` */
  async approvals(matchId: string, day: string, manager: EntityManager): Promise<Approval[]> {
    const done = (await this.of(matchId, manager)).filter(
      ({ state, validUntil }) => state === 'done' && (validUntil === null || validUntil >= day),
    );
    const inHand = done.flatMap(({ code }) => approvalBy(code) ?? []);
    // In one order, whichever was accepted first: verdicts are told apart by what they rest on.
    return [...new Set(inHand)].sort();
  }

  /** Brings the rows in step with a verdict. What somebody has done stays, whether the verdict still asks for it or not. */
  async keep(
    matchId: string,
    companies: readonly StoredCompany[],
    { tasks, onDate }: Verdict,
    manager: EntityManager,
  ): Promise<void> {
    const known = new Map((await this.of(matchId, manager)).map((row) => [keyOf(row), row]));
    for (const task of tasks) {
      const owner = companies.find(({ head }) => head.externalId === task.owner)?.head.id ?? DESK;
      const row = known.get(keyOf({ code: task.code, owner }));
      known.delete(keyOf({ code: task.code, owner }));
      if (row === undefined) await this.add(matchId, owner, task, onDate, manager);
      else if (row.droppedAt !== null || row.rules.join() !== task.rules.join())
        await manager.update(ComplianceTask, { id: row.id }, { rules: [...task.rules], droppedAt: null });
    }
    for (const { id, droppedAt } of known.values())
      if (droppedAt === null) await manager.update(ComplianceTask, { id }, { droppedAt: new Date() });
  }

  private async add(
    matchId: string,
    owner: string,
    { code, rules }: OpenTask,
    onDate: string,
    manager: EntityManager,
  ): Promise<void> {
    const row = { id: uuidv7(), matchId, owner, code, rules: [...rules], dueOn: dueDate(code, onDate) };
    await manager.createQueryBuilder().insert().into(ComplianceTask).values(row).orIgnore().execute();
  }
}

const keyOf = ({ code, owner }: Pick<ComplianceTask, 'code' | 'owner'>): string => `${code} ${owner}`;
