import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { ScreeningFinding } from '../engine/compliance/index.js';
import type { Text } from '../engine/facts/index.js';
import { CodedError } from '../errors/coded-error.js';
import { Filters } from '../http/filters.js';
import type { Page } from '../http/pagination.js';
import type { DecideHitsDto, HitsQuery } from './hit.dto.js';
import type { ListedEntry } from './listed-entry.js';
import { ScreeningHit } from './screening-hit.entity.js';

/** A hit with both sides and who decided. */
export interface FullHit extends ScreeningHit {
  readonly companyNames: Text;
  readonly companyCountry: string;
  readonly entry: ListedEntry;
  /** Day of the newest snapshot that holds the wording. */
  readonly dated: string;
  /** Null for accounts that are gone. */
  readonly decidedByName: string | null;
}

/** What advisors do with hits. */
@Injectable()
export class ScreeningHits {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  list(query: HitsQuery): Promise<Page<FullHit>> {
    return new Filters()
      .equal('standing', query.standing)
      .within('company_id', query.company === undefined ? undefined : [query.company])
      .page(this.dataSource, 'screening_hit', query, (ids) => this.load(ids));
  }

  /**
   * Decides on all of them or on none.
   * @throws CodedError `not-found`; `version-stale` where one is asked anew since; `already-decided`
   */
  async decide({ hits, outcome, finding, reason }: DecideHitsDto, actor: string): Promise<FullHit[]> {
    const ids = hits.map(({ id }) => id);
    await this.transactions.run(async (transaction) => {
      const locked = await this.lock(ids, transaction.manager);
      for (const { id, version } of hits) {
        const hit = locked.get(id);
        if (hit === undefined || hit.standing === 'lapsed')
          throw new CodedError('not-found', { kind: 'screening-hit' });
        if (hit.version !== version) throw new CodedError('version-stale', { expected: version, current: hit.version });
        if (hit.standing === 'decided') throw new CodedError('already-decided', { state: hit.outcome ?? '' });
      }
      const found: ScreeningFinding | null = outcome === 'confirmed' ? (finding ?? null) : null;
      await transaction.manager.update(
        ScreeningHit,
        { id: In(ids) },
        { standing: 'decided', outcome, finding: found, reason, decidedBy: actor, decidedAt: new Date() },
      );
      const after = { outcome, ...(found && { finding: found }) };
      await this.tell([...locked.values()], `screening-hit.${outcome}`, actor, transaction, { after, reason });
    });
    return this.load(ids);
  }

  /** Takes a decision back. @throws CodedError `not-found` where there is none */
  async undo(id: string, actor: string): Promise<FullHit> {
    await this.transactions.run(async (transaction) => {
      const hit = (await this.lock([id], transaction.manager)).get(id);
      if (hit?.standing !== 'decided') throw new CodedError('not-found', { kind: 'screening-hit' });
      const { outcome, finding } = hit;
      await transaction.manager.update(
        ScreeningHit,
        { id },
        { standing: 'open', outcome: null, finding: null, reason: null, decidedBy: null, decidedAt: null },
      );
      await this.tell([hit], 'screening-hit.reopened', actor, transaction, { before: { outcome, finding } });
    });
    const [hit] = await this.load([id]);
    if (!hit) throw new CodedError('not-found', { kind: 'screening-hit' });
    return hit;
  }

  private async lock(ids: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, ScreeningHit>> {
    const hits = await manager.find(ScreeningHit, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(hits.map((hit) => [hit.id, hit]));
  }

  private async tell(
    hits: readonly ScreeningHit[],
    act: 'screening-hit.dismissed' | 'screening-hit.confirmed' | 'screening-hit.reopened',
    actor: string,
    transaction: Transaction,
    more: { readonly before?: object; readonly after?: object; readonly reason?: string },
  ): Promise<void> {
    for (const { id, companyId, own, listed, list } of hits) {
      const { before, after, reason } = more;
      const about = { company: companyId, own, listed, list };
      await this.audit.record(transaction, {
        actor,
        act,
        subjectKind: 'screening-hit',
        subject: id,
        before: { ...about, ...before },
        ...(after && { after: { ...after } }),
        reason,
      });
    }
    const companies = new Set(hits.map(({ companyId }) => companyId));
    await transaction.recordAll([...companies].map((subject) => ({ topic: 'company.screened', subject, actor })));
  }

  private load(ids: readonly string[]): Promise<FullHit[]> {
    return this.dataSource.query<FullHit[]>(
      `select h.id, h.company_id as "companyId", h.list, h.entry_key as "entryKey", h.entry_id as "entryId", h.version, h.own,
         h.listed, h.likeness, h.extent, h.score, h.standing, h.outcome, h.finding, h.reason, h.decided_by as "decidedBy",
         h.decided_at as "decidedAt", h.created_at as "createdAt", c.country as "companyCountry", e.content as entry,
         r.content -> 'names' as "companyNames", u.name as "decidedByName",
         (select max(l.dated)::text from screening_list_entry o join screening_list l on l.id = o.list_id
          where o.entry_id = h.entry_id and l.completed_at is not null) as dated
       from screening_hit h
       join company c on c.id = h.company_id
       join revision r on r.subject = c.id and r.version = c.version
       join screening_entry e on e.id = h.entry_id
       left join identity."user" u on u.id::text = h.decided_by
       where h.id = any($1::uuid[]) order by array_position($1::uuid[], h.id)`,
      [ids],
    );
  }
}
