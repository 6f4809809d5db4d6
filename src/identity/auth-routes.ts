import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../errors/coded-error.js';
import type { AccessLevel } from '../http/access.decorator.js';
import type { Pool } from 'pg';
import { authError } from './auth-errors.js';
import type { Auth } from './auth.js';
import { addressOfPhone } from './phone.js';

interface AuthRoute extends Pick<FastifyContextConfig, 'session' | 'enrolment'> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: AccessLevel;
  /** Requests a minute from one address, where the general limit would let secrets be guessed or mailboxes filled. */
  readonly limit?: number;
  /** What Naru decides for the caller. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/**
 * The endpoints of better-auth that Naru opens. It has many more (sign-up, impersonation, ...); what is not listed is
 * not mounted. Keys and passwords are managed by a signed-in person: a key cannot make further keys.
 */
const AUTH_ROUTES: readonly AuthRoute[] = [
  { method: 'POST', path: '/sign-in/email', access: 'public', limit: 10 },
  { method: 'POST', path: '/sign-out', access: 'public' },
  { method: 'GET', path: '/get-session', access: 'public' },

  { method: 'GET', path: '/verify-email', access: 'public', limit: 10 },
  { method: 'POST', path: '/send-verification-email', access: 'public', limit: 5 },
  { method: 'POST', path: '/request-password-reset', access: 'public', limit: 5 },
  { method: 'POST', path: '/reset-password', access: 'public', limit: 10 },
  {
    method: 'POST',
    path: '/change-password',
    access: 'member',
    session: true,
    limit: 10,
    // Whoever changes a password may fear that somebody else knows the old one.
    body: { revokeOtherSessions: true },
  },

  { method: 'GET', path: '/list-sessions', access: 'member', session: true },
  { method: 'POST', path: '/revoke-session', access: 'member', session: true },
  { method: 'POST', path: '/revoke-other-sessions', access: 'member', session: true },

  { method: 'POST', path: '/two-factor/enable', access: 'member', session: true, enrolment: true, limit: 10 },
  // Without a session it is the second step of a sign-in.
  { method: 'POST', path: '/two-factor/verify-totp', access: 'public', limit: 10 },
  { method: 'POST', path: '/two-factor/verify-backup-code', access: 'public', limit: 10 },
  { method: 'POST', path: '/two-factor/generate-backup-codes', access: 'member', session: true, limit: 10 },
  { method: 'POST', path: '/two-factor/disable', access: 'member', session: true, limit: 10 },

  { method: 'GET', path: '/api-key/list', access: 'member', session: true },
  { method: 'GET', path: '/api-key/get', access: 'member', session: true },
  { method: 'POST', path: '/api-key/update', access: 'member', session: true },
  { method: 'POST', path: '/api-key/delete', access: 'member', session: true },
];

/** Sign-in by other services; mounted when one is set up. */
const SERVICE_ROUTES: readonly AuthRoute[] = [
  { method: 'POST', path: '/sign-in/social', access: 'public', limit: 10 },
  { method: 'GET', path: '/callback/:service', access: 'public', limit: 10 },
  { method: 'POST', path: '/link-social', access: 'member', session: true, limit: 10 },
  { method: 'GET', path: '/list-accounts', access: 'member', session: true },
  { method: 'POST', path: '/unlink-account', access: 'member', session: true },
];

const MINUTE_MS = 60_000;
const BY_MAIL = '/sign-in/email';

/**
 * Sign-in by telephone number is sign-in by the address of its account: password, second factor and the time that it
 * all takes are the same, whether the number has an account or not.
 */
export function mountPhoneSignIn(fastify: FastifyInstance, auth: Auth, pool: Pool, isSetUp: boolean): void {
  fastify.route({
    method: 'POST',
    url: '/api/auth/sign-in/phone-number',
    config: { access: 'public', rateLimit: { max: 10, timeWindow: MINUTE_MS } },
    handler: async (request, reply) => {
      if (!isSetUp) throw new CodedError('phone-off');
      const { phoneNumber, password } = (request.body ?? {}) as { phoneNumber?: unknown; password?: unknown };
      const body = { email: await addressOfPhone(pool, phoneNumber), password };
      const response = await auth.handler(webRequest(request, `/api/auth${BY_MAIL}`, body));
      if (response.status >= 400) throw authError(response.status, await codeIn(response), BY_MAIL);
      return sendOn(reply, response);
    },
  });
}

export function mountAuthRoutes(fastify: FastifyInstance, auth: Auth, byServices: boolean): void {
  const routes = byServices ? [...AUTH_ROUTES, ...SERVICE_ROUTES] : AUTH_ROUTES;
  for (const { method, path, limit, body, ...config } of routes) {
    fastify.route({
      method,
      url: `/api/auth${path}`,
      config: { ...config, ...(limit !== undefined && { rateLimit: { max: limit, timeWindow: MINUTE_MS } }) },
      handler: async (request, reply) => {
        const response = await auth.handler(webRequest(request, request.url, sentBody(request, body)));
        if (response.status >= 400) throw authError(response.status, await codeIn(response), path);
        return sendOn(reply, response);
      },
    });
  }
}

async function codeIn(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null);
  const { code } = (answer ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

const sentBody = ({ body }: FastifyRequest, fixed: AuthRoute['body']): object | undefined =>
  body === undefined || body === null ? undefined : { ...body, ...fixed };

function webRequest(request: FastifyRequest, path: string, sent: object | undefined): Request {
  const address = `${request.protocol}://${request.host}${path}`;
  if (!URL.canParse(address)) throw new CodedError('malformed-request');
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The body is written anew below, so its length and encoding are no longer those of the sender.
    const stays = typeof value === 'string' && !/^(content-length|transfer-encoding|connection|expect)$/.test(name);
    if (stays) headers.set(name, value);
  }
  const body = sent === undefined ? undefined : JSON.stringify(sent);
  return new Request(address, { method: request.method, headers, ...(body !== undefined && { body }) });
}

/** Cookies one by one: joined into one header, browsers would read a single broken one. */
export async function sendOn(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply
    .status(response.status)
    .header('cache-control', 'no-store')
    .send(await response.text());
}
