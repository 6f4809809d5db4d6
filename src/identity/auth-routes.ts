import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../errors/coded-error.js';
import type { ErrorCode } from '../errors/codes.js';
import type { AccessLevel } from '../http/access.decorator.js';
import type { Auth } from './auth.js';

interface AuthRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: AccessLevel;
  /** Requests a minute from one address, where the general limit would let passwords be guessed. */
  readonly limit?: number;
}

/**
 * The endpoints of better-auth that Naru opens. It has many more (sign-up, impersonation, ...); what is not listed is
 * not mounted. Keys are managed by a signed-in administrator: a key cannot make further keys.
 */
const AUTH_ROUTES: readonly AuthRoute[] = [
  { method: 'POST', path: '/sign-in/email', access: 'public', limit: 10 },
  { method: 'POST', path: '/sign-out', access: 'public' },
  { method: 'GET', path: '/get-session', access: 'public' },
  { method: 'POST', path: '/change-password', access: 'administrator', limit: 10 },
  { method: 'POST', path: '/api-key/create', access: 'administrator' },
  { method: 'GET', path: '/api-key/list', access: 'administrator' },
  { method: 'GET', path: '/api-key/get', access: 'administrator' },
  { method: 'POST', path: '/api-key/update', access: 'administrator' },
  { method: 'POST', path: '/api-key/delete', access: 'administrator' },
];

const MINUTE_MS = 60_000;

export function mountAuthRoutes(fastify: FastifyInstance, auth: Auth): void {
  for (const { method, path, access, limit } of AUTH_ROUTES) {
    fastify.route({
      method,
      url: `/api/auth${path}`,
      config: { access, ...(limit !== undefined && { rateLimit: { max: limit, timeWindow: MINUTE_MS } }) },
      handler: async (request, reply) => {
        const response = await auth.handler(webRequest(request));
        if (!response.ok) throw new CodedError(codeOf(response.status, path));
        return send(reply, response);
      },
    });
  }
}

function webRequest(request: FastifyRequest): Request {
  const address = `${request.protocol}://${request.host}${request.url}`;
  if (!URL.canParse(address)) throw new CodedError('malformed-request');
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The body is written anew below, so its length and encoding are no longer those of the sender.
    const stays = typeof value === 'string' && !/^(content-length|transfer-encoding|connection|expect)$/.test(name);
    if (stays) headers.set(name, value);
  }
  const body = request.body === undefined || request.body === null ? undefined : JSON.stringify(request.body);
  return new Request(address, { method: request.method, headers, ...(body !== undefined && { body }) });
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply
    .status(response.status)
    .header('cache-control', 'no-store')
    .send(await response.text());
}

function codeOf(status: number, path: string): ErrorCode {
  switch (status) {
    case 401:
      return path === '/sign-in/email' ? 'wrong-credentials' : 'signed-out';
    case 403:
      return 'not-allowed';
    case 404:
      return 'not-found';
    case 429:
      return 'too-many-requests';
    default:
      return status < 500 ? 'malformed-request' : 'internal';
  }
}
