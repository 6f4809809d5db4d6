import { lchown, lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { place, type EmbeddedFolder } from './folder.js';
import type { PostgresPrograms } from './programs.js';
import { run, type Account, type Ids } from './run.js';

/** Whoever started Naru; PostgreSQL accepts that from anybody but root. */
const OURSELVES: Account = { prefix: [] };
const ROOT: Ids = { uid: 0, gid: 0 };

/** Finds a way to run PostgreSQL's programs here, which as root needs another account. */
export async function chooseAccount(folder: EmbeddedFolder, programs: PostgresPrograms): Promise<Account> {
  const { succeeded, output } = await run(OURSELVES, folder.home, programs.postgres, ['--version']);
  if (!succeeded) {
    throw new EmbeddedPostgresError(
      'binaries_unusable',
      `Naru's own PostgreSQL (${programs.postgres}) does not run on this system: ${output}`,
      'On Linux it needs the GNU C library (not musl). Set DATABASE_URL to a PostgreSQL server (15 or newer).',
    );
  }
  if (process.getuid?.() !== ROOT.uid) return OURSELVES;
  for (const account of await accountsForRoot(folder)) {
    // Becoming the account may be forbidden, and it may lack the way to the folder or to the programs.
    const probe = ['-c', 'test -x "$1" && "$2" --version', 'sh', folder.home, programs.postgres];
    if ((await run(account, '/', 'sh', probe)).succeeded) return account;
  }
  throw new EmbeddedPostgresError(
    'root_refused',
    'PostgreSQL refuses to run as root, and on this system root may not run it under another account.',
    'Start Naru as an ordinary user, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
  );
}

/** Gives the files to the account, which matters when Naru ran under another one the last time. */
export async function adopt(folder: EmbeddedFolder, { owner }: Account): Promise<void> {
  if (owner === undefined) return;
  const owned = (path: string) =>
    lstat(path).then(
      ({ uid }) => uid === owner.uid,
      () => true,
    );
  if ((await owned(folder.root)) && (await owned(folder.cluster))) return;
  for (const path of await readdir(folder.root, { recursive: true })) {
    await lchown(join(folder.root, path), owner.uid, owner.gid);
  }
  await lchown(folder.root, owner.uid, owner.gid);
}

async function accountsForRoot(folder: EmbeddedFolder): Promise<readonly Account[]> {
  const named = await namedAccounts();
  const { uid, gid } = await stat(folder.home);
  // In the folder of an ordinary user: as that user, for whom it then stays usable without root.
  if (named.some((account) => account.uid === uid)) return switching({ uid, gid });

  const ordinary = named.find(({ name }) => name === 'nobody') ?? named[0];
  if (ordinary === undefined) return [await namespaceWithAccount(folder)];
  // In the namespace root only looks like another account: the files stay root's, and so does the way to them.
  const namespace = { prefix: ['unshare', '--user', `--map-user=${ordinary.uid}`], owner: ROOT };
  return [namespace, ...switching({ uid: ordinary.uid, gid: ordinary.gid })];
}

/** Containers forbid user namespaces, but there root may hand on its right to pass through folders closed to others. */
function switching(ids: Ids): readonly Account[] {
  const right = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const withRight = ['setpriv', `--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups', ...right];
  return [
    { prefix: [], become: ids, owner: ids },
    { prefix: withRight, owner: ids },
  ];
}

/** The accounts of the machine other than root: `initdb` insists on one with a name. */
async function namedAccounts(): Promise<readonly (Ids & { readonly name: string })[]> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return Number(uid) > ROOT.uid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** Where root is the only account of the machine, PostgreSQL gets a list of accounts of its own. */
async function namespaceWithAccount(folder: EmbeddedFolder): Promise<Account> {
  const accounts = join(folder.root, 'passwd');
  await place(folder, accounts, 'naru:x:1000:1000::/:/bin/sh\n');
  const enter = ['unshare', '--user', '--map-root-user', '--mount'];
  const replace = ['sh', '-c', 'mount --bind "$0" /etc/passwd && exec "$@"', accounts];
  return { prefix: [...enter, ...replace, 'unshare', '--user', '--map-user=1000'], owner: ROOT };
}
