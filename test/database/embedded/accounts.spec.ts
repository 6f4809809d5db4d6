import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileProgram, NaruProcess, pathWithOnly, query, temporaryFolder } from './naru-process.js';

const NOBODY = { uid: 65534, gid: 65534 };
const program = compileProgram();
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => rmSync(dirname(program), { recursive: true }));

/** Starts and stops the server of the home; the rows seen count how often that worked there. */
async function visit(home: string, options?: Parameters<typeof NaruProcess.start>[2]): Promise<number> {
  const naru = NaruProcess.start(program, home, options);
  const { url, message } = await naru.outcome();
  if (message !== undefined) throw new Error(message);
  await query(url, 'CREATE TABLE IF NOT EXISTS visit (id int); INSERT INTO visit VALUES (1)');
  const seen = await query(url, 'SELECT id FROM visit');
  await naru.release();
  return seen.length;
}

function withPrograms(...programs: string[]) {
  return { env: { PATH: pathWithOnly(folder, programs) } };
}

function homeOwnedBy(owner: { uid: number; gid: number }): string {
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, owner.uid, owner.gid);
  return home;
}

const mayMount = spawnSync('unshare', ['--mount', 'true']).status === 0;

if (process.getuid?.() === 0) {
  describe('as root in a folder closed to others', () => {
    it('runs its server, first in a user namespace where it may, then by handing on a right where it may not', async () => {
      const home = homeOwnedBy({ uid: 0, gid: 0 });
      expect(await visit(home)).toBe(1);
      const asInContainers = withPrograms('sh', 'setpriv');
      expect(await visit(home, asInContainers)).toBe(2);
      expect(statSync(join(home, 'postgres', 'cluster')).uid).not.toBe(0);
      expect(await visit(home, asInContainers)).toBe(3);
      expect(await visit(home)).toBe(4);
    });

    it('says what to do where root may do neither', async () => {
      const naru = NaruProcess.start(program, homeOwnedBy({ uid: 0, gid: 0 }), withPrograms('sh'));
      const { code, message } = await naru.outcome();
      expect([code, message]).toEqual(['root_refused', expect.stringContaining('set DATABASE_URL')]);
      await naru.exited;
    });

    if (mayMount) {
      it('runs its server on a machine without any other account', async () => {
        const accounts = join(folder, 'passwd');
        writeFileSync(accounts, 'root:x:0:0::/root:/bin/sh\n');
        const before = ['unshare', '--mount', 'sh', '-c', `mount --bind ${accounts} /etc/passwd && exec "$@"`, 'sh'];
        expect(await visit(homeOwnedBy({ uid: 0, gid: 0 }), { before })).toBe(1);
      });
    }
  });

  describe('as root in a folder open to others', () => {
    it('runs its server as another account where that is all root may do', async () => {
      const home = homeOwnedBy({ uid: 0, gid: 0 });
      for (const path of [folder, home]) chmodSync(path, 0o755);
      expect(await visit(home, withPrograms('sh'))).toBe(1);
    });
  });

  describe('as root in the folder of an ordinary user', () => {
    it('leaves the server usable for that user', async () => {
      chmodSync(folder, 0o755);
      const home = homeOwnedBy(NOBODY);
      expect(await visit(home)).toBe(1);
      expect(await visit(home, NOBODY)).toBe(2);
      expect(await visit(home)).toBe(3);
      expect(statSync(join(home, 'postgres', 'password')).uid).toBe(NOBODY.uid);
    });
  });

  describe('as an ordinary user', () => {
    it('says what to do in a folder of somebody else', async () => {
      chmodSync(folder, 0o755);
      const naru = NaruProcess.start(program, homeOwnedBy({ uid: 0, gid: 0 }), NOBODY);
      const { code, message } = await naru.outcome();
      expect([code, message]).toEqual(['folder_not_writable', expect.stringContaining('NARU_HOME')]);
      await naru.exited;
    });
  });
} else {
  describe('as an ordinary user', () => {
    it('runs its server', async () => {
      expect(await visit(join(folder, 'home'))).toBe(1);
    });
  });
}
