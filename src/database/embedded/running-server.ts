import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { readPassword, SUPERUSER } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import type { EmbeddedFolder } from './folder.js';
import { commandOf, startOf } from './os-process.js';

/** After a crash PostgreSQL first replays its log, which may take minutes. */
export const PATIENCE_SECONDS = 300;
const GLANCE_MILLISECONDS = 50;
const CONNECT_MILLISECONDS = 5000;
/** The SQLSTATE cannot_connect_now. */
const STARTING_OR_STOPPING = '57P03';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that runs on this cluster, or undefined if none does. Waits while one is starting or
 * stopping. Trusts postmaster.pid only as far as the server answers: it outlives a crash, and its process id may
 * meanwhile belong to another program.
 */
export async function findRunningServer(folder: EmbeddedFolder): Promise<RunningServer | undefined> {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const noted = await readPostmasterFile(folder);
    if (noted === undefined) return undefined;
    if (!(await isServer(noted.pid))) {
      // PostgreSQL would take the other program, or the zombie of its last server, for a server and refuse to start.
      await rm(postmasterFile(folder), { force: true });
      return undefined;
    }
    if (noted.ready && (await answers(folder, noted.port))) return noted;
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'unresponsive',
        `Naru's own PostgreSQL (process ${noted.pid}) runs but does not answer.`,
        `See ${folder.log}; end that process and start Naru again.`,
      );
    }
    await delay(GLANCE_MILLISECONDS);
  }
}

async function isServer(pid: number): Promise<boolean> {
  return (await startOf(pid)) !== undefined && /postgres/i.test(await commandOf(pid));
}

/** PostgreSQL removes postmaster.pid a moment before its process ends. */
export async function processEnds(pid: number): Promise<void> {
  while ((await startOf(pid)) !== undefined) await delay(GLANCE_MILLISECONDS);
}

export async function connectTo(folder: EmbeddedFolder, port: number, database: string): Promise<Client> {
  const password = await readPassword(folder);
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  });
  // A server that ends an idle connection must not end Naru.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** False while the server is still starting or already stopping. */
async function answers(folder: EmbeddedFolder, port: number): Promise<boolean> {
  const client = await connectTo(folder, port, 'postgres').catch((cause: unknown) => {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    if (!(cause instanceof DatabaseError) || cause.code === STARTING_OR_STOPPING) return undefined;
    throw new EmbeddedPostgresError(
      'another_server',
      `The server on port ${port}, which ${postmasterFile(folder)} names, refuses Naru: ${cause.message}`,
      `If it is not Naru's own PostgreSQL, remove that file and start Naru again.`,
      { cause },
    );
  });
  if (client === undefined) return false;
  try {
    const { rows } = await client.query<{ directory: string }>(`SELECT current_setting('data_directory') AS directory`);
    const directory = rows[0]?.directory ?? '';
    if (relative(directory, folder.cluster) === '') return true;
    throw new EmbeddedPostgresError(
      'another_server',
      `${folder.cluster} is a copy of ${directory}, or was moved from there, while its PostgreSQL ran.`,
      `Stop the Naru that uses ${directory}. If this is a copy, remove ${postmasterFile(folder)} as well.`,
    );
  } finally {
    await client.end();
  }
}

function postmasterFile(folder: EmbeddedFolder): string {
  return join(folder.cluster, 'postmaster.pid');
}

async function readPostmasterFile(folder: EmbeddedFolder) {
  const text = await readFile(postmasterFile(folder), 'utf8').catch(() => '');
  const [pid = '', , , port, , , , status] = text.split('\n').map((line) => line.trim());
  return /^\d+$/.test(pid) ? { pid: Number(pid), port: Number(port), ready: status === 'ready' } : undefined;
}
