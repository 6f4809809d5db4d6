import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startOf } from '../../../src/database/embedded/os-process.js';
import { startEmbeddedPostgres } from '../../../src/database/embedded/start.js';
import { compileProgram, NaruProcess, query, serverProcess, temporaryFolder } from './naru-process.js';

const program = compileProgram();
const homes: string[] = [];
const started: NaruProcess[] = [];

function newHome(): string {
  const home = temporaryFolder();
  homes.push(home);
  return home;
}

function startNaru(home: string, options?: Parameters<typeof NaruProcess.start>[2]): NaruProcess {
  const naru = NaruProcess.start(program, home, options);
  started.push(naru);
  return naru;
}

/** Whatever a test leaves: its processes are ended, then the last one out stops the server. */
async function clear(home: string): Promise<void> {
  if (existsSync(join(home, 'postgres', 'cluster', 'postmaster.pid'))) {
    await (await startEmbeddedPostgres({ home })).release();
  }
  rmSync(home, { recursive: true });
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((naru) => naru.kill()));
  for (const home of homes.splice(0)) await clear(home);
});

afterAll(() => rmSync(dirname(program), { recursive: true }));

describe('one Naru', () => {
  it('makes its database at the first start, stops its server, and finds its rows and port again at the second', async () => {
    const home = newHome();
    const first = await startEmbeddedPostgres({ home });
    await query(first.url, `CREATE TABLE firm AS SELECT '한국 로봇' AS name`);
    const server = serverProcess(home);
    await Promise.all([first.release(), first.release()]);
    expect(await startOf(server)).toBeUndefined();

    const second = await startEmbeddedPostgres({ home });
    expect(await query(second.url, 'SELECT name FROM firm')).toEqual([{ name: '한국 로봇' }]);
    expect([first.joined, second.joined, second.url]).toEqual([false, false, first.url]);
    await second.release();
  });

  it('runs a server for UTF-8, in UTC, for this machine and with its password only', async () => {
    const server = await startEmbeddedPostgres({ home: newHome() });
    const show = (name: string) => query(server.url, `SELECT current_setting('${name}') AS value`);
    expect(await show('server_encoding')).toEqual([{ value: 'UTF8' }]);
    expect(await show('timezone')).toEqual([{ value: 'UTC' }]);
    expect(await show('listen_addresses')).toEqual([{ value: '127.0.0.1' }]);
    expect(await show('max_connections')).toEqual([{ value: '80' }]);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await server.release();
  });
});

describe('several Narus of one home', () => {
  it('share the server, and the last one out stops it', async () => {
    const home = newHome();
    const first = startNaru(home);
    const { url, joined } = await first.outcome();
    const server = serverProcess(home);
    const second = startNaru(home);
    expect([joined, await second.outcome()]).toEqual([false, { url, joined: true }]);

    await first.release();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    expect(await startOf(server)).toBeUndefined();
  });

  it('start one server when they start at the same moment', async () => {
    const home = newHome();
    const narus = [1, 2, 3, 4].map(() => startNaru(home));
    const outcomes = await Promise.all(narus.map((naru) => naru.outcome()));
    expect(outcomes.filter(({ joined }) => joined)).toHaveLength(3);
    expect(new Set(outcomes.map(({ url }) => url)).size).toBe(1);
    const server = serverProcess(home);
    await Promise.all(narus.map((naru) => naru.release()));
    expect(await startOf(server)).toBeUndefined();
  });

  it('never hand a stopping server to one that starts', async () => {
    const home = newHome();
    let last = await startEmbeddedPostgres({ home });
    for (const round of [1, 2, 3, 4]) {
      const [next] = await Promise.all([startEmbeddedPostgres({ home }), last.release()]);
      expect(await query(next.url, `SELECT ${round} AS round`)).toEqual([{ round }]);
      last = next;
    }
    await last.release();
  });
});

describe('after a crash', () => {
  it('joins the server that a killed Naru left, with its rows, and stops it at the end', async () => {
    const home = newHome();
    const killed = startNaru(home);
    const { url } = await killed.outcome();
    await query(url, 'CREATE TABLE requirement AS SELECT 7 AS id');
    const server = serverProcess(home);
    await killed.kill();

    const next = startNaru(home);
    expect(await next.outcome()).toEqual({ url, joined: true });
    expect(await query(url, 'SELECT id FROM requirement')).toEqual([{ id: 7 }]);
    expect(serverProcess(home)).toBe(server);
    await next.release();
    expect(await startOf(server)).toBeUndefined();
  });

  it('does not lose the server to Ctrl-C in the terminal', async () => {
    const home = newHome();
    const naru = startNaru(home, { detached: true });
    const { url } = await naru.outcome();
    process.kill(-(naru.child.pid ?? Number.NaN), 'SIGINT');
    await naru.exited;
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('starts although the killed server names a process that is another program by now', async () => {
    const home = newHome();
    const naru = startNaru(home);
    const { url } = await naru.outcome();
    await query(url, 'CREATE TABLE capability AS SELECT 9 AS id');
    process.kill(serverProcess(home), 'SIGKILL');
    await naru.kill();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const file = join(home, 'postgres', 'cluster', 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, `${other.pid}`));

    const next = await startEmbeddedPostgres({ home });
    expect(next.joined).toBe(false);
    expect(await query(next.url, 'SELECT id FROM capability')).toEqual([{ id: 9 }]);
    await next.release();
    other.kill();
  });

  it('starts after server and Naru were killed together', async () => {
    const home = newHome();
    const naru = startNaru(home);
    const { url } = await naru.outcome();
    await query(url, 'CREATE TABLE lane AS SELECT 5 AS id');
    process.kill(serverProcess(home), 'SIGKILL');
    await naru.kill();

    const next = await startEmbeddedPostgres({ home });
    expect(await query(next.url, 'SELECT id FROM lane')).toEqual([{ id: 5 }]);
    await next.release();
  });

  it('begins anew when it was killed in the middle of the first preparation, and holds no lock', async () => {
    const home = newHome();
    mkdirSync(join(home, 'postgres'));
    const naru = startNaru(home);
    await preparationIn(home);
    await naru.kill();
    expect(existsSync(join(home, 'postgres', 'cluster'))).toBe(false);

    const next = await startEmbeddedPostgres({ home });
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.release();
  });
});

/** Resolves when initdb has made its folder. */
function preparationIn(home: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(join(home, 'postgres'), (_event, name) => {
      if (!name?.startsWith('unfinished-')) return;
      watcher.close();
      resolve();
    });
  });
}
