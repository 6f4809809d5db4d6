import { rm } from 'node:fs/promises';
import { adopt, chooseAccount } from './account.js';
import { ensureCluster, readPassword, SUPERUSER } from './cluster.js';
import { openFolder, type EmbeddedFolder } from './folder.js';
import { withLock } from './lock.js';
import { findPrograms } from './programs.js';
import { connectTo, findRunningServer } from './running-server.js';
import { startServer, stopServer } from './server.js';
import { registerUser, serverIsUsed } from './users.js';

const DATABASE = 'naru';

export interface EmbeddedServer {
  /** Connects to the database `naru` as its superuser. Holds the password: not for logs. */
  readonly url: string;
  /** The server already ran: another Naru uses it, or a killed one left it. */
  readonly joined: boolean;
  /** Call it after the last connection is closed. Stops the server if nobody else uses it; may be called again. */
  release(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** NARU_HOME; the server's files lie in its folder `postgres`. Made if missing. */
  readonly home: string;
  readonly log?: (line: string) => void;
}

/**
 * Starts Naru's own PostgreSQL, or joins the one that another Naru process of the same home runs.
 * @throws EmbeddedPostgresError with a code and, in its message, the remedy
 */
export async function startEmbeddedPostgres({ home, log = () => {} }: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const programs = await findPrograms();
  const folder = await openFolder(home);
  const account = await chooseAccount(folder, programs);
  const stopUnused = async () => {
    if (await serverIsUsed(folder)) return;
    const unused = await findRunningServer(folder);
    if (unused === undefined) return;
    await stopServer(folder, programs, account, unused);
    log("Stopped Naru's own PostgreSQL");
  };

  return withLock(folder.root, async () => {
    const running = await findRunningServer(folder);
    if (running === undefined) {
      await adopt(folder, account);
      await ensureCluster(folder, programs, account, log);
    }
    const port = running?.port ?? (await startServer(folder, programs, account));
    log(`${running === undefined ? 'Started' : 'Joined'} Naru's own PostgreSQL on port ${port}`);
    try {
      await ensureDatabase(folder, port);
      const registration = await registerUser(folder);
      const leave = () =>
        withLock(folder.root, async () => {
          await rm(registration, { force: true });
          await stopUnused();
        });
      let released: Promise<void> | undefined;
      return {
        url: `postgres://${SUPERUSER}:${await readPassword(folder)}@127.0.0.1:${port}/${DATABASE}`,
        joined: running !== undefined,
        release: () => (released ??= leave()),
      };
    } catch (error) {
      await stopUnused();
      throw error;
    }
  });
}

async function ensureDatabase(folder: EmbeddedFolder, port: number): Promise<void> {
  const client = await connectTo(folder, port, 'postgres');
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
