import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditAct } from '../../audit/acts.js';
import { AuditLog } from '../../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import type { DeskContent, DeskView } from './staff.dto.js';

const DESK = `select d.id, d.name, d.regions, d.sectors, d.lanes, coalesce((
    select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id)
    from identity.desk_member m join identity."user" u on u.id = m.user_id where m.desk_id = d.id), '[]') as members
  from identity.desk d`;

/** The groups of advisors that own a region, a sector or a lane. */
@Injectable()
export class DesksService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  list(): Promise<DeskView[]> {
    return this.dataSource.query<DeskView[]>(`${DESK} order by d.name`);
  }

  /** @throws CodedError `not-found` */
  async require(id: string, manager: EntityManager = this.dataSource.manager): Promise<DeskView> {
    const [desk] = await manager.query<DeskView[]>(`${DESK} where d.id = $1`, [id]);
    if (!desk) throw new CodedError('not-found', { kind: 'desk' });
    return desk;
  }

  /** @throws CodedError `invalid-input` when another desk has the name */
  create(actor: string, { name, regions, sectors, lanes }: DeskContent): Promise<DeskView> {
    return this.transactions.run(async (transaction) => {
      const id = uuidv7();
      const made = await transaction.manager.query<unknown[]>(
        `insert into identity.desk (id, name, regions, sectors, lanes) values ($1, $2, $3, $4, $5)
         on conflict (name) do nothing returning id`,
        [id, name, regions, sectors, lanes],
      );
      if (made.length === 0) throw nameTaken(name);
      const desk = await this.require(id, transaction.manager);
      await this.note(transaction, actor, 'desk.created', null, desk);
      return desk;
    });
  }

  /** @throws CodedError `not-found`; `invalid-input` when another desk has the name */
  replace(actor: string, id: string, { name, regions, sectors, lanes }: DeskContent): Promise<DeskView> {
    return this.change(actor, id, async (manager) => {
      const taken = await manager.query<unknown[]>(`select 1 from identity.desk where name = $1 and id <> $2`, [
        name,
        id,
      ]);
      if (taken.length > 0) throw nameTaken(name);
      await manager.query(`update identity.desk set name = $2, regions = $3, sectors = $4, lanes = $5 where id = $1`, [
        id,
        name,
        regions,
        sectors,
        lanes,
      ]);
    });
  }

  /** @throws CodedError `not-found` without such a desk or such an advisor */
  addMember(actor: string, id: string, user: string): Promise<DeskView> {
    return this.change(actor, id, async (manager) => {
      const advisor = await manager.query<unknown[]>(
        `select 1 from identity."user" where id = $1 and role in ('advisor', 'administrator') and banned is not true`,
        [user],
      );
      if (advisor.length === 0) throw new CodedError('not-found', { kind: 'advisor' });
      await manager.query(
        `insert into identity.desk_member (desk_id, user_id) values ($1, $2) on conflict do nothing`,
        [id, user],
      );
    });
  }

  removeMember(actor: string, id: string, user: string): Promise<DeskView> {
    return this.change(actor, id, async (manager) => {
      await manager.query(`delete from identity.desk_member where desk_id = $1 and user_id = $2`, [id, user]);
    });
  }

  async remove(actor: string, id: string): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const before = await this.require(id, transaction.manager);
      await transaction.manager.query('delete from identity.desk where id = $1', [id]);
      await this.note(transaction, actor, 'desk.removed', before, null);
    });
  }

  private change(actor: string, id: string, work: (manager: EntityManager) => Promise<void>): Promise<DeskView> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      await manager.query('select 1 from identity.desk where id = $1 for update', [id]);
      const before = await this.require(id, manager);
      await work(manager);
      const after = await this.require(id, manager);
      await this.note(transaction, actor, 'desk.changed', before, after);
      return after;
    });
  }

  private async note(
    transaction: Transaction,
    actor: string,
    act: AuditAct,
    before: DeskView | null,
    after: DeskView | null,
  ): Promise<void> {
    const subject = (after ?? before)?.id ?? '';
    await this.audit.record(transaction, {
      actor,
      act,
      subjectKind: 'desk',
      subject,
      ...(before && { before: kept(before) }),
      ...(after && { after: kept(after) }),
    });
  }
}

/** The log outlives accounts, so members stand in it by id. */
const kept = ({ members, ...desk }: DeskView): Record<string, unknown> => ({
  ...desk,
  members: members.map(({ id }) => id),
});

const nameTaken = (name: string): CodedError =>
  invalidInput({ field: 'name', code: 'duplicate', facts: { value: name } });
