import { readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { place, type EmbeddedFolder } from './folder.js';
import { portIfFree } from './free-port.js';
import type { PostgresPrograms } from './programs.js';
import { run, type Account } from './run.js';
import { findRunningServer, PATIENCE_SECONDS, processEnds, type RunningServer } from './running-server.js';

const ATTEMPTS = 10;
const PAUSE_MILLISECONDS = 200;

/**
 * Reasons that pass by themselves: the port was taken in this moment; processes of a killed server are still ending;
 * a Naru that was killed while starting the server did start it.
 */
const PASSING = /could not bind|Address already in use|is still in use|lock file "postmaster\.pid" already exists/;

/** Starts the server and waits until it answers. Call it with the lock held, and when none runs. Returns the port. */
export async function startServer(
  folder: EmbeddedFolder,
  programs: PostgresPrograms,
  account: Account,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(folder);
    await keepLastLog(folder);
    const { succeeded } = await run(account, folder.root, programs.pgCtl, startArguments(folder, port), {
      detached: true,
    });
    if (succeeded) {
      await place(folder, folder.port, `${port}\n`);
      return port;
    }
    const running = await findRunningServer(folder);
    if (running !== undefined) return running.port;
    const said = await readFile(folder.log, 'utf8').catch(() => 'It wrote no log.');
    if (!PASSING.test(said) || attempt === ATTEMPTS) {
      throw new EmbeddedPostgresError(
        'start_failed',
        `Naru's own PostgreSQL did not start:\n${said.trim()}`,
        `Mend what it names (the log is ${folder.log}), or set DATABASE_URL to a PostgreSQL server (15 or newer).`,
      );
    }
    await delay(PAUSE_MILLISECONDS);
  }
}

/** Ends the server, and with it every connection to it. Call it with the lock held. */
export async function stopServer(
  folder: EmbeddedFolder,
  programs: PostgresPrograms,
  account: Account,
  { pid }: RunningServer,
): Promise<void> {
  const stop = ['stop', '--pgdata', folder.cluster, '--mode', 'fast', '--wait', '--timeout', `${PATIENCE_SECONDS}`];
  const { succeeded } = await run(account, folder.root, programs.pgCtl, stop, { detached: true });
  if (succeeded || (await findRunningServer(folder)) === undefined) return processEnds(pid);
  throw new EmbeddedPostgresError(
    'stop_failed',
    `Naru's own PostgreSQL (process ${pid}) did not stop.`,
    `See ${folder.log}. It is safe to leave it running: the next Naru uses it.`,
  );
}

/** TCP, because a socket's path may be too long and Windows has none; only this machine, and only with the password. */
function startArguments(folder: EmbeddedFolder, port: number): readonly string[] {
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const waiting = ['--wait', '--timeout', `${PATIENCE_SECONDS}`];
  return ['start', '--pgdata', folder.cluster, '--log', folder.log, ...waiting, '--options', options];
}

/** The port of the last time, so that other programs' settings stay right, unless someone else has taken it. */
async function choosePort(folder: EmbeddedFolder): Promise<number> {
  const last = Number(await readFile(folder.port, 'utf8').catch(() => ''));
  return (await portIfFree(last)) ?? (await portIfFree(0)) ?? last;
}

async function keepLastLog(folder: EmbeddedFolder): Promise<void> {
  await rename(folder.log, `${folder.log}.1`).catch(() => rm(folder.log, { force: true }));
}
