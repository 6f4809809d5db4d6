// Plays a superuser who switches the guards of the ledger off and changes one byte of its last entry; with `back` the
// byte is put back. For docs/walkthrough/introduction.sh, beside a running Naru of the same NARU_HOME or DATABASE_URL.
import { Client } from 'pg';
import { readEnvironment } from '../../dist/src/config/environment.js';
import { startEmbeddedPostgres } from '../../dist/src/database/embedded/start.js';

const { DATABASE_URL, NARU_HOME } = readEnvironment();
const embedded = DATABASE_URL === undefined ? await startEmbeddedPostgres({ home: NARU_HOME }) : null;
const client = new Client({ connectionString: DATABASE_URL ?? embedded?.url });
await client.connect();
try {
  const [from, to] = process.argv[2] === 'back' ? ['X', 'o'] : ['o', 'X'];
  await client.query('begin');
  await client.query('alter table ledger_entry disable trigger ledger_entry_append_only');
  const { rows } = await client.query(
    `update ledger_entry set payload = jsonb_set(payload, '{to}', to_jsonb(overlay(payload ->> 'to' placing $2 from 1)))
     where seq = (select max(seq) from ledger_entry) and payload ->> 'to' like $1 returning seq, payload ->> 'to' as now`,
    [`${from}%`, to],
  );
  await client.query('alter table ledger_entry enable always trigger ledger_entry_append_only');
  await client.query('commit');
  for (const { seq, now } of rows) process.stdout.write(`entry ${seq} now says "${now}"\n`);
  process.exitCode = rows.length === 1 ? 0 : 1;
} finally {
  await client.end();
  await embedded?.release();
}
