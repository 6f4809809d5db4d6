// npm run bench -- NAME: compiles bench/NAME.ts with all that it imports beside the built program, and runs it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const name = process.argv[2] ?? '';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
if (!/^[a-z-]+$/u.test(name) || !existsSync(here(`./${name}.ts`))) {
  process.stderr.write('npm run bench -- NAME, where bench/NAME.ts is a program\n');
  process.exit(2);
}
execFileSync(process.execPath, [here('../node_modules/typescript-7/bin/tsc'), '-p', here('./tsconfig.json')], {
  stdio: ['ignore', 2, 2],
});
await import(new URL(`../dist/bench/bench/${name}.js`, import.meta.url).href);
