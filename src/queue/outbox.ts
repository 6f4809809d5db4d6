import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Change } from '../database/change.entity.js';
import { Transactions } from '../database/transactions.js';
import { catalogue, jobsOf, type Trigger } from './catalogue.js';
import { Handlers } from './handlers.service.js';
import { QueueService } from './queue.service.js';

/** Commits that wait for the queue; what exceeds this is left to the sweep. */
const MAX_PENDING = 10_000;
const SWEEP_BATCH = 200;

interface Left extends Trigger {
  readonly seq: string;
}

/**
 * Queues the jobs that follow from changes: right after their commit, and in a sweep for those that a crash or an
 * outage left. Both may meet: a job is deduplicated, and one more run changes nothing.
 */
@Injectable()
export class Outbox implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private pending: Left[] = [];
  private dispatching: Promise<void> | null = null;

  constructor(
    private readonly transactions: Transactions,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queue: QueueService,
    private readonly handlers: Handlers,
  ) {}

  onModuleInit(): void {
    this.transactions.onCommit((changes) => this.take(changes));
  }

  /** Queues what older changes left, oldest first; other processes may do so at the same time. */
  async sweep(signal: AbortSignal): Promise<void> {
    let found: number;
    do {
      signal.throwIfAborted();
      found = await this.dataSource.transaction(async (manager) => {
        const left = await manager.query<Left[]>(
          `select seq, topic, subject from change
            where dispatched_at is null and at < now() - interval '5 seconds'
            order by seq limit $1 for update skip locked`,
          [SWEEP_BATCH],
        );
        await this.enqueue(left);
        await manager.query('update change set dispatched_at = now() where seq = any($1::bigint[])', [
          left.map(({ seq }) => seq),
        ]);
        return left.length;
      });
      if (found > 0) this.logger.log(`Queued what ${found} earlier changes had left`);
    } while (found === SWEEP_BATCH);
  }

  /** Lets what was committed last be queued before the process ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.dispatching;
  }

  /** Returns at once: who wrote has its commit, and does not wait for the queue. */
  private take(changes: readonly Change[]): void {
    const open = changes.filter(({ dispatchedAt }) => dispatchedAt === null);
    if (open.length === 0 || this.pending.length > MAX_PENDING) return;
    this.pending.push(...open);
    this.dispatching ??= this.dispatch();
  }

  private async dispatch(): Promise<void> {
    while (this.pending.length > 0) {
      const changes = this.pending;
      this.pending = [];
      try {
        await this.enqueue(changes);
        const seqs = changes.map(({ seq }) => seq);
        await this.dataSource.query(
          'update change set dispatched_at = now() where seq = any($1::bigint[]) and dispatched_at is null',
          [seqs],
        );
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.logger.warn(`${changes.length} changes are committed but not queued; the sweep will do it. ${reason}`);
      }
    }
    this.dispatching = null;
  }

  private async enqueue(changes: readonly Trigger[]): Promise<void> {
    for (const { name, payload } of jobsOf(changes)) {
      if (this.handlers.isOff(name)) continue;
      await this.queue.enqueue(name, payload, { delay: catalogue[name].after ?? 0 });
    }
  }
}
