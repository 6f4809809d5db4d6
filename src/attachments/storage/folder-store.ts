import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { BlobStore } from './blob-store.js';

/** A folder of this machine, with one inside for each two first letters. */
export class FolderStore implements BlobStore {
  constructor(private readonly root: string) {}

  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folderOf(sha256), { recursive: true, mode: 0o700 });
    // Begins with the name, so that `remove` finds what a kill left half-written.
    const draft = join(this.folderOf(sha256), `${sha256}.${randomUUID()}`);
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, this.pathOf(sha256));
  }

  async open(sha256: string): Promise<Readable | null> {
    try {
      return (await open(this.pathOf(sha256))).createReadStream();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    const folder = this.folderOf(sha256);
    const names = await readdir(folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const name of names) if (name.startsWith(sha256)) await rm(join(folder, name), { force: true });
  }

  private folderOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2));
  }

  private pathOf(sha256: string): string {
    return join(this.folderOf(sha256), sha256);
  }
}

const isMissing = (error: unknown): boolean => ((error ?? {}) as { code?: unknown }).code === 'ENOENT';
