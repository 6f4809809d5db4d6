import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '../config/environment.js';
import { packageRoot } from '../config/package-root.js';

const PATH = '/console';
const FOLDER = join(packageRoot, 'dist', 'web');
/** What a browser needs to show it as a program of its own; the names do not change with the content. */
const MARKS = ['naru.svg', 'naru-192.png', 'naru-512.png', 'naru-maskable.png', 'naru.webmanifest'] as const;
const config = { access: 'public' } as const;

/**
 * The console's styles are made at run time; this answer's mark lets them in, and nobody else's. Measuring a text sets
 * style attributes, which can load nothing that `default-src` forbids.
 */
const contentPolicy = (nonce: string): string =>
  `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; ` +
  "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/**
 * Serves the built console under /console: its files for good, because their names change with their content, and
 * index.html for every page of it. Whoever has not built it yet is told how.
 */
export async function serveConsole(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const page = existsSync(join(FOLDER, 'index.html')) ? pageAt(app.get(Environment).BASE_PATH) : null;
  // Its own routes would declare no access.
  await fastify.register(fastifyStatic, { root: FOLDER, serve: false, preCompressed: true });
  fastify.get<{ Params: { '*': string } }>(`${PATH}/assets/*`, { config }, ({ params }, reply) =>
    reply.sendFile(`assets/${params['*']}`, { immutable: true, maxAge: '1y' }),
  );
  for (const mark of MARKS)
    fastify.get(`${PATH}/${mark}`, { config }, (_request, reply) => reply.sendFile(mark, { maxAge: '1d' }));
  for (const path of [PATH, `${PATH}/`, `${PATH}/*`])
    fastify.get(path, { config }, (_request, reply) => {
      if (page === null) return reply.status(503).type('text/plain').send('The console is not built: npm run build\n');
      const nonce = randomBytes(16).toString('base64');
      return reply
        .type('text/html; charset=utf-8')
        .headers({ 'content-security-policy': contentPolicy(nonce), 'cache-control': 'no-store' })
        .send(page.replaceAll('__NONCE__', nonce));
    });
}

/** Everything that the page asks for is relative to its base. */
const pageAt = (basePath: string): string =>
  readFileSync(join(FOLDER, 'index.html'), 'utf8').replace('<base href="', `<base href="${basePath}`);
