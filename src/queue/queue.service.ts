import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, JobsOptions } from 'bullmq';
import { type BullQueue, QueueBackend, type QueueStore } from './backend.js';
import { catalogue, type JobName, type Jobs, type NewJob, queueNames, type QueueName, workOf } from './catalogue.js';
import { within } from './deadline.js';

/** A store that does not answer in this time counts as away. */
const ANSWER_MS = 2000;
/** Any priority stands behind none. */
const AFTER_OTHERS = 1;

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** A job that has used up its tries, or that no try can mend. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  /** Ids only, see {@link Jobs}. */
  readonly payload: Jobs[JobName];
  /** The message of its last error. */
  readonly reason: string;
  readonly tries: number;
  readonly queuedAt: Date;
  readonly failedAt: Date;
}

export interface ParentJob {
  readonly id: string;
  readonly queue: QueueName;
}

/** Puts jobs of the catalogue into their queues and says how the queues stand. */
@Injectable()
export class QueueService implements OnApplicationShutdown {
  private readonly queues: Readonly<Record<QueueName, BullQueue>>;

  constructor(private readonly backend: QueueBackend) {
    this.queues = {
      subjects: backend.queue('subjects'),
      runs: backend.queue('runs'),
      models: backend.queue('models'),
      post: backend.queue('post'),
      upkeep: backend.queue('upkeep'),
    };
  }

  /**
   * Adds a job unless one that does the same work waits already.
   * Features do not call this: they record a change, and the outbox queues what follows from it.
   * @returns the id of the job that will do the work
   * @throws when the store does not take it within two seconds
   */
  async enqueue<N extends JobName>(
    name: N,
    payload: Jobs[N],
    options: Pick<JobsOptions, 'delay' | 'attempts' | 'backoff'> = {},
  ): Promise<string> {
    const deduplication = { id: workOf(name, payload), keepLastIfActive: true };
    const queue = this.queues[catalogue[name].queue];
    const adding = queue.add(name, payload, { ...jobOptions(name), ...options, deduplication });
    const job = await within(ANSWER_MS, `Queueing ${name}`, adding);
    return job.id ?? '';
  }

  /**
   * Adds jobs that `parent` waits for; other jobs of the queue go before them. One that waits or works already is not added
   * again, and one that fails holds nothing up: the parent looks for itself at what came of them.
   */
  async enqueueUnder(parent: ParentJob, jobs: readonly NewJob[]): Promise<void> {
    const { qualifiedName: queue } = this.queues[parent.queue];
    const waitedFor = { parent: { id: parent.id, queue }, ignoreDependencyOnFailure: true, priority: AFTER_OTHERS };
    for (const name of queueNames) {
      const entries = jobs
        .filter((job) => catalogue[job.name].queue === name)
        .map((job) => {
          // BullMQ deduplicates no job that has a parent; but ids are unique, without colons.
          const jobId = workOf(job.name, job.payload).replaceAll(':', '.');
          return { name: job.name, data: job.payload, opts: { ...jobOptions(job.name), ...waitedFor, jobId } };
        });
      if (entries.length > 0) await this.queues[name].addBulk(entries);
    }
  }

  /** Lets the clock start a job; an earlier schedule of the same job is replaced. */
  async schedule<N extends JobName>(name: N, payload: Jobs[N], every: number): Promise<void> {
    const queue = this.queues[catalogue[name].queue];
    const scheduling = queue.upsertJobScheduler(name, { every }, { name, data: payload, opts: jobOptions(name) });
    await within(ANSWER_MS, `Scheduling ${name}`, scheduling);
  }

  async isScheduled(name: JobName): Promise<boolean> {
    const scheduler = this.queues[catalogue[name].queue].getJobScheduler(name);
    return (await within(ANSWER_MS, `Looking for the schedule of ${name}`, scheduler)) !== undefined;
  }

  async counts(): Promise<Readonly<Record<QueueName, QueueCounts>>> {
    const [subjects, runs, models, post, upkeep] = await within(
      ANSWER_MS,
      'Counting jobs',
      Promise.all([
        countsOf(this.queues.subjects),
        countsOf(this.queues.runs),
        countsOf(this.queues.models),
        countsOf(this.queues.post),
        countsOf(this.queues.upkeep),
      ]),
    );
    return { subjects, runs, models, post, upkeep };
  }

  /** Newest first, no more than `most`. */
  async failed(name: QueueName, most: number): Promise<FailedJob[]> {
    const asked = this.queues[name].getJobs(['failed'], 0, most - 1);
    return (await within(ANSWER_MS, 'Listing failed jobs', asked)).map(failedJob);
  }

  /** Lets a failed job begin anew, with all its tries. @returns null when no failed job has that id */
  retry(name: QueueName, id: string): Promise<FailedJob | null> {
    return this.onFailed(name, id, (job) => job.retry('failed', { resetAttemptsMade: true }));
  }

  /** @returns null when no failed job has that id */
  remove(name: QueueName, id: string): Promise<FailedJob | null> {
    return this.onFailed(name, id, (job) => job.remove());
  }

  /** Where the jobs lie. */
  get store(): QueueStore {
    return this.backend.kind;
  }

  /** How many processes work the queue now. A killed one is gone from the count as soon as its connections are. */
  async workerCount(): Promise<number> {
    return within(ANSWER_MS, 'Counting workers', this.queues.runs.getWorkersCount());
  }

  /** @throws when the store is away */
  async ping(): Promise<void> {
    await within(ANSWER_MS, 'The queue', this.queues.upkeep.count());
  }

  private async onFailed(
    name: QueueName,
    id: string,
    act: (job: Job<Jobs[JobName], void>) => Promise<void>,
  ): Promise<FailedJob | null> {
    const job = await within(ANSWER_MS, 'Looking for a job', this.queues[name].getJob(id));
    if (job === undefined || !(await within(ANSWER_MS, 'Looking at a job', job.isFailed()))) return null;
    const found = failedJob(job);
    await within(ANSWER_MS, 'Changing a job', act(job));
    return found;
  }

  async onApplicationShutdown(): Promise<void> {
    const closing = queueNames.map((name) => this.queues[name].close());
    await Promise.all(closing.map((closed) => closed.catch((error: unknown) => this.backend.complain(error))));
  }
}

const failedJob = (job: Job<Jobs[JobName], void>): FailedJob => ({
  id: job.id ?? '',
  name: job.name,
  payload: job.data,
  reason: job.failedReason ?? '',
  tries: job.attemptsMade,
  queuedAt: new Date(job.timestamp),
  failedAt: new Date(job.finishedOn ?? job.timestamp),
});

function jobOptions(name: JobName): JobsOptions {
  const entry = catalogue[name];
  return {
    attempts: entry.attempts,
    backoff: { ...entry.backoff },
    removeOnComplete: { ...entry.keep.completed },
    removeOnFail: { ...entry.keep.failed },
  };
}

async function countsOf(queue: BullQueue): Promise<QueueCounts> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  return {
    waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
    active: counts.active ?? 0,
    delayed: counts.delayed ?? 0,
    failed: counts.failed ?? 0,
  };
}
