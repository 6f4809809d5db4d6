import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPrograms, restoreLinks } from './programs.js';

describe('findPrograms', () => {
  it('says what to do on a platform without a package', async () => {
    await expect(findPrograms('sunos-x64')).rejects.toMatchObject({
      code: 'unsupported_platform',
      message: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('says what to do when the package was left out', async () => {
    const elsewhere = process.platform === 'win32' ? 'linux-x64' : 'win32-x64';
    await expect(findPrograms(elsewhere)).rejects.toMatchObject({
      code: 'binaries_missing',
      message: expect.stringContaining('--omit=optional'),
    });
  });
});

describe('restoreLinks', () => {
  let folder: string;
  let native: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'naru-links-'));
    native = join(folder, 'native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
    writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes the links that a disallowed install script did not make, once', async () => {
    await restoreLinks(native, 'a-package');
    await restoreLinks(native, 'a-package');
    expect(readFileSync(join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });

  it('says what to do when it cannot make them', async () => {
    rmSync(join(native, 'lib'), { recursive: true });
    await expect(restoreLinks(native, 'a-package')).rejects.toMatchObject({
      code: 'binaries_unusable',
      message: expect.stringContaining('npm rebuild a-package'),
    });
  });
});
