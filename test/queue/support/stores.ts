import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { QueueService } from '../../../src/queue/queue.service.js';
import type { WorkOptions } from '../../../src/queue/worker.service.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { ChildWorker } from './child-worker.js';
import { type Behaviour, QueueApp } from './queue-app.js';
import { redisInstalled, TestRedis } from './redis.js';
import { until } from './until.js';

export const stores = redisInstalled || process.env.CI ? (['PostgreSQL', 'Redis'] as const) : (['PostgreSQL'] as const);

if (!redisInstalled && !process.env.CI) {
  console.log(
    'The Redis half of the queue tests is left out: install redis-server (apt-get install redis-server) for it.',
  );
}

const idle: Behaviour = { scoreSubject: async () => {}, scoreRun: async () => {}, scoreShard: async () => {}, off: [] };

/** A database and, for the Redis half, a Redis; starts what a test runs on them and ends all of it. */
export class TestStore {
  private readonly apps: INestApplicationContext[] = [];
  private readonly children: ChildWorker[] = [];

  private constructor(
    private readonly database: TestDatabase,
    readonly redis: TestRedis | null,
  ) {}

  static async create(store: (typeof stores)[number]): Promise<TestStore> {
    if (store === 'Redis' && !redisInstalled) throw new Error('CI runs the Redis half too: install redis-server.');
    return new TestStore(await createTestDatabase(), store === 'Redis' ? await TestRedis.start() : null);
  }

  private get urls(): { DATABASE_URL: string; REDIS_URL?: string } {
    return { DATABASE_URL: this.database.url, ...(this.redis ? { REDIS_URL: this.redis.url } : {}) };
  }

  /** A process of Naru within the test; it only adds jobs unless told to `work`. */
  async app(options: Partial<WorkOptions> = {}, behaviour: Partial<Behaviour> = {}): Promise<INestApplicationContext> {
    const module = QueueApp.with(this.urls, options, { ...idle, ...behaviour });
    const app = await Test.createTestingModule({ imports: [module] })

      .compile();
    app.useLogger(false);
    await app.init();
    this.apps.push(app);
    return app;
  }

  async child(): Promise<ChildWorker> {
    const child = await ChildWorker.start(this.urls);
    this.children.push(child);
    return child;
  }

  /** Ends what the test started. */
  async quiet(): Promise<void> {
    await Promise.all(this.children.splice(0).map((child) => child.end('SIGKILL')));
    await Promise.all(this.apps.splice(0).map((app) => app.close()));
  }

  async remove(): Promise<void> {
    await this.quiet();
    await this.redis?.remove();
    await this.database.drop();
  }
}

/** No job of a kind waits, runs or is to come. */
export async function untilDone(app: INestApplicationContext, queue: 'subjects' | 'runs'): Promise<void> {
  await until(`${queue} are done`, async () => {
    const { waiting, active, delayed } = (await app.get(QueueService).counts())[queue];
    return waiting + active + delayed === 0;
  });
}

export async function rows<T>(app: INestApplicationContext, sql: string, values: unknown[] = []): Promise<T[]> {
  return app.get(DataSource).query<T[]>(sql, values);
}
