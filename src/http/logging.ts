import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Environment } from '../config/environment.js';

/**
 * Logs carry no personal data: of a request its id, method and path, never query, headers, address or body; of an
 * error its kind, code, message and stack, never the values that a database driver hangs on it.
 * Requests that went well are at `debug`, so that a terminal at the usual `info` stays readable.
 */
export function loggerOptions({ LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>): Params {
  return {
    pinoHttp: {
      level: LOG_LEVEL,
      quietReqLogger: true,
      customAttributeKeys: { reqId: 'requestId' },
      autoLogging: { ignore: (request) => pathOf(request) === '/api/health' },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: pathOf(request),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
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

const pathOf = (request: { url?: string }): string => (request.url ?? '').split('?', 1)[0] ?? '';
