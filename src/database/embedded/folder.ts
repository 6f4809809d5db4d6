import { access, chown, constants, mkdir, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** What lies under `<home>/postgres/`. */
export interface EmbeddedFolder {
  readonly home: string;
  readonly root: string;
  readonly cluster: string;
  readonly password: string;
  readonly port: string;
  readonly log: string;
  readonly users: string;
}

export async function openFolder(home: string): Promise<EmbeddedFolder> {
  try {
    await mkdir(join(home, 'postgres', 'users'), { recursive: true, mode: 0o700 });
    // One path per folder, whatever link it was reached by: the lock and the check of a running server compare it.
    const real = await realpath(home);
    const root = join(real, 'postgres');
    await access(root, constants.W_OK);
    return {
      home: real,
      root,
      cluster: join(root, 'cluster'),
      password: join(root, 'password'),
      port: join(root, 'port'),
      log: join(root, 'server.log'),
      users: join(root, 'users'),
    };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'folder_not_writable',
      `Naru cannot write to ${join(home, 'postgres')}, where its own PostgreSQL keeps its files.`,
      'Start Naru as the user who owns that folder, set NARU_HOME to another folder, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

/** Writes a whole file or none, for the owner of the folder only, also when root writes it on the owner's behalf. */
export async function place(folder: EmbeddedFolder, file: string, text: string): Promise<void> {
  const written = `${file}.${process.pid}.part`;
  await writeFile(written, text, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    const { uid, gid } = await stat(folder.root);
    await chown(written, uid, gid);
  }
  await rename(written, file);
}
