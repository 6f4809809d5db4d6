import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { FIELD_ERROR_CODES, ERROR_STATUS } from '../errors/codes.js';
import { programVersion } from './program-version.js';

const PROBLEM = {
  type: 'object' as const,
  description: 'Problem details (RFC 9457); title, detail, message and remedy are in the language of the reader.',
  required: ['type', 'title', 'status', 'detail', 'code', 'errors', 'instance', 'requestId'],
  properties: {
    type: { type: 'string' as const, format: 'uri-reference' },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    code: { type: 'string' as const, enum: Object.keys(ERROR_STATUS) },
    instance: { type: 'string' as const, format: 'uri-reference' },
    requestId: { type: 'string' as const },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['field', 'code', 'message', 'remedy'],
        properties: {
          field: { type: 'string' as const, description: 'Path as sent, e.g. `clauses[0].value`' },
          code: { type: 'string' as const, enum: [...FIELD_ERROR_CODES] },
          message: { type: 'string' as const },
          remedy: { type: 'string' as const },
        },
      },
    },
  },
};

/** The whole API, read from the controllers; needs no database, so a preview application serves as well. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Naru')
    .setDescription('Matchmaking between Korean firms and Chinese AI partners')
    .setVersion(programVersion)
    .setOpenAPIVersion('3.1.0')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'x-api-key' }, 'api-key')
    .addCookieAuth('naru.session_token', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  return withProblems(SwaggerModule.createDocument(app, outline));
}

/** Any operation may fail with a problem, so none needs to say it for itself. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
    responses: {
      Problem: {
        description: 'What went wrong and what to do',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation) operation.responses['default'] = { $ref: '#/components/responses/Problem' };
    }
  }
  return document;
}
