import { transform } from '@swc/core';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

// `node --import` runs this module once as the main thread's set-up and once as the hooks themselves.
const swc = JSON.parse(await readFile(new URL('../../../.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

if (!process.env.NARU_LOADER_REGISTERED) {
  process.env.NARU_LOADER_REGISTERED = '1';
  register(import.meta.url);
}

/** Lets a child process run the TypeScript sources as they are, so that it never runs a stale build. */
export async function resolve(specifier, context, next) {
  const isSource = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts');
  return next(isSource ? `${specifier.slice(0, -2)}ts` : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const source = await readFile(filename, 'utf8');
  const { code } = await transform(source, { ...swc, filename, swcrc: false, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
