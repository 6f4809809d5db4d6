import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import type { EditionPart } from './edition.dto.js';
import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import { type Edition, editionWith, type LaneSetting, lanesThatDiffer } from '../taxonomy/editions/edition.js';
import { Editions } from '../taxonomy/editions/editions.service.js';
import { sameWords, type WordChange, wordsWith } from '../taxonomy/editions/words.js';
import { ReferenceEdition } from '../taxonomy/editions/reference-edition.entity.js';

/** Who publishes, why, and over which edition: nobody overwrites what they have not seen. */
export interface Publication {
  readonly expected: number;
  readonly reason: string;
  readonly by: string;
}

/** Lanes as they shall be weighed, and words to add and to take away. */
export interface Wished {
  readonly lanes: readonly LaneSetting[];
  readonly words: readonly WordChange[];
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
  publish({ lanes, words }: Wished, publication: Publication): Promise<void> {
    const { filed } = this.editions;
    return this.add(publication, null, (before, number) => ({
      ...editionWith(before, number, lanes, filed.lanes),
      words: wordsWith(before.words, number, words),
    }));
  }

  /**
   * Publishes the settings of an earlier edition, or of the files (0), once more: all of them, or those of one part.
   * @throws CodedError `not-found`, `version-stale`, `invalid-input` where they apply already
   */
  async restore(number: number, part: EditionPart | undefined, publication: Publication): Promise<void> {
    const earlier = await this.editions.numbered(number);
    await this.add(publication, number, (before, next) => ({
      number: next,
      lanes: part === 'words' ? before.lanes : earlier.lanes,
      words: part === 'weights' ? before.words : earlier.words,
    }));
  }

  private async add(
    { expected, reason, by }: Publication,
    restores: number | null,
    next: (before: Edition, number: number) => Edition,
  ): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      // Whoever publishes waits here, so that numbers have no gap and stand in the order of the change log.
      await manager.query(`select pg_advisory_xact_lock(hashtext('reference_edition'))`);
      const before = await this.editions.current(manager);
      if (before.number !== expected) {
        throw new CodedError('version-stale', { expected, current: before.number });
      }
      const edition = next(before, before.number + 1);
      const lanes = lanesThatDiffer(before, edition, this.editions.filed.lanes);
      const isReadAlike = sameWords(before.words, edition.words);
      if (lanes.length === 0 && isReadAlike) {
        throw invalidInput({ field: restores === null ? 'lanes' : 'number', code: 'nothing-changed' });
      }
      const id = uuidv7();
      const seq = await transaction.record({ topic: 'edition.published', subject: id, actor: by });
      if (!isReadAlike) await transaction.record({ topic: 'words.published', subject: id, actor: by });
      await manager.insert(ReferenceEdition, { id, seq, ...edition, restores, reason, publishedBy: by });
      await this.noted(transaction, before, edition, { restores, reason, by });
      await this.runs.requestIn(transaction, { scope: 'all', subject: null, requestedBy: by });
    });
    await this.editions.follow();
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
