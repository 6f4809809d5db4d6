import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');
const SOURCE = join(REPOSITORY, 'src', 'database', 'embedded');

/** Uses the server until it is told to release it, or until the test that started it is gone. */
const PROGRAM = `
import { startEmbeddedPostgres } from './start.js';
const say = (what) => process.stdout.write(JSON.stringify(what) + '\\n');
try {
  const { url, joined, release } = await startEmbeddedPostgres({ home: process.argv[2] });
  say({ url, joined });
  await new Promise((resolve) => process.stdin.once('end', resolve).resume());
  await release();
  say({ released: true });
} catch ({ code, message }) {
  say({ code, message });
}
`;

/** Compiles the embedded server as the ES modules that Node runs, so that processes of their own can use it. */
export function compileProgram(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  for (const name of readdirSync(SOURCE)) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { code } = transformFileSync(join(SOURCE, name), {
      swcrc: false,
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'nodenext' },
    });
    writeFileSync(join(folder, `${basename(name, '.ts')}.js`), code);
  }
  writeFileSync(join(folder, 'program.js'), PROGRAM);
  return join(folder, 'program.js');
}

export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'naru-embedded-')));
}

/** A folder of links to the named system programs only, to be a process's PATH. */
export function pathWithOnly(parent: string, programs: readonly string[]): string {
  const path = join(parent, `path-${programs.join('-')}`);
  mkdirSync(path);
  for (const program of programs) {
    const found = (process.env.PATH ?? '').split(':').find((folder) => readdirIfAny(folder).includes(program));
    if (found !== undefined) symlinkSync(join(found, program), join(path, program));
  }
  return path;
}

function readdirIfAny(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export class NaruProcess {
  readonly exited: Promise<unknown>;
  private readonly lines: AsyncIterator<string>;

  private constructor(
    readonly child: ChildProcess,
    output: Interface,
  ) {
    this.exited = once(child, 'exit');
    this.lines = output[Symbol.asyncIterator]();
  }

  static start(
    program: string,
    home: string,
    { before = [], ...options }: SpawnOptions & { before?: readonly string[] } = {},
  ) {
    const [command, ...rest] = [...before, process.execPath, program, home];
    const child = spawn(command ?? process.execPath, rest, {
      cwd: '/',
      ...options,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (child.stdout === null) throw new Error('no output to read');
    return new NaruProcess(child, createInterface(child.stdout));
  }

  /** What `startEmbeddedPostgres` returned, or the code and message of its error. */
  async outcome(): Promise<{ url: string; joined: boolean; code?: string; message?: string }> {
    return JSON.parse(await this.nextLine());
  }

  async release(): Promise<void> {
    this.child.stdin?.end();
    await this.nextLine();
    await this.exited;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  private async nextLine(): Promise<string> {
    const { value, done } = await this.lines.next();
    if (done === true) throw new Error('the process ended without a word');
    return value;
  }
}

export async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

export function serverProcess(home: string): number {
  return Number.parseInt(readFileSync(join(home, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);
}
