import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DelayedError, type Job, UnrecoverableError, WaitingChildrenError, WaitingError } from 'bullmq';
import { type BullWorker, QueueBackend } from './backend.js';
import {
  catalogue,
  concurrency,
  type JobName,
  jobNames,
  type Jobs,
  type NewJob,
  queueNames,
  type QueueName,
} from './catalogue.js';
import { DeadlineError, within } from './deadline.js';
import { Handlers } from './handlers.service.js';
import type { JobHandler } from './handles.decorator.js';
import { ProgressReport } from './progress.js';
import { QueueService } from './queue.service.js';
import { Signals } from './signals.service.js';

/** How often a job may lose its worker. A poison job that kills its process must end some day. */
const MAX_STALLED = 50;
const READY_MS = 2000;
const CLOSE_MS = 3000;
const SCHEDULE_CHECK_MS = 5000;
/** A job whose parts were over before it could wait for them looks again after this time. */
const LOOK_AGAIN_MS = 500;

export const WORK_OPTIONS = Symbol('WORK_OPTIONS');

export interface WorkOptions {
  /** Work the queue from the start of the process. */
  readonly work: boolean;
  /** How long a job stays with a silent worker before another may take it. */
  readonly lockMs: number;
  /** How often workers look for such jobs. A killed worker's job starts again within the lock and two checks. */
  readonly stalledCheckMs: number;
  /** Replaces the interval of scheduled jobs. */
  readonly everyMs?: number;
}

interface ActiveJob {
  readonly controller: AbortController;
  readonly handling: Promise<unknown>;
}

/** Why a job stopped before its end: the process shuts down, and another will take the job up. */
export class Interrupted extends Error {
  constructor() {
    super('The process shuts down');
  }
}

/** Works the queues: hands each job to its handler, and lets the active ones reach a whole step before the process ends. */
@Injectable()
export class WorkerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private readonly active = new Map<string, ActiveJob>();
  private stopping = false;
  private workers: readonly BullWorker[] = [];
  private scheduling: NodeJS.Timeout | undefined;
  private handlers: ReadonlyMap<string, JobHandler<JobName>>;

  constructor(
    @Inject(WORK_OPTIONS) private readonly options: WorkOptions,
    private readonly backend: QueueBackend,
    private readonly queue: QueueService,
    private readonly signals: Signals,
    private readonly found: Handlers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.options.work) await this.start();
  }

  /**
   * Starts to work the queue; a one-shot command calls this when no other process does.
   * @throws when a job has no handler or more than one, or the tables of the queue are missing
   */
  async start(): Promise<void> {
    if (this.workers.length > 0) return;
    this.handlers = this.found.all();
    this.workers = queueNames.map((name) => this.worker(name));
    try {
      const ready = Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
      await within(READY_MS, 'Reaching the queue', ready);
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      this.logger.warn('The queue is away; jobs start as soon as it is back.');
    }
    await this.keepSchedules(true);
    this.scheduling = setInterval(() => void this.keepSchedules(false), SCHEDULE_CHECK_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.scheduling);
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    for (const { controller } of this.active.values()) controller.abort(new Interrupted());
    await Promise.allSettled([...this.active.values()].map(({ handling }) => handling));
    // Without a job there is nothing to lose, and a store that is away must not hold up the end of the process.
    await within(CLOSE_MS, 'Leaving the queue', closed).catch((error: unknown) => this.backend.complain(error));
  }

  private worker(name: QueueName): BullWorker {
    const worker = this.backend.worker(name, (job, token) => this.process(name, job, token ?? ''), {
      concurrency: concurrency[name],
      lockDuration: this.options.lockMs,
      stalledInterval: this.options.stalledCheckMs,
      maxStalledCount: MAX_STALLED,
    });
    worker.on('failed', (job, error) => {
      const which = job ? `${job.name} ${job.id} failed, try ${job.attemptsMade} of ${job.opts.attempts}` : 'failed';
      this.logger.error(`Job ${which}`, error.stack);
    });
    worker.on('stalled', (id) => this.logger.warn(`A job of ${name} lost its worker and starts again: ${id}`));
    // Another worker may have the job by now; this one must not go on beside it.
    worker.on('lockRenewalFailed', (ids) => {
      const reason = new Error('The job was taken over by another worker');
      for (const id of ids) this.active.get(`${name}:${id}`)?.controller.abort(reason);
    });
    return worker;
  }

  private async process(queue: QueueName, job: Job<Jobs[JobName], void>, token: string): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new UnrecoverableError(`This version of Naru knows no job "${job.name}"`);
    const controller = new AbortController();
    // A job may still arrive between the order to stop and the closing of the connection.
    if (this.stopping) controller.abort(new Interrupted());
    const progress = new ProgressReport(job, this.signals, (error) => this.backend.complain(error));
    const handling = handler.handle(job.data, (now) => progress.report(now), controller.signal);
    const key = `${queue}:${job.id}`;
    this.active.set(key, { controller, handling });
    let parts: readonly NewJob[];
    try {
      parts = (await handling) ?? [];
      await progress.delivered();
    } catch (error) {
      if (!(controller.signal.reason instanceof Interrupted) || error instanceof UnrecoverableError) throw error;
      await job.moveToWait(token);
      this.logger.log(`Job ${job.name} ${job.id} stopped early and waits for the next worker`);
      throw new WaitingError();
    } finally {
      this.active.delete(key);
    }
    if (parts.length > 0) await this.waitFor(parts, queue, job, token);
  }

  /** Puts the job aside until its parts have ended; a worker then takes it up once more. */
  private async waitFor(
    parts: readonly NewJob[],
    queue: QueueName,
    job: Job<Jobs[JobName], void>,
    token: string,
  ): Promise<never> {
    await this.queue.enqueueUnder({ id: job.id ?? '', queue }, parts);
    if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError();
    await job.moveToDelayed(Date.now() + LOOK_AGAIN_MS, token);
    throw new DelayedError();
  }

  /** Schedules live in the queue and outlast the process, but not a store that lost its content: so look now and then. */
  private async keepSchedules(replace: boolean): Promise<void> {
    // All at once: a store that is away costs one wait for an answer, not one for each job.
    await Promise.all(jobNames.map((name) => this.keepSchedule(name, replace)));
  }

  private async keepSchedule(name: JobName, replace: boolean): Promise<void> {
    const { every } = catalogue[name];
    if (every === undefined) return;
    try {
      if (replace || !(await this.queue.isScheduled(name)))
        await this.queue.schedule(name, {}, this.options.everyMs ?? every);
    } catch (error) {
      this.backend.complain(error);
    }
  }
}
