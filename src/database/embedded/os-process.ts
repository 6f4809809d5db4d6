import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * When the process with this id started, in the system's own notation; undefined if there is none, or only its
 * zombie. An id together with its start names one process for ever, although the system gives ids out again.
 */
export async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await read(`/proc/${pid}/stat`);
    // The second field is the program's name in brackets and may itself contain spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' ? undefined : started;
  }
  if (process.platform === 'win32') {
    return (
      (await output('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`])).trim() ||
      undefined
    );
  }
  const [state = '', ...started] = (await output('ps', ['-o', 'stat=,lstart=', '-p', `${pid}`])).trim().split(/\s+/);
  return state === '' || state.startsWith('Z') ? undefined : started.join(' ');
}

/** The command line of a running process, or at least its program's name; empty if there is none. */
export async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return (await read(`/proc/${pid}/cmdline`)).replaceAll('\0', ' ');
  if (process.platform === 'win32') return output('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return output('ps', ['-o', 'command=', '-p', `${pid}`]);
}

/** Empty when the file is gone: the process ended. */
function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** Empty when the program found no such process, which these programs report as a failure. */
function output(program: string, args: string[]): Promise<string> {
  return execute(program, args, { windowsHide: true }).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
