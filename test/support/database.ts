import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../src/database/migrate.js';
import { migrateQueue } from '../../src/queue/backend.js';

const TEMPLATE = 'naru_template';
const TEMPLATE_LOCK = 1;

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own for one test file, cloned from a template that the first caller makes. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.PG_ADMIN_URL;
  if (!server)
    throw new Error('PG_ADMIN_URL is not set: run the tests through jest, whose global set-up starts PostgreSQL');
  const urlOf = (name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const existing = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (existing.rowCount === 0) {
      await client.query('create database naru_draft');
      await migrate(urlOf('naru_draft'), migrateQueue);
      await client.query(`alter database naru_draft rename to ${TEMPLATE}`);
    }
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  return {
    url: urlOf(name),
    drop: () => withClient(server, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
