import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.service.js';
import { Transactions } from '../database/transactions.js';
import { CodedError } from '../errors/coded-error.js';
import { type QueueName, queueNames } from '../queue/catalogue.js';
import { type FailedJob, QueueService } from '../queue/queue.service.js';
import type { QueuesView } from './queues.dto.js';

const MOST_AT_ONCE = 1000;

/** How the queues stand, and what administrators do about jobs that have failed. */
@Injectable()
export class QueueBoard {
  private readonly logger = new Logger('QueueBoard');

  constructor(
    private readonly queue: QueueService,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  async stand(): Promise<QueuesView> {
    const [counts, workers] = await this.reach(Promise.all([this.queue.counts(), this.queue.workerCount()]));
    return { store: this.queue.store, workers, items: queueNames.map((name) => ({ name, ...counts[name] })) };
  }

  failed(queue: QueueName, most: number): Promise<FailedJob[]> {
    return this.reach(this.queue.failed(queue, most));
  }

  retry(actor: string, queue: QueueName, id: string): Promise<void> {
    return this.act('job.retried', actor, queue, id, () => this.queue.retry(queue, id));
  }

  /**
   * Each job of a queue that has failed by now, the newest thousand of them; one that somebody else sees to meanwhile is
   * passed over.
   * @returns how many begin anew
   */
  async retryAll(actor: string, queue: QueueName): Promise<number> {
    let retried = 0;
    for (const { id } of await this.failed(queue, MOST_AT_ONCE)) {
      if (await this.retry(actor, queue, id).then(() => true, unlessGone)) retried += 1;
    }
    return retried;
  }

  remove(actor: string, queue: QueueName, id: string): Promise<void> {
    return this.act('job.removed', actor, queue, id, () => this.queue.remove(queue, id));
  }

  /** The queue cannot take part in the transaction: what it refuses leaves no entry. */
  private act(
    act: 'job.retried' | 'job.removed',
    actor: string,
    queue: QueueName,
    id: string,
    change: () => Promise<FailedJob | null>,
  ): Promise<void> {
    return this.transactions.run(async (transaction) => {
      const job = await this.reach(change());
      if (job === null) throw new CodedError('not-found', { kind: 'job' });
      const before = { queue, job: job.name, ...job.payload, tries: job.tries };
      await this.audit.record(transaction, { actor, act, subjectKind: 'job', subject: id, before });
    });
  }

  /** @throws CodedError `unavailable` while the store of the queue is away */
  private async reach<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      this.logger.warn(`The queue did not answer: ${error instanceof Error ? error.message : String(error)}`);
      throw new CodedError('unavailable');
    }
  }
}

function unlessGone(error: unknown): false {
  if (error instanceof CodedError && error.code === 'not-found') return false;
  throw error;
}
