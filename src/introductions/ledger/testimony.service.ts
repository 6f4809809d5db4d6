import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import type { Transaction } from '../../database/transactions.js';
import type { LedgerKind } from '../../engine/introductions/index.js';
import type { LedgerPayload } from './chain.js';
import { Ledger } from './ledger.service.js';

export interface Testified {
  readonly introductionId: string;
  /** In the order in which they came about. */
  readonly kinds: readonly LedgerKind[];
  /** Account; null for Naru itself. */
  readonly actor: string | null;
  readonly at: Date;
  /** What the act was: ids, states and codes. */
  readonly payload: LedgerPayload;
  /** In somebody's words; for the audit log only. */
  readonly reason?: string;
}

/** Every act in an introduction, in the ledger and in the audit log, within its own transaction. */
@Injectable()
export class Testimony {
  constructor(
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
  ) {}

  /** To be called first: one act after the other, over all introductions. */
  begin(transaction: Transaction): Promise<void> {
    return this.ledger.lock(transaction);
  }

  async add(transaction: Transaction, { introductionId, kinds, actor, at, payload, reason }: Testified): Promise<void> {
    const entries = kinds.map((kind) => ({ introductionId, kind, actor, payload }));
    await this.ledger.append(transaction, at, entries);
    for (const kind of kinds) {
      const act = `introduction.${kind}` as const;
      const subject = { subjectKind: 'introduction', subject: introductionId } as const;
      await this.audit.record(transaction, { actor, act, ...subject, after: payload, reason });
    }
  }
}
