import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Options } from 'pino-http';
import type { Environment } from '../config/environment.js';

/**
 * Logs carry no personal data: of a request its id, method and path, never query, headers, address or body; of an
 * error its kind, code, message and stack, never the values that a database driver hangs on it.
 */
export function loggerOptions({ LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>): { pinoHttp: Options } {
  return {
    pinoHttp: {
      level: LOG_LEVEL,
      // What is logged during a request carries its id; the request's own line comes from `logRequests`.
      autoLogging: false,
      quietReqLogger: true,
      customAttributeKeys: { reqId: 'requestId' },
      serializers: {
        err: (error: { type: string; message: string; stack: string; code?: unknown }) => ({
          type: error.type,
          message: error.message,
          stack: error.stack,
          ...(typeof error.code === 'string' && { code: error.code }),
        }),
      },
    },
  };
}

/** The part of Nest's logger that request lines need. */
export type RequestLog = Pick<Logger, 'debug' | 'log' | 'error'>;

/**
 * One line a request, whoever answers it. What went well is at `debug`, so that a terminal at the usual `info` stays
 * readable; probes of the health say nothing.
 */
export function logRequests(fastify: FastifyInstance, log: RequestLog = new Logger('Http')): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0];
    if (path === '/api/health') return;
    const { method, id } = request;
    const status = reply.statusCode;
    const line = { id, method, path, status, ms: Math.round(reply.elapsedTime) };
    if (status >= 500) log.error(line, 'request failed');
    else if (status >= 400) log.log(line, 'request refused');
    else log.debug(line, 'request answered');
  });
}
