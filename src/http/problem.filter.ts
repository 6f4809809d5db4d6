import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../errors/coded-error.js';
import { ERROR_STATUS, type ErrorCode } from '../errors/codes.js';
import { describe } from '../errors/describe.js';
import { readerLocaleOf } from './locale.js';

const logger = new Logger('Problem');

/** Answers a failure as problem details (RFC 9457) in the reader's language; unexpected ones show nothing inside. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = codedErrorOf(error, request);
  if (problem.code === 'internal') logger.error({ id: request.id, err: error }, 'unexpected failure');
  if (reply.sent || reply.raw.headersSent) {
    // A stream that breaks half-way can only be cut; the client sees that it is incomplete.
    reply.raw.destroy();
    return;
  }
  const locale = readerLocaleOf(request);
  const status = ERROR_STATUS[problem.code];
  void reply
    .status(status)
    .header('content-language', locale)
    .header('vary', 'accept-language')
    .type('application/problem+json')
    .send({
      type: `urn:naru:problem:${problem.code}`,
      status,
      code: problem.code,
      ...describe(problem, locale),
      instance: request.url.split('?', 1)[0],
      requestId: request.id,
    });
}

/** For what handlers throw; failures before them reach {@link answerProblem} through Fastify. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

function codedErrorOf(error: unknown, request: FastifyRequest): CodedError {
  if (error instanceof CodedError) return error;
  const status = statusOf(error);
  if (status !== null) return new CodedError(codeOfStatus(status, request));
  return new CodedError(isDatabaseAway(error) ? 'unavailable' : 'internal');
}

/** Nest's exceptions and Fastify's errors both carry the status they stand for. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : null;
}

function codeOfStatus(status: number, request: FastifyRequest): ErrorCode {
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'not-allowed';
    case 404:
      return request.is404 ? 'unknown-route' : 'not-found';
    case 413:
      return 'too-large';
    case 415:
      return 'unsupported-media-type';
    case 429:
      return 'too-many-requests';
    case 503:
      return 'unavailable';
    default:
      return status >= 400 && status < 500 ? 'malformed-request' : 'internal';
  }
}

/** Connection refused or lost, and the server starting, stopping or out of connections (SQLSTATE 08, 53300, 57P). */
function isDatabaseAway(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^(ECONNREFUSED|ECONNRESET|EPIPE|08\w{3}|53300|57P0\d)$/.test(code);
}
