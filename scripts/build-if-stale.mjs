// Builds Naru unless dist/ is newer than all that it is made of: `npm ci` has built it just before the tests.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['src', 'migrations', 'web', 'openapi.json', 'package-lock.json', 'nest-cli.json'].concat(
  readdirSync(ROOT).filter((name) => /^tsconfig.*\.json$/u.test(name)),
);
/** Written last; the step before it empties the folder. */
const BUILT = join(ROOT, 'dist/web/index.html');

/** Folders count as well: what was deleted or renamed changes theirs. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isStale = !existsSync(BUILT) || SOURCES.some((name) => newest(join(ROOT, name)) > statSync(BUILT).mtimeMs);
if (isStale)
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    // What is asked for by the command that this stands before is all that it writes to its output.
    stdio: ['inherit', 2, 2],
    shell: process.platform === 'win32',
  });
