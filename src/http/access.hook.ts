import type { FastifyInstance } from 'fastify';
import { CodedError } from '../errors/coded-error.js';
import type { AccessLevel } from './access.decorator.js';
import type { Principal, Principals } from './principal.js';

type SignedInLevel = Exclude<AccessLevel, 'public'>;

const reaches = (principal: Principal, level: SignedInLevel): boolean =>
  principal.role === 'administrator' || principal.role === level;

/**
 * The one door of the service. It stands in Fastify and not in Nest, because routes that plugins mount never pass
 * Nest's guards. It runs after the rate limit and before the body is read; a route that declares nothing is shut.
 */
export function checkAccess(fastify: FastifyInstance, principals: Principals, warn: (message: string) => void): void {
  fastify.decorateRequest('principal', null);
  fastify.addHook('preParsing', async (request) => {
    if (request.is404) return;
    const level = request.routeOptions.config.access;
    if (level === 'public') return;
    if (level === undefined) {
      warn(`${request.method} ${request.routeOptions.url ?? request.url} declares no access and is denied`);
      throw new CodedError('not-allowed');
    }
    request.principal = await principals.of(request.headers);
    if (!request.principal) throw new CodedError('signed-out');
    if (!reaches(request.principal, level)) throw new CodedError('not-allowed');
  });
}
