import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CodedError, invalidInput } from '../errors/coded-error.js';

/** `"7"`, as sent in `ETag` and expected in `If-Match`. */
export const etagOf = (version: number): string => `"${version}"`;

export function setVersion(reply: FastifyReply, version: number): void {
  reply.header('etag', etagOf(version));
}

/** Proxies that compress turn a tag into a weak one (`W/"7"`); the version it names is the same. */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch.trim() === '') throw new CodedError('version-missing');
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch)?.[1];
  if (version === undefined) throw invalidInput({ field: 'If-Match', code: 'bad-format', facts: { expected: '"7"' } });
  return Number(version);
}

/** The version number that the sender has seen; 428 without the header. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  versionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** Documents the header of a changing route. */
export const ApiIfMatch = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: true, description: 'Version last seen, e.g. `"7"`.' }));
