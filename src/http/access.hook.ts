import type { FastifyInstance, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { CodedError } from '../errors/coded-error.js';
import type { AccessLevel } from './access.decorator.js';
import type { Principal, Principals, Role } from './principal.js';

type SignedInLevel = Exclude<AccessLevel, 'public'>;

const RANK: Readonly<Record<SignedInLevel & Role, number>> = { member: 0, advisor: 1, administrator: 2 };

const reaches = (principal: Principal, level: SignedInLevel): boolean => RANK[principal.role] >= RANK[level];

/**
 * The one door of the service. It stands in Fastify and not in Nest, because routes that plugins mount never pass
 * Nest's guards. It runs after the rate limit and before the body is read; a route that declares nothing is shut, and
 * one that does not say whose row it opens is shut to members.
 */
export function checkAccess(fastify: FastifyInstance, principals: Principals, warn: (message: string) => void): void {
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
    await checkRow(request, request.principal, principals, warn);
  });
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
