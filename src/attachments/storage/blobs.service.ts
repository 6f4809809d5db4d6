import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import { BLOB_STORE, type BlobStore } from './blob-store.js';

/** An upload takes a part of this from its first byte to its row. */
const UNUSED_FOR = '1 hour';
const UNUSED = `not exists (select 1 from attachment a where a.sha256 = b.sha256 and a.removed_at is null)`;

/**
 * The bytes of attachments. They are put before the attachment is saved; where that never came about, and where the last
 * attachment of the same bytes is removed, they go again.
 */
@Injectable()
export class Blobs {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(BLOB_STORE) private readonly store: BlobStore,
  ) {}

  /** @returns the name that they have from now on */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // Waits for somebody who is just removing the same bytes.
    await this.dataSource.query(
      `insert into attachment_blob (sha256) values ($1) on conflict (sha256) do update set put_at = now()`,
      [sha256],
    );
    await this.store.put(sha256, bytes);
    return sha256;
  }

  /** Keeps them from being removed until the transaction, which saves an attachment of them, has ended. */
  async hold({ manager }: Transaction, sha256: string): Promise<void> {
    const held = await manager.query<unknown[]>(`select 1 from attachment_blob where sha256 = $1 for share`, [sha256]);
    // The last attachment of the same bytes was removed in between.
    if (held.length === 0) throw new CodedError('unavailable');
  }

  /** @throws CodedError `unavailable` when the store has lost them */
  async open(sha256: string): Promise<Readable> {
    const content = await this.store.open(sha256);
    if (!content) throw new CodedError('unavailable');
    return content;
  }

  /** Removes them unless an attachment still has them. */
  async removeUnused(sha256: string, unusedFor = '0'): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Locked first: only a statement after that sees the attachment of somebody who held them until now.
      await manager.query(`select 1 from attachment_blob where sha256 = $1 for update`, [sha256]);
      const [gone] = await manager.query<[unknown[], number]>(
        `delete from attachment_blob b where b.sha256 = $1 and b.put_at <= now() - $2::interval and ${UNUSED}
         returning sha256`,
        [sha256, unusedFor],
      );
      // A kill before the commit leaves the row, and they are removed once more.
      if (gone.length > 0) await this.store.remove(sha256);
    });
  }

  /** Removes what uploads left that were killed, and what could not be removed when it should have been. */
  async sweep(signal: AbortSignal): Promise<void> {
    const unused = await this.dataSource.query<{ sha256: string }[]>(
      `select b.sha256 from attachment_blob b where b.put_at <= now() - $1::interval and ${UNUSED}`,
      [UNUSED_FOR],
    );
    for (const { sha256 } of unused) {
      signal.throwIfAborted();
      await this.removeUnused(sha256, UNUSED_FOR);
    }
  }
}
