import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { CodedError } from '../errors/coded-error.js';
import type { ErrorCode } from '../errors/codes.js';
import type { AccessLevel } from './access.decorator.js';
import type { Credential, Principal, Principals, Role } from './principal.js';

type SignedInLevel = Exclude<AccessLevel, 'public'>;

const RANK: Readonly<Record<SignedInLevel & Role, number>> = { member: 0, advisor: 1, administrator: 2 };

const reaches = (principal: Principal, level: SignedInLevel): boolean => RANK[principal.role] >= RANK[level];

/**
 * The one door of the service. It stands in Fastify and not in Nest, because routes that plugins mount never pass
 * Nest's guards. It runs after the rate limit and before the body is read; a route that declares nothing is shut, and
 * one that does not say whose row it opens is shut to members.
 */
export function checkAccess(
  fastify: FastifyInstance,
  principals: Principals,
  publicUrl: string | undefined,
  warn: (message: string) => void,
): void {
  fastify.decorateRequest('principal', null);
  fastify.addHook('preParsing', async (request) => {
    if (request.is404) return;
    const { access: level } = request.routeOptions.config;
    if (level === 'public') return;
    if (level === undefined) {
      warn(`${request.method} ${request.routeOptions.url ?? request.url} declares no access and is denied`);
      throw new CodedError('not-allowed');
    }
    request.principal = await principals.of(request.headers);
    if (!request.principal) throw new CodedError('signed-out');
    if (!reaches(request.principal, level)) throw new CodedError('not-allowed');
    const { trial = level !== 'administrator' } = request.routeOptions.config;
    if (request.principal.trial === true && !trial) throw new CodedError('not-in-trial');
    const refusal = refusalOf(request.principal.credential ?? 'key', request, publicUrl);
    if (refusal) throw new CodedError(refusal);
    await checkRow(request, request.principal, principals, warn);
  });
}

/** What the credential is not good for, whoever its account is. */
function refusalOf(credential: Credential, request: FastifyRequest, publicUrl: string | undefined): ErrorCode | null {
  const { session, enrolment }: FastifyContextConfig = request.routeOptions.config;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  switch (credential) {
    case 'key':
      return session === true ? 'session-needed' : null;
    case 'key-to-read':
      if (session === true) return 'session-needed';
      return reads ? null : 'key-reads-only';
    case 'session-without-second-factor':
      if (enrolment !== true) return 'second-factor-missing';
      return reads || isOwnOrigin(request, publicUrl) ? null : 'foreign-origin';
    case 'session':
      return reads || isOwnOrigin(request, publicUrl) ? null : 'foreign-origin';
  }
}

/** Browsers name the page that sends a change; a cookie must not serve pages of others. Programs name none. */
function isOwnOrigin({ headers: { origin }, host }: FastifyRequest, publicUrl: string | undefined): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === host || (publicUrl !== undefined && from === new URL(publicUrl).host);
}

/** A row of somebody else is not there, so that nobody learns which ids exist. */
async function checkRow(
  request: FastifyRequest,
  principal: Principal,
  principals: Principals,
  warn: (message: string) => void,
): Promise<void> {
  const params = Object.values(request.params as Record<string, string>);
  if (principal.role === 'administrator' || params.length === 0) return;
  const { row } = request.routeOptions.config;
  if (row === undefined) {
    if (principal.role !== 'member') return;
    warn(`${request.method} ${request.routeOptions.url ?? request.url} names no row and is shut to members`);
    throw new CodedError('not-allowed');
  }
  const { id } = request.params as { id?: string };
  // What is no id at all is told by the route itself, which names the field.
  if (id === undefined || !isUuid(id)) return;
  if (!(await principals.mayUse(principal, row, id))) throw new CodedError('not-found', { kind: row });
}
