import rateLimit from '@fastify/rate-limit';
import { type INestApplication, Logger, VersioningType } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Environment } from '../config/environment.js';
import { CodedError } from '../errors/coded-error.js';
import { checkAccess } from './access.hook.js';
import { serveConsole } from './console-page.js';
import { serveDocs } from './docs-page.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { logRequests } from './logging.js';
import { PRINCIPALS, type Principals } from './principal.js';
import { answerProblem, ProblemFilter } from './problem.filter.js';
import { InputPipe } from './validation.js';

const LARGEST_BODY = 1_048_576;
const MINUTE_MS = 60_000;
/** How long the end of the process waits for readers who do not take their answer. */
const PARTING_MS = 3000;

/** Only a proxy on this machine is believed about the address that a request comes from. */
export const newAdapter = (basePath = ''): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: 'loopback',
    // Whether the proxy takes its path off or not.
    rewriteUrl: ({ url = '/' }) => withoutBase(url, basePath),
    bodyLimit: LARGEST_BODY,
    genReqId: () => randomUUID(),
    // Requests under way are answered at shutdown; connections that wait for nothing are cut at once.
    forceCloseConnections: 'idle',
    frameworkErrors: refuseAddress,
  });

/** What is no address (%ff, far too long) is refused before any route or hook is found. */
function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ ...SECURITY_HEADERS, 'x-request-id': request.id });
  answerProblem(error, request, reply);
}

function withoutBase(url: string, basePath: string): string {
  if (!url.startsWith(basePath)) return url;
  const rest = url.slice(basePath.length);
  return rest === '' || rest.startsWith('?') ? `/${rest}` : rest.startsWith('/') ? rest : url;
}

/** Where routes live: features under /api/v1 (`version: '1'`), the rest under /api, the pages for people at the root. */
export function nameRoutes(app: INestApplication): void {
  app.setGlobalPrefix('api', { exclude: ['/', '/page/*rest'] });
  app.enableVersioning({ type: VersioningType.URI });
}

/** Everything that tests share with the server; call it before `app.init()` or `app.listen()`. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  nameRoutes(app);
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new EtagInterceptor());

  const fastify = app.getHttpAdapter().getInstance();
  // Bodies are JSON: a form or plain text is what a foreign page can send without asking.
  fastify.removeContentTypeParser('text/plain');
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, _body, done) =>
    done(new CodedError('unsupported-media-type')),
  );
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...SECURITY_HEADERS, 'x-request-id': request.id });
  });
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), PARTING_MS).unref();
    done();
  });
  logRequests(fastify);
  fastify.addHook('onRoute', (route) => {
    // Nest's own handler is set too late for routes that are mounted before it starts.
    route.errorHandler ??= (error, request, reply) => answerProblem(error, request, reply);
  });
  await app.register(rateLimit, {
    max: app.get(Environment).RATE_LIMIT,
    timeWindow: MINUTE_MS,
    errorResponseBuilder: (_request: unknown, { ttl }: { ttl: number }) =>
      new CodedError('too-many-requests', { seconds: Math.ceil(ttl / 1000) }),
  });
  const logger = new Logger('Access');
  const principals = app.get<Principals>(PRINCIPALS, { strict: false });
  checkAccess(fastify, principals, app.get(Environment).PUBLIC_URL, (message) => logger.error(message));
  serveDocs(app);
  await serveConsole(app);
}

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
};
