import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agent } from 'supertest';
import { DataSource } from 'typeorm';
import { createServer } from '../../src/app/create-app.js';
import { readEnvironment } from '../../src/config/environment.js';
import { FirstStart } from '../../src/identity/first-start.service.js';
import { createTestDatabase } from './database.js';

export type Http = ReturnType<typeof agent>;

export interface TestApp {
  readonly app: NestFastifyApplication;
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly advisorKey: string;
  readonly administratorKey: string;
  /** Sends every request as the advisor. */
  readonly http: Http;
  /** Sends every request with this API key, or as nobody. */
  readonly as: (key: string | null) => Http;
  /** Rows straight from the database, for what the API does not tell. */
  readonly rows: <T>(sql: string, values?: readonly unknown[]) => Promise<T[]>;
  readonly stop: () => Promise<void>;
}

export interface TestAppOptions {
  readonly work?: boolean;
  /** Further variables of the environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The whole program over a database of its own; with `work` it also works its queue (threads run from dist/). */
export async function startApp({ work = false, variables = {} }: TestAppOptions = {}): Promise<TestApp> {
  const home = await mkdtemp(join(tmpdir(), 'naru-test-home-'));
  const database = await createTestDatabase();
  const environment = readEnvironment({
    DATABASE_URL: database.url,
    NARU_HOME: home,
    NARU_DEMO: '0',
    // Each thread reads the taxonomy for itself; that their number changes nothing is determinism.spec.ts's.
    NARU_THREADS: '1',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '1000000',
    ...variables,
  });
  const app = await createServer(environment, work);
  const stop = async (): Promise<void> => {
    await app.close();
    await database.drop();
    await rm(home, { recursive: true, force: true });
  };
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const credentials = await app.get(FirstStart).ensureAdministrator();
  if (!credentials) throw new Error('no administrator was made');
  const { advisorKey, administratorKey } = credentials;
  const as = (key: string | null): Http => (key === null ? agent(url) : agent(url).set('x-api-key', key));
  const rows = <T>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
    app.get(DataSource).query<T[]>(sql, [...values]);
  return { app, url, databaseUrl: database.url, advisorKey, administratorKey, http: as(advisorKey), as, rows, stop };
}
