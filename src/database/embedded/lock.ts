import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { constants, open } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/** Darwin's open(2) takes the lock with the file and waits for it; Node does not name the flag. */
const O_EXLOCK = 0x20;

/**
 * Runs `work` while no other process of this machine does so for the same folder. The operating system holds the
 * lock and drops it when the process ends, however it ends: no lock is ever stale.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const unlock = process.platform === 'darwin' ? await lockFile(join(folder, 'lock')) : await lockName(nameFor(folder));
  try {
    return await work();
  } finally {
    await unlock();
  }
}

/** A name in the kernel (Linux: abstract socket; Windows: pipe) that one process at a time can listen on. */
function nameFor(folder: string): string {
  const name = `naru-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`;
}

async function lockName(path: string): Promise<() => Promise<void>> {
  for (;;) {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => socket.destroy());
    });
    try {
      server.listen({ path, exclusive: true });
      await once(server, 'listening');
      return async () => {
        server.close();
        for (const socket of waiting) socket.destroy();
        await once(server, 'close');
      };
    } catch (error) {
      if (!isTaken(error)) throw error;
      await holderLeaves(path);
    }
  }
}

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}

/** The holder answers nothing; that it closes the connection, or refuses it, says that the lock may be free. */
function holderLeaves(path: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => resolve());
    socket.resume();
  });
}

async function lockFile(path: string): Promise<() => Promise<void>> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT | O_EXLOCK, 0o600);
  return () => file.close();
}
