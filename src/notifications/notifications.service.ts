import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, IsNull } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { Transactions } from '../database/transactions.js';
import { invalidInput } from '../errors/coded-error.js';
import { decodeCursor, encodeCursor, type Page } from '../http/pagination.js';
import type { NotificationsQuery } from './notification.dto.js';
import { Notification } from './notification.entity.js';

/** What one account has been told. Every question names the account, so that none can see another's. */
@Injectable()
export class NotificationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Newest first. */
  async list(userId: string, { limit, cursor, unread }: NotificationsQuery): Promise<Page<Notification>> {
    const found = await this.dataSource.query<{ id: string }[]>(
      `select id from notification
        where user_id = $1 and ($2::uuid is null or id < $2) and (read_at is null or not $3) order by id desc limit $4`,
      [userId, idIn(cursor), unread ?? false, limit + 1],
    );
    const ids = found.slice(0, limit).map(({ id }) => id);
    const last = ids.at(-1);
    return {
      items: await this.dataSource.getRepository(Notification).find({ where: { id: In(ids) }, order: { id: 'DESC' } }),
      nextCursor: found.length > limit && last !== undefined ? encodeCursor([last]) : null,
    };
  }

  unread(userId: string): Promise<number> {
    return this.dataSource.getRepository(Notification).countBy({ userId, readAt: IsNull() });
  }

  /** @param ids all when left out; those of others are not there */
  async read(userId: string, ids?: readonly string[]): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const [, count] = await transaction.manager.query<[unknown, number]>(
        `update notification set read_at = now()
          where user_id = $1 and read_at is null and ($2::uuid[] is null or id = any($2))`,
        [userId, ids ?? null],
      );
      if (count > 0) await transaction.record({ topic: 'notification.read', subject: userId, actor: userId });
    });
  }
}

function idIn(cursor: string | undefined): string | null {
  const [id] = decodeCursor(cursor, 1) ?? [null];
  if (id === null) return null;
  if (isUuid(id)) return String(id);
  throw invalidInput({ field: 'cursor', code: 'bad-format', facts: { expected: 'nextCursor' } });
}
