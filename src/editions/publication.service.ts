import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import { type Edition, editionWith, type LaneSetting, lanesThatDiffer } from '../taxonomy/editions/edition.js';
import { Editions } from '../taxonomy/editions/editions.service.js';
import { ReferenceEdition } from '../taxonomy/editions/reference-edition.entity.js';

/** Who publishes, why, and over which edition: nobody overwrites what they have not seen. */
export interface Publication {
  readonly expected: number;
  readonly reason: string;
  readonly by: string;
}

/** Publishes editions. An edition and the full run that brings the lists in step with it are asked for as one. */
@Injectable()
export class EditionPublication {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: Editions,
    private readonly runs: MatchRunsService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `version-stale`, `invalid-input` where nothing differs from what applies */
  publish(wished: readonly LaneSetting[], publication: Publication): Promise<void> {
    const { filed } = this.editions;
    return this.add(publication, null, (before, number) => editionWith(before, number, wished, filed.lanes));
  }

  /**
   * Publishes the settings of an earlier edition, or of the files (0), once more.
   * @throws CodedError `not-found`, `version-stale`, `invalid-input` where they apply already
   */
  async restore(number: number, publication: Publication): Promise<void> {
    const { lanes } = await this.editions.numbered(number);
    await this.add(publication, number, (_, next) => ({ number: next, lanes }));
  }

  private add(
    { expected, reason, by }: Publication,
    restores: number | null,
    next: (before: Edition, number: number) => Edition,
  ): Promise<void> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      // Whoever publishes waits here, so that numbers have no gap and stand in the order of the change log.
      await manager.query(`select pg_advisory_xact_lock(hashtext('reference_edition'))`);
      const before = await this.editions.current(manager);
      if (before.number !== expected) {
        throw new CodedError('version-stale', { expected, current: before.number });
      }
      const edition = next(before, before.number + 1);
      if (lanesThatDiffer(before, edition, this.editions.filed.lanes).length === 0) {
        throw invalidInput({ field: restores === null ? 'lanes' : 'number', code: 'nothing-changed' });
      }
      const id = uuidv7();
      const seq = await transaction.record({ topic: 'edition.published', subject: id, actor: by });
      await manager.insert(ReferenceEdition, { id, seq, ...edition, restores, reason, publishedBy: by });
      await this.noted(transaction, before, edition, { restores, reason, by });
      await this.runs.requestIn(transaction, { scope: 'all', subject: null, requestedBy: by });
    });
  }

  private noted(
    transaction: Transaction,
    before: Edition,
    after: Edition,
    { restores, reason, by: actor }: Pick<Publication, 'reason' | 'by'> & Pick<ReferenceEdition, 'restores'>,
  ): Promise<void> {
    return this.audit.record(transaction, {
      actor,
      act: restores === null ? 'edition.published' : 'edition.restored',
      subjectKind: 'reference-edition',
      subject: String(after.number),
      before: { ...before },
      after: { ...after, restores },
      reason,
    });
  }
}
