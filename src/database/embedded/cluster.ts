import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { place, type EmbeddedFolder } from './folder.js';
import type { PostgresPrograms } from './programs.js';
import { run, type Account } from './run.js';

export const SUPERUSER = 'naru';
const MAJOR_VERSION = '18';
const UNFINISHED = 'unfinished-';

/** Written into postgresql.conf once, so that whoever looks after the machine may change them there. */
const SETTINGS = {
  max_connections: '80',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The server's log must hold no personal data: neither statements nor the key values of a violated constraint.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Makes the cluster if there is none yet. Call it with the lock held. */
export async function ensureCluster(
  folder: EmbeddedFolder,
  programs: PostgresPrograms,
  account: Account,
  log: (line: string) => void,
): Promise<void> {
  const version = await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    log(`Preparing Naru's own PostgreSQL in ${folder.root} (once)`);
    return initialise(folder, programs, account);
  }
  if (version.trim() === MAJOR_VERSION) return;
  throw new EmbeddedPostgresError(
    'version_mismatch',
    `${folder.cluster} belongs to PostgreSQL ${version.trim()}, but this Naru brings PostgreSQL ${MAJOR_VERSION}.`,
    'Export with the Naru that made it and import here, or set NARU_HOME to another folder.',
  );
}

/** The password under which Naru and nobody else on this machine may use the server. */
export async function readPassword(folder: EmbeddedFolder): Promise<string> {
  try {
    return await readFile(folder.password, 'utf8');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'password_missing',
      `Naru cannot read ${folder.password}, the password of its own PostgreSQL.`,
      'Start Naru as the user who owns that file, or put it back from a backup of the folder.',
      { cause },
    );
  }
}

/** initdb works in a folder of its own: a kill in the middle never leaves half a cluster in the cluster's place. */
async function initialise(folder: EmbeddedFolder, programs: PostgresPrograms, account: Account): Promise<void> {
  await clearUnfinished(folder);
  await place(folder, folder.password, randomBytes(24).toString('base64url'));
  const unfinished = join(folder.root, `${UNFINISHED}${randomBytes(6).toString('hex')}`);
  const { succeeded, output } = await run(account, folder.root, programs.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${folder.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The provider inside PostgreSQL sorts and folds case alike on every system, whatever locales that has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterTypes()}`,
    '--no-instructions',
    ...Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
  ]);
  if (!succeeded) {
    throw new EmbeddedPostgresError(
      'initialisation_failed',
      `Naru could not prepare its own PostgreSQL in ${folder.root}:\n${output}`,
      'Mend what it names and start Naru again, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
    );
  }
  await rename(unfinished, folder.cluster);
}

/** What a killed Naru left. If its initdb is still writing there, removing fails and is left to the next time. */
async function clearUnfinished(folder: EmbeddedFolder): Promise<void> {
  const names = (await readdir(folder.root)).filter((name) => name.startsWith(UNFINISHED));
  await Promise.allSettled(names.map((name) => rm(join(folder.root, name), { recursive: true, force: true })));
}

/** What counts as a letter in text search; the name of the same rule differs between systems. */
function characterTypes(): string {
  if (process.platform === 'linux') return 'C.UTF-8';
  return process.platform === 'darwin' ? 'en_US.UTF-8' : 'C';
}
