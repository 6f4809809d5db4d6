import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../database/transactions.js';
import { Filters } from '../http/filters.js';
import type { Page, PageQuery } from '../http/pagination.js';
import type { AuditAct } from './acts.js';
import type { AuditExportQuery } from './audit-entry.dto.js';
import { AuditEntry } from './audit-entry.entity.js';
import type { AuditSubjectKind } from './subject-kinds.js';

export interface AuditRecord {
  /** Account id; null for Naru itself. */
  readonly actor: string | null;
  readonly act: AuditAct;
  /** What was acted on: a kind (`company`, `introduction`) and the id of one. */
  readonly subjectKind: AuditSubjectKind;
  readonly subject: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

export interface NamedEntry extends AuditEntry {
  /** Null for Naru itself and for accounts that are gone. */
  readonly actorName: string | null;
}

const EXPORT_BATCH = 200;

/** Who did what, when, to what, why. Entries are added in the transaction of the act and stay for ever. */
@Injectable()
export class AuditLog {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async record(transaction: Transaction, { before, after, reason, ...what }: AuditRecord): Promise<void> {
    const entry = { ...what, id: uuidv7(), before: before ?? null, after: after ?? null, reason: reason ?? null };
    await transaction.manager.insert(AuditEntry, entry as object);
  }

  /** Newest first. */
  list(query: AuditExportQuery, page: PageQuery): Promise<Page<NamedEntry>> {
    return new Filters()
      .equal('actor', query.actor)
      .equal('act', query.act)
      .equal('subject_kind', query.subjectKind)
      .equal('subject', query.subject)
      .between('at', query.since, query.until)
      .page(this.dataSource, 'audit_entry', page, (ids) => this.load(ids));
  }

  /** All that a filter finds, newest first; what is added meanwhile is left out. */
  async *all(query: AuditExportQuery): AsyncGenerator<NamedEntry> {
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.list(query, { limit: EXPORT_BATCH, cursor });
      yield* items;
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
  }

  private load(ids: readonly string[]): Promise<NamedEntry[]> {
    return this.dataSource.query<NamedEntry[]>(
      `select e.id, e.at, e.actor, u.name as "actorName", e.act, e.subject_kind as "subjectKind", e.subject,
         e.before, e.after, e.reason
       from audit_entry e left join identity."user" u on u.id::text = e.actor
       where e.id = any($1::uuid[]) order by e.id desc`,
      [ids],
    );
  }
}
