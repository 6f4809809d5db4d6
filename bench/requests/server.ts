import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.js';

const PROGRAM = fileURLToPath(new URL('../../../src/main.js', import.meta.url));

/** The built program with demonstration data, in a home and on a port of its own. */
export class DemoServer {
  private constructor(
    private readonly process: ChildProcess,
    private readonly home: string,
    readonly url: string,
    readonly administratorKey: string,
  ) {}

  static async start(): Promise<DemoServer> {
    const home = await mkdtemp(join(tmpdir(), 'naru-bench-requests-'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const { PATH, HOME } = process.env;
    const limits = { RATE_LIMIT: '100000000', LOG_LEVEL: 'error' };
    const env = { PATH, HOME, ...limits, NARU_HOME: home, NARU_DEMO: '1', PORT: port, PUBLIC_URL: url };
    const started = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    started.stderr.on('data', (text) => (told += String(text)));
    while (!told.includes('Naru is ready')) {
      if (started.exitCode !== null) throw new Error(told);
      await sleep(100);
    }
    return new DemoServer(started, home, url, /administrator key +(\S+)/.exec(told)?.[1] ?? '');
  }

  async stop(): Promise<void> {
    this.process.kill('SIGTERM');
    if (this.process.exitCode === null) await once(this.process, 'exit');
    await rm(this.home, { recursive: true, force: true });
  }
}
