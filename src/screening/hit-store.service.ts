import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import { type FoundHit, type HitChange, type KnownHit, reconcile } from './reconcile.js';
import { CompanyScreening, ScreeningHit } from './screening-hit.entity.js';

export interface Screened {
  readonly companyId: string;
  /** Of the company, as it was read. */
  readonly version: number;
  readonly found: readonly FoundHit[];
}

const UNDECIDED = { outcome: null, finding: null, reason: null, decidedBy: null, decidedAt: null } as const;

/** Keeps what a screening finds beside what was decided before. */
@Injectable()
export class HitStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  async save(screened: readonly Screened[], stamp: string): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const known = await this.lock(manager, screened);
      const changed = new Set<string>();
      for (const { companyId, found } of screened) {
        const own = known.filter((hit) => hit.companyId === companyId);
        for (const change of reconcile(own, found)) {
          changed.add(companyId);
          await this.carryOut(change, companyId, transaction);
        }
      }
      const rows = screened.map(({ companyId, version }) => ({ companyId, version, stamp, at: new Date() }));
      await manager.upsert(CompanyScreening, rows, ['companyId']);
      // Verdicts rest on it; who reads the change learns nothing of what was found.
      await transaction.recordAll([...changed].map((subject) => ({ topic: 'company.screened', subject })));
    });
  }

  private lock(manager: EntityManager, screened: readonly Screened[]): Promise<ScreeningHit[]> {
    return manager.find(ScreeningHit, {
      where: { companyId: In(screened.map(({ companyId }) => companyId)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async carryOut(change: HitChange, companyId: string, transaction: Transaction): Promise<void> {
    const { manager } = transaction;
    switch (change.kind) {
      case 'new':
        await manager.insert(ScreeningHit, { ...change.found, id: uuidv7(), companyId, standing: 'open' });
        return;
      case 'ask-again':
        await manager.update(
          ScreeningHit,
          { id: change.known.id },
          { ...change.found, ...UNDECIDED, standing: 'open', version: () => 'version + 1' },
        );
        await this.tell(change.known, transaction);
        return;
      case 'remember': {
        const standing = change.known.outcome === null ? 'open' : 'decided';
        await manager.update(ScreeningHit, { id: change.known.id }, { standing });
        return;
      }
      case 'lapse':
        await manager.update(ScreeningHit, { id: change.known.id }, { standing: 'lapsed' });
        return;
    }
  }

  /** A decision that no longer holds. */
  private async tell({ id, outcome, own }: KnownHit, transaction: Transaction): Promise<void> {
    if (outcome === null) return;
    await this.audit.record(transaction, {
      actor: null,
      act: 'screening-hit.reopened',
      subjectKind: 'screening-hit',
      subject: id,
      before: { outcome, own },
    });
  }
}
