import { once } from 'node:events';
import { rmSync } from 'node:fs';

/** Ends the server of global-setup.mjs and removes its folder; Jest calls it after failed tests too. */
export default async function stopPostgres() {
  const { folder, server } = globalThis.naruTestPostgres ?? {};
  if (server !== undefined && server.exitCode === null && server.signalCode === null) {
    server.ref();
    const exited = once(server, 'exit');
    // SIGINT: the fast shutdown, which ends open connections and frees shared memory.
    server.kill('SIGINT');
    await exited;
  }
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
