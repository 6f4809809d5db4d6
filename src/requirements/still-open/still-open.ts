import type { DataSource } from 'typeorm';
import type { AuditLog } from '../../audit/audit-log.service.js';
import type { RecordStore, Stored } from '../../database/records/record-store.js';
import type { Transaction, Transactions } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import type { AskedRecordEntity } from './asked-record.entity.js';
import { dueForAsking, dueForExpiry } from './openness.js';

const BATCH = 500;

interface Locked {
  readonly version: number;
  readonly company: string;
  readonly archivedAt: Date | null;
  readonly askedAt: Date | null;
  readonly expiredAt: Date | null;
}

/**
 * Asks the owners of one kind of record whether it is still open, and lets it expire without an answer. That a record
 * was asked about, or has expired, stands in its row and is written with the change that tells of it, in one
 * transaction: a job that is killed and starts again finds what is left, and tells nothing twice.
 */
export class StillOpen<E extends AskedRecordEntity, C extends object> {
  constructor(
    private readonly kind: 'requirement' | 'opportunity',
    private readonly store: RecordStore<E, C>,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Asks about what nobody has confirmed for 30 days. Demonstration data is left in peace. */
  async ask(now: Date, signal?: AbortSignal): Promise<void> {
    let asked: number;
    do {
      signal?.throwIfAborted();
      asked = await this.transactions.run(async (transaction) => {
        const [due] = await transaction.manager.query<[{ id: string; company: string }[], number]>(
          `update "${this.kind}" set asked_at = $1 where id in (
             select record.id from "${this.kind}" record join company on company.id = record.company_id
             where record.archived_at is null and record.asked_at is null and record.origin <> 'demo'
               and record.confirmed_at <= $2 and company.archived_at is null
             order by record.id limit $3 for no key update of record skip locked)
           returning id, company_id as company`,
          [now, dueForAsking(now), BATCH],
        );
        const topic = `${this.kind}.still-open-asked`;
        await transaction.recordAll(due.map(({ id, company }) => ({ topic, subject: id, details: { company } })));
        return due.length;
      });
    } while (asked === BATCH);
  }

  /** Archives what was asked about 14 days ago without an answer; its list is withdrawn like that of any archived record. */
  async expire(now: Date, signal?: AbortSignal): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `select id from "${this.kind}" where archived_at is null and asked_at <= $1 order by asked_at, id`,
      [dueForExpiry(now)],
    );
    for (const { id } of due) {
      signal?.throwIfAborted();
      await this.transactions.run((transaction) => this.expireOne(transaction, id, now));
    }
  }

  /**
   * Somebody says that it is still wanted, whether or not it was asked about; what has expired comes back.
   * @throws CodedError `not-found`; `already-archived` for what somebody has archived, which is restored instead
   */
  confirm(id: string, actor: string, now: Date): Promise<Stored<E, C>> {
    return this.transactions.run(async (transaction) => {
      const { version, company, archivedAt, expiredAt } = await this.lock(transaction, id);
      if (archivedAt !== null) {
        if (expiredAt === null) throw new CodedError('already-archived');
        await this.store.setArchived(id, version, false, { author: actor }, transaction);
        const what = { act: `${this.kind}.reopened`, subjectKind: this.kind, subject: id } as const;
        await this.audit.record(transaction, { ...what, actor, before: { expiredAt } });
      }
      await this.write(transaction, id, 'confirmed_at = $2, asked_at = null', now);
      const topic = `${this.kind}.still-open-confirmed`;
      await transaction.record({ topic, subject: id, details: { company }, actor });
      return this.store.require(id, transaction.manager);
    });
  }

  private async expireOne(transaction: Transaction, id: string, now: Date): Promise<void> {
    const { version, company, archivedAt, askedAt } = await this.lock(transaction, id);
    // Somebody may have answered since it was found.
    if (archivedAt !== null || askedAt === null || askedAt > dueForExpiry(now)) return;
    const stored = await this.store.setArchived(id, version, true, { author: null }, transaction);
    await this.write(transaction, id, 'expired_at = $2', now);
    await transaction.record({ topic: `${this.kind}.expired`, subject: id, details: { company } });
    await this.audit.record(transaction, {
      actor: null,
      act: `${this.kind}.expired`,
      subjectKind: this.kind,
      subject: id,
      before: { version, askedAt },
      after: { version: stored.head.version },
    });
  }

  private async lock({ manager }: Transaction, id: string): Promise<Locked> {
    const [locked] = await manager.query<Locked[]>(
      `select version, company_id as company, archived_at as "archivedAt", asked_at as "askedAt",
         expired_at as "expiredAt"
       from "${this.kind}" where id = $1 for no key update`,
      [id],
    );
    if (!locked) throw new CodedError('not-found', { kind: this.kind });
    return locked;
  }

  /** Not through TypeORM, which would take it for a new version of the record. */
  private async write({ manager }: Transaction, id: string, set: string, now: Date): Promise<void> {
    await manager.query(`update "${this.kind}" set ${set} where id = $1`, [id, now]);
  }
}
