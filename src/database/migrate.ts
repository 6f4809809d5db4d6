import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

const MIGRATION_LOCK = 7_210_002;
const OLDEST_SERVER = 150_000;

export class UnsupportedServerError extends Error {}

/**
 * Brings the schema up to date, one process at a time: others wait and then find nothing to do.
 * `further` runs under the same lock, for tables that a library keeps (the queue's).
 * @returns names of the migrations that were applied
 */
export async function migrate(
  url: string,
  further: (client: Client) => Promise<void> = async () => {},
): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'naru-migrate' });
  await client.connect();
  try {
    const version = await client.query<{ server_version_num: string }>('show server_version_num');
    if (Number(version.rows[0]?.server_version_num) < OLDEST_SERVER) {
      throw new UnsupportedServerError('Naru needs PostgreSQL 15 or newer; DATABASE_URL points to an older server.');
    }
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = new DataSource({ ...dataSourceOptions(url, []), logging: false });
    try {
      await dataSource.initialize();
      const applied = await dataSource.runMigrations();
      await further(client);
      return applied.map((migration) => migration.name);
    } finally {
      if (dataSource.isInitialized) await dataSource.destroy();
    }
  } finally {
    await client.end();
  }
}
