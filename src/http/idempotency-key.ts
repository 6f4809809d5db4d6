import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from '../errors/coded-error.js';

const LONGEST = 200;
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

export function idempotencyKeyOf(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  const field = 'Idempotency-Key';
  if (typeof header !== 'string') throw invalidInput({ field, code: 'too-many', facts: { max: 1 } });
  if (header.length > LONGEST) throw invalidInput({ field, code: 'too-long', facts: { max: LONGEST } });
  if (!VISIBLE_ASCII.test(header)) throw invalidInput({ field, code: 'bad-format', facts: { expected: 'ASCII' } });
  return header;
}

/** The key under which a creation may be repeated without making a second thing; undefined when none is sent. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined =>
  idempotencyKeyOf(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
);

/** Documents the header of a creating route. */
export const ApiIdempotencyKey = (): MethodDecorator =>
  ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Repeating the request with it creates once.' });
