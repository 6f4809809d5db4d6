import { Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import {
  createPostgresBackend,
  createPostgresRelayBackend,
  type Processor,
  Queue,
  type QueueOptions,
  Relay,
  type RelayOptions,
  runMigrations,
  withBackend,
  Worker,
  type WorkerListener,
  type WorkerOptions,
} from 'bullmq';
import { type Client, Pool } from 'pg';
import { Environment } from '../config/environment.js';
import type { JobName, Jobs, QueueName } from './catalogue.js';

/**
 * Connections of one process to the queue in PostgreSQL. Each worker and the relay keep one for LISTEN, so a process
 * that works the queue pins six, and four are left for commands.
 */
const QUEUE_POOL = 10;
const SCHEMA = 'bullmq';
/** One hash tag, so that every key of Naru lies in one slot of a Redis Cluster. */
const PREFIX = '{naru}';
const COMPLAINT_INTERVAL_MS = 30_000;
const LONGEST_RETRY_MS = 1000;

type Payload = Jobs[JobName];
/** What Naru uses of a BullMQ queue and worker; their full types depend on the store. */
export type BullQueue = Pick<
  Queue<Payload, void>,
  | 'qualifiedName'
  | 'add'
  | 'addBulk'
  | 'upsertJobScheduler'
  | 'getJobScheduler'
  | 'getJobCounts'
  | 'getJobs'
  | 'getJob'
  | 'getWorkersCount'
  | 'count'
  | 'close'
>;
export interface BullWorker extends Pick<Worker<Payload, void>, 'waitUntilReady' | 'close'> {
  on<E extends keyof WorkerListener>(event: E, listener: WorkerListener<Payload, void>[E]): unknown;
}
type Processing = Processor<Payload, void>;
type Settings<T> = Omit<T, 'connection'>;

/** What differs between the two stores: how the objects of BullMQ are made. */
interface Store {
  queue(name: QueueName, settings: Settings<QueueOptions>): BullQueue;
  worker(name: QueueName, process: Processing, settings: Settings<WorkerOptions>): BullWorker;
  relay(settings: Settings<RelayOptions>): Relay<unknown>;
  /** From here on a lost connection is not sought again; without this, closing waits for a store that is away. */
  giveUp(): void;
  close(): Promise<void>;
}

/** Creates the tables of the queue in PostgreSQL, or brings them up to date. The caller holds the migration lock. */
export async function migrateQueue(client: Client): Promise<void> {
  await runMigrations(client, SCHEMA);
}

export type QueueStore = 'postgresql' | 'redis';

/** Where the queue lives, chosen once from the environment: Redis when REDIS_URL is set, else PostgreSQL. */
@Injectable()
export class QueueBackend implements OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger('Queue');
  readonly kind: QueueStore;
  private readonly store: Store;
  private complainedAt = 0;

  constructor(environment: Environment) {
    this.kind = environment.REDIS_URL ? 'redis' : 'postgresql';
    this.store = environment.REDIS_URL
      ? redisStore(environment.REDIS_URL, (error) => this.complain(error))
      : postgresStore(environment.DATABASE_URL, (error) => this.complain(error));
  }

  queue(name: QueueName): BullQueue {
    return this.store.queue(name, { prefix: PREFIX, streams: { events: { maxLen: 1000 } } });
  }

  worker(name: QueueName, process: Processing, settings: Settings<WorkerOptions>): BullWorker {
    return this.store.worker(name, process, { ...settings, prefix: PREFIX });
  }

  relay(): Relay<unknown> {
    return this.store.relay({ prefix: PREFIX, namespace: 'naru' });
  }

  /** An outage makes every connection report again and again: one line each half minute says as much. */
  complain(error: unknown): void {
    const now = Date.now();
    if (now - this.complainedAt < COMPLAINT_INTERVAL_MS) return;
    this.complainedAt = now;
    this.logger.warn(`The queue reports: ${error instanceof Error ? error.message || error.name : String(error)}`);
  }

  onModuleDestroy(): void {
    this.store.giveUp();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}

type Report = (error: unknown) => void;

function redisStore(url: string, report: Report): Store {
  // Commands of the API fail at once while Redis is away; workers and the relay wait until it is back.
  let ending = false;
  const retryStrategy = (times: number): number | null => (ending ? null : Math.min(times * 100, LONGEST_RETRY_MS));
  const hasty = { url, retryStrategy, maxRetriesPerRequest: 1, enableOfflineQueue: false };
  const patient = { url, retryStrategy, maxRetriesPerRequest: null };
  return {
    queue: (name, settings) => new Queue<Payload, void>(name, { ...settings, connection: hasty }).on('error', report),
    worker: (name, process, settings) =>
      new Worker<Payload, void>(name, process, { ...settings, connection: patient }).on('error', report),
    relay: (settings) => new Relay({ ...settings, connection: patient }).on('error', report),
    giveUp: () => {
      ending = true;
    },
    close: async () => {},
  };
}

function postgresStore(url: string | undefined, report: Report): Store {
  if (!url) throw new Error('The queue has no store: neither REDIS_URL nor DATABASE_URL is known.');
  const connection = new Pool({
    connectionString: url,
    max: QUEUE_POOL,
    keepAlive: true,
    application_name: 'naru-queue',
    // BullMQ ignores its schema option when it is handed a pool.
    options: `-c search_path=${SCHEMA}`,
  });
  // Every queue, worker and relay listens for errors of the shared pool.
  connection.setMaxListeners(0);
  connection.on('error', report);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    queue: (name, settings) => new Queue<Payload, void>(name, { ...settings, connection }).on('error', report),
    worker: (name, process, settings) =>
      new Worker<Payload, void>(name, process, { ...settings, connection }).on('error', report),
    relay: (settings) =>
      new Relay({ ...settings, connection, backend: createPostgresRelayBackend }).on('error', report),
    giveUp: () => {},
    close: () => connection.end(),
  };
}
