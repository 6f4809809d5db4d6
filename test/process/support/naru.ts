import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../queue/support/until.js';

const PROGRAM = join(import.meta.dirname, '../../../dist/src/main.js');
if (!existsSync(PROGRAM)) throw new Error('dist/ is missing: these tests start the built program, run "npm run build"');
/** First starts make a database, and the machine may be busy. */
const PATIENCE_MS = 60_000;

type Variables = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

export const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'naru-process-')));

/** A process of the built program, in a process group of its own as a shell would start it. */
export class NaruProcess {
  private out = '';
  /** What it said to the person at the terminal. */
  told = '';
  private readonly ended: Promise<Ended>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (text) => (this.out += String(text)));
    child.stderr?.on('data', (text) => (this.told += String(text)));
    this.ended = once(child, 'close').then(([code]) => ({
      code: typeof code === 'number' ? code : null,
      out: this.out,
      told: this.told,
    }));
  }

  static start(args: readonly string[], variables: Variables, folder = tmpdir()): NaruProcess {
    // Nothing of the tests' own environment may reach it, but what any program needs.
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, NARU_DEMO: '0', LOG_LEVEL: 'warn', NARU_LOCK_MS: '2000', ...variables };
    const child = spawn(process.execPath, [PROGRAM, ...args], { env, cwd: folder, detached: true });
    return new NaruProcess(child);
  }

  async says(words: RegExp): Promise<RegExpExecArray> {
    let found: RegExpExecArray | null = null;
    await until(
      `it says ${words}`,
      () => {
        found = words.exec(this.told);
        if (!found && this.child.exitCode !== null) throw new Error(`It ended without ${words}: ${this.told}`);
        return found !== null;
      },
      PATIENCE_MS,
    );
    if (found === null) throw new Error('unreachable');
    return found;
  }

  /** Kills it as a power cut would. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Stops it where it stands, as a suspended machine would. @returns what lets it go on */
  pause(): () => void {
    this.child.kill('SIGSTOP');
    return () => void this.child.kill('SIGCONT');
  }

  /** Ctrl-C: the whole process group hears it. */
  interrupt(): Promise<Ended> {
    if (this.child.pid !== undefined) process.kill(-this.child.pid, 'SIGINT');
    return this.ended;
  }

  end(): Promise<Ended> {
    return this.ended;
  }
}

/** Starts processes that share one environment, and ends what a test left of them. */
export class Naru {
  private readonly started: NaruProcess[] = [];

  constructor(
    readonly variables: Variables,
    private readonly folder?: string,
  ) {}

  start(...args: string[]): NaruProcess {
    const made = NaruProcess.start(args, this.variables, this.folder);
    this.started.push(made);
    return made;
  }

  /** Runs a command to its end. */
  run(...args: string[]): Promise<Ended> {
    return this.start(...args).end();
  }

  async stop(): Promise<void> {
    await Promise.all(this.started.splice(0).map((made) => made.kill()));
  }
}

/** Command lines of all processes of the machine that name the folder. */
export function processesOf(folder: string): string[] {
  return commandLines().filter((command) => command.includes(folder));
}

function commandLines(): string[] {
  if (!existsSync('/proc/self/cmdline'))
    return execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        // It has ended meanwhile.
        return '';
      }
    });
}
