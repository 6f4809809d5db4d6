import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { place, type EmbeddedFolder } from './folder.js';
import { startOf } from './os-process.js';

let registered = 0;

/** Notes that this process uses the server: a file named by its process id, holding the process's start. */
export async function registerUser(folder: EmbeddedFolder): Promise<string> {
  registered += 1;
  const file = join(folder.users, `${process.pid}.${registered}`);
  await place(folder, file, (await startOf(process.pid)) ?? '');
  return file;
}

/** Whether a living process uses the server. Notes that killed processes left behind are removed. */
export async function serverIsUsed(folder: EmbeddedFolder): Promise<boolean> {
  let used = false;
  for (const name of await readdir(folder.users)) {
    const file = join(folder.users, name);
    const started = await startOf(Number.parseInt(name, 10));
    if (started !== undefined && started === (await readFile(file, 'utf8'))) used = true;
    else await rm(file, { force: true });
  }
  return used;
}
