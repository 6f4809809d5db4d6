// npm run bench -- NAME: compiles bench/NAME.ts with all that it imports beside the built program, and runs it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What a list leaves is collected as rarely as in the scoring threads of the service (THREAD_LIMITS: three times this).
const OPTIONS = { engine: ['--max-semi-space-size=64'] };

const name = process.argv[2] ?? '';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
if (!/^[a-z-]+$/u.test(name) || !existsSync(here(`./${name}.ts`))) {
  process.stderr.write('npm run bench -- NAME, where bench/NAME.ts is a program\n');
  process.exit(2);
}
execFileSync(process.execPath, [here('../node_modules/typescript-7/bin/tsc'), '-p', here('./tsconfig.json')], {
  stdio: ['ignore', 2, 2],
});
const program = [...(OPTIONS[name] ?? []), here(`../dist/bench/bench/${name}.js`), ...process.argv.slice(3)];
process.exitCode = spawnSync(process.execPath, program, { stdio: 'inherit' }).status ?? 1;
