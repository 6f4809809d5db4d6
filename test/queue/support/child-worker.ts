import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { until } from './until.js';

const folder = import.meta.dirname;

/** The parent's side of worker-process.ts. */
export class ChildWorker {
  private readonly events: string[] = [];
  private errors = '';

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (event: unknown) => {
      if (typeof event === 'string') this.events.push(event);
    });
    child.stderr?.on('data', (text) => (this.errors += String(text)));
  }

  static async start(environment: Record<string, string>): Promise<ChildWorker> {
    const child = fork(join(folder, 'worker-process.ts'), {
      execArgv: ['--import', join(folder, 'typescript-loader.mjs')],
      env: { ...process.env, NARU_LOADER_REGISTERED: '', ...environment },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const worker = new ChildWorker(child);
    await worker.says('up', 1);
    return worker;
  }

  /** How often the child has said so: `ready` for a step, `step` done, `stopping`. */
  count(event: string): number {
    return this.events.filter((said) => said === event).length;
  }

  async says(event: string, times: number): Promise<void> {
    await until(`the child says "${event}" ${times} times`, () => {
      if (this.child.exitCode !== null) throw new Error(`The child ended with ${this.child.exitCode}: ${this.errors}`);
      return this.count(event) >= times;
    });
  }

  /** Lets the run take its next step. */
  goOn(): void {
    this.child.send('go on');
  }

  /** @returns the exit code, null when a signal ended it */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = await exited;
    return typeof code === 'number' ? code : null;
  }
}
