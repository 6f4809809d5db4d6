import type { Environment } from '../config/environment.js';
import { startEmbeddedPostgres } from '../database/embedded/start.js';
import { migrate } from '../database/migrate.js';
import { migrateQueue } from '../queue/backend.js';

export interface OpenDatabase {
  /** Names of the migrations that were applied. */
  readonly applied: readonly string[];
  /** Gives the server up; the last process out stops an embedded one. */
  release(): Promise<void>;
}

/**
 * Makes `environment.DATABASE_URL` point to a server with an up-to-date schema: the one configured or, without one,
 * Naru's own under NARU_HOME, which is started or joined.
 */
export async function openDatabase(environment: Environment, log: (line: string) => void): Promise<OpenDatabase> {
  const embedded =
    environment.DATABASE_URL === undefined ? await startEmbeddedPostgres({ home: environment.NARU_HOME, log }) : null;
  if (embedded) environment.DATABASE_URL = embedded.url;
  const release = async (): Promise<void> => embedded?.release();
  try {
    const applied = await migrate(
      environment.DATABASE_URL ?? '',
      environment.REDIS_URL === undefined ? migrateQueue : undefined,
    );
    return { applied, release };
  } catch (error) {
    await release();
    throw error;
  }
}
