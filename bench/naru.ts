import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/database/embedded/free-port.js';

const PROGRAM = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** One event of the open stream, and when it came (`performance.now()`). */
export interface Heard {
  readonly at: number;
  readonly topic: string;
  readonly subject: string;
  readonly details: { readonly run?: string };
}

/** The whole program as a process of its own: the API with its worker. */
export class Naru {
  private key = '';
  private administrator = '';
  private readonly heard: Heard[] = [];
  private listening: (() => void) | null = null;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** @param key of an advisor; a database that has seen no Naru yet makes one */
  static async start(variables: Readonly<Record<string, string>>, key?: string): Promise<Naru> {
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const { PATH = '', HOME = '', NODE_OPTIONS = '' } = process.env;
    const place = { PORT: port, PUBLIC_URL: url };
    const env = { PATH, HOME, NODE_OPTIONS, NARU_DEMO: '0', LOG_LEVEL: 'warn', RATE_LIMIT: '100000000', ...place };
    const child = spawn(process.execPath, [PROGRAM, 'serve'], {
      env: { ...env, ...variables },
      stdio: ['ignore', 2, 'pipe'],
    });
    const naru = new Naru(child, url);
    await naru.ready(key);
    return naru;
  }

  get advisorKey(): string {
    return this.key;
  }

  /** Empty for a database that has seen a Naru before. */
  get administratorKey(): string {
    return this.administrator;
  }

  /** Milliseconds that all its threads have taken of the processors; null where the system does not tell. */
  processorMs(): number | null {
    const stat = `/proc/${this.child.pid}/stat`;
    if (!existsSync(stat)) return null;
    // Behind the name, which may hold anything, the 12th and 13th: user and system time in ticks of 10 ms.
    const figures = readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return 10 * (Number(figures[11]) + Number(figures[12]));
  }

  private async ready(known: string | undefined): Promise<void> {
    this.key = known ?? '';
    const { stderr } = this.child;
    if (stderr === null) throw new Error('It has nowhere to speak');
    const lines = createInterface(stderr);
    await new Promise<void>((resolve, reject) => {
      this.child.once('exit', () => reject(new Error('Naru ended before it was ready')));
      lines.on('line', (line) => {
        this.key = /advisor key +(\S+)/.exec(line)?.[1] ?? this.key;
        this.administrator = /administrator key +(\S+)/.exec(line)?.[1] ?? this.administrator;
        if (line.includes('Naru is ready')) resolve();
        else if (!/^\s*$|key|token|password|e-mail|Administrator|PostgreSQL|SMTP/.test(line)) console.error(line);
      });
    });
  }

  /** Megabytes that it has in memory now; null where the system does not tell. */
  residentMb(): number | null {
    const status = `/proc/${this.child.pid}/status`;
    if (!existsSync(status)) return null;
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1_024);
  }

  /** @throws when the answer is not 2xx */
  async ask<T>(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: { 'x-api-key': this.key, 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** Follows the events of an advisor's page. */
  async listen(): Promise<void> {
    const headers = { 'x-api-key': this.key, accept: 'text/event-stream' };
    const request = get(`${this.url}/api/v1/events`, { headers });
    // It ends with the process.
    request.on('error', () => undefined);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
    response.on('error', () => undefined);
    let topic = '';
    createInterface(response).on('line', (line) => {
      if (line.startsWith('event: ')) topic = line.slice(7);
      if (!line.startsWith('data: ') || topic === 'ping') return;
      const { subject, details } = JSON.parse(line.slice(6)) as Pick<Heard, 'subject' | 'details'>;
      this.heard.push({ at: performance.now(), topic, subject, details });
      this.listening?.();
    });
  }

  /** All that was heard and not taken yet, as soon as `isEnough` says so of it. */
  async hear(isEnough: (heard: readonly Heard[]) => boolean): Promise<readonly Heard[]> {
    while (!isEnough(this.heard)) await new Promise<void>((resolve) => (this.listening = resolve));
    this.listening = null;
    return this.heard.splice(0);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
