import { spawn } from 'node:child_process';

/** On whose behalf PostgreSQL's programs run, and how to become them. */
export interface Account {
  /** Words put before a program's own, such as `unshare --user`. */
  readonly prefix: readonly string[];
  /** The ids the first program starts under, when they are not Naru's. */
  readonly become?: Ids;
  /** The ids that must own PostgreSQL's files, seen from outside any namespace; absent: whoever made them. */
  readonly owner?: Ids;
}

export interface Ids {
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  readonly succeeded: boolean;
  /** What the program wrote, or why it could not be run. Empty if it ran detached. */
  readonly output: string;
}

/**
 * `detached` puts the program in a session of its own, so that Ctrl-C in Naru's terminal reaches neither it nor the
 * server it starts, and leaves its output unread: a server would keep the pipe open for ever.
 */
export function run(
  account: Account,
  cwd: string,
  program: string,
  args: readonly string[],
  { detached = false } = {},
): Promise<Outcome> {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      cwd,
      detached,
      windowsHide: true,
      stdio: detached ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      ...account.become,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.once('close', (code) => resolve({ succeeded: code === 0, output: output.trim() }));
  });
}
