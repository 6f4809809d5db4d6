import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/database/embedded/free-port.js';

export const redisInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own for one test file; it keeps nothing on disk, so a stop loses all. */
export class TestRedis {
  private server: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(mkdtempSync(join(tmpdir(), 'naru-test-redis-')), await freePort());
    await redis.up();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    const settings = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', this.folder];
    const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.server = server;
    for await (const text of server.stdout) if (String(text).includes('Ready to accept connections')) break;
  }

  async down(): Promise<void> {
    if (!this.server || this.server.exitCode !== null) return;
    const exited = once(this.server, 'exit');
    this.server.kill('SIGKILL');
    await exited;
    this.server = null;
  }

  async remove(): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
