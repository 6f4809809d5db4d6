import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { StoredCompany } from '../../companies/companies.service.js';
import { type Approval, approvalBy, dueDate, type OpenTask, type Verdict } from '../../engine/compliance/index.js';
import { columnOf, type DealKey } from '../deal-key.js';
import { ComplianceTask, DESK } from './compliance-task.entity.js';

/** Tasks as they are kept. */
@Injectable()
export class TaskRows {
  /** Oldest first. */
  of(key: DealKey, manager: EntityManager): Promise<ComplianceTask[]> {
    return manager.find(ComplianceTask, { where: columnOf(key), order: { setAt: 'ASC', id: 'ASC' } });
  }

  /** What accepted tasks have brought in and what has not run out. @param day `YYYY-MM-DD` */
  async approvals(key: DealKey, day: string, manager: EntityManager): Promise<Approval[]> {
    const done = (await this.of(key, manager)).filter(
      ({ state, validUntil }) => state === 'done' && (validUntil === null || validUntil >= day),
    );
    const inHand = done.flatMap(({ code }) => approvalBy(code) ?? []);
    // In one order, whichever was accepted first: verdicts are told apart by what they rest on.
    return [...new Set(inHand)].sort();
  }

  /** Brings the rows in step with a verdict. What somebody has done stays, whether the verdict still asks for it or not. */
  async keep(
    key: DealKey,
    companies: readonly StoredCompany[],
    { tasks, onDate }: Verdict,
    manager: EntityManager,
  ): Promise<void> {
    const known = new Map((await this.of(key, manager)).map((row) => [keyOf(row), row]));
    for (const task of tasks) {
      const owner = companies.find(({ head }) => head.externalId === task.owner)?.head.id ?? DESK;
      const row = known.get(keyOf({ code: task.code, owner }));
      known.delete(keyOf({ code: task.code, owner }));
      if (row === undefined) await this.add(key, owner, task, onDate, manager);
      else if (row.droppedAt !== null || row.rules.join() !== task.rules.join())
        await manager.update(ComplianceTask, { id: row.id }, { rules: [...task.rules], droppedAt: null });
    }
    for (const { id, droppedAt } of known.values())
      if (droppedAt === null) await manager.update(ComplianceTask, { id }, { droppedAt: new Date() });
  }

  private async add(
    key: DealKey,
    owner: string,
    { code, rules }: OpenTask,
    onDate: string,
    manager: EntityManager,
  ): Promise<void> {
    const row = { id: uuidv7(), ...columnOf(key), owner, code, rules: [...rules], dueOn: dueDate(code, onDate) };
    await manager.createQueryBuilder().insert().into(ComplianceTask).values(row).orIgnore().execute();
  }
}

const keyOf = ({ code, owner }: Pick<ComplianceTask, 'code' | 'owner'>): string => `${code} ${owner}`;
