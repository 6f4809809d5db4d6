import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { MOST_TRIES, nextTry } from './retry.js';

/** Tables of promised messages: each row waits, and is then sent or failed. */
export type Outgoing = 'mail' | 'webhook_message';

interface Claim {
  readonly id: string;
  /** Names this try; a later one has another name. */
  readonly attempt: string;
  readonly attempts: number;
}

export interface Failure {
  /** A code; never an address or a text. */
  readonly code: string;
  /** Trying again cannot help. */
  readonly final: boolean;
}

/**
 * How long a try may take. It is longer than all time limits of a try together, so that a claim this old has lost its
 * process and may be taken over.
 */
const LEASE_MINUTES = 5;

/** Longer than all tries together. */
const STALE_DAYS = 3;

/** It has taken its process along every time. */
const LOST: Failure = { code: 'lost', final: true };

/** Sends each promised message once: a message is claimed before it leaves, and marked after. */
@Injectable()
export class Sendings {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Sends whatever may be tried now.
   * @param send resolves to null when the message has left; what it throws leaves the claim to run out
   */
  async sendAll(table: Outgoing, signal: AbortSignal, send: (id: string) => Promise<Failure | null>): Promise<void> {
    await this.giveUpOld(table);
    for (;;) {
      signal.throwIfAborted();
      const claim = await this.claim(table, new Date());
      if (claim === null) return;
      const failure = claim.attempts > MOST_TRIES ? LOST : await send(claim.id);
      if (failure === null) await this.sent(table, claim, new Date());
      else await this.failed(table, claim, failure, new Date());
    }
  }

  /** What was promised while nobody could send, and is stale by now. */
  private async giveUpOld(table: Outgoing): Promise<void> {
    await this.dataSource.query(
      `update "${table}" set state = 'failed', facts = '{}'
        where state = 'waiting' and created_at < now() - interval '${STALE_DAYS} days'`,
    );
  }

  /** The oldest message that may be tried now, taken for this process; null when there is none. */
  private async claim(table: Outgoing, now: Date): Promise<Claim | null> {
    const attempt = randomUUID();
    const free = `(sending.next_try_at is null or sending.next_try_at <= $1)
      and (sending.claimed_at is null or sending.claimed_at < $1::timestamptz - interval '${LEASE_MINUTES} minutes')`;
    // Two workers may see the same free row; the condition upon conflict is asked of the row as it is by then.
    const [claimed] = await this.dataSource.query<{ id: string; attempts: number }[]>(
      `insert into sending (id, attempts, attempt_id, claimed_at)
       select waiting.id, 1, $2, $1 from "${table}" waiting left join sending on sending.id = waiting.id
        where waiting.state = 'waiting' and ${free}
        order by waiting.id limit 1 for update of waiting skip locked
       on conflict (id) do update
          set attempts = sending.attempts + 1, attempt_id = excluded.attempt_id, claimed_at = excluded.claimed_at
        where ${free}
       returning id, attempts`,
      [now, attempt],
    );
    return claimed ? { ...claimed, attempt } : null;
  }

  /** Whoever took it over meanwhile is not asked: the message has left. Its facts are of no use any more. */
  private async sent(table: Outgoing, { id }: Claim, now: Date): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`update "${table}" set state = 'sent', sent_at = $2, facts = '{}' where id = $1`, [id, now]);
      await manager.query('delete from sending where id = $1', [id]);
    });
  }

  /** Lets it wait for its next try, or gives it up. */
  private async failed(
    table: Outgoing,
    { id, attempt, attempts }: Claim,
    { code, final }: Failure,
    now: Date,
  ): Promise<void> {
    const next = final ? null : nextTry(attempts, now);
    await this.dataSource.transaction(async (manager) => {
      const [, mine] = await manager.query<[unknown, number]>(
        `update sending set attempt_id = null, claimed_at = null, next_try_at = $3, error = $4
          where id = $1 and attempt_id = $2`,
        [id, attempt, next, code],
      );
      if (mine === 0 || next !== null) return;
      await manager.query(`update "${table}" set state = 'failed', facts = '{}' where id = $1 and state = 'waiting'`, [
        id,
      ]);
    });
  }
}
