import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import { CodedError } from '../errors/coded-error.js';
import type { Principal, RowKind } from './principal.js';

export type { Principal } from './principal.js';

/** Who may call a route; each may do all that the ones before may. */
export type AccessLevel = 'public' | 'member' | 'advisor' | 'administrator';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route carries it, plugin routes included; without it the access hook denies the request. */
    access?: AccessLevel;
    /** The row that `:id` names. A route for members that has an id in its path and names no row is shut to them. */
    row?: RowKind;
    /** The route is for a signed-in person: what a leaked API key must not do. */
    session?: boolean;
    /**
     * Whether accounts of the demonstration may do it. Where nothing is said they may, but for what administrators do:
     * anybody may enter them, and nobody may keep a power from there or read other people's mail.
     */
    trial?: boolean;
    /** Open to sessions that still lack their second factor, because it is where they get it. */
    enrolment?: boolean;
  }
  interface FastifyRequest {
    principal: Principal | null;
  }
}

const DECLARED = 'naru:access';

/**
 * Declares who may call a route. On a class it holds for its methods that say nothing themselves.
 * The level travels in Fastify's route configuration, where plugin-mounted routes carry theirs as well, so that one
 * hook checks them all. Other route configuration goes into `config`, because `@RouteConfig` would replace it.
 */
export function Access(
  level: AccessLevel,
  config: Omit<FastifyContextConfig, 'access'> = {},
): ClassDecorator & MethodDecorator {
  const onMethod = applyDecorators(
    SetMetadata(DECLARED, level),
    RouteConfig({ ...config, access: level }),
    ApiExtension('x-access', level),
    ...(config.row === undefined ? [] : [ApiExtension('x-row', config.row)]),
    ...(config.session === true ? [ApiExtension('x-session', true)] : []),
    ...(level === 'public' || config.session === true ? [] : [ApiSecurity('api-key')]),
    ...(level === 'public' ? [] : [ApiCookieAuth('session')]),
  );
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor): void => {
    if (key !== undefined && descriptor !== undefined) {
      onMethod(target, key, descriptor);
      return;
    }
    if (typeof target !== 'function') return;
    const prototype: object = target.prototype;
    for (const [name, method] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const silent = typeof method.value === 'function' && !Reflect.hasMetadata(DECLARED, method.value);
      if (name !== 'constructor' && silent) onMethod(prototype, name, method);
    }
  };
}

/** The signed-in principal of a route that is not public. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!principal) throw new CodedError('signed-out');
  return principal;
});
