import Fastify from 'fastify';
import { pinoHttp } from 'pino-http';
import { loggerOptions, logRequests } from './logging.js';

describe('logRequests', () => {
  async function linesOf(path: string, status: number): Promise<string[]> {
    const lines: string[] = [];
    const at = (level: string) => (line: object) => void lines.push(`${level} ${JSON.stringify(line)}`);
    const fastify = Fastify();
    logRequests(fastify, { debug: at('debug'), log: at('info'), error: at('error') });
    fastify.get('/*', (_request, reply) => reply.status(status).send({}));
    const headers = { cookie: 'session=kim', 'x-api-key': 'naru_secret', 'user-agent': 'kim-phone' };
    await fastify.inject({ method: 'GET', url: path, headers });
    await fastify.close();
    return lines;
  }

  it('tells id, method, path and status of a request, and nothing about the person', async () => {
    const [line = ''] = await linesOf('/api/v1/companies?q=kim%40example.com', 200);
    expect(JSON.parse(line.slice('debug '.length))).toEqual({
      id: expect.anything(),
      method: 'GET',
      path: '/api/v1/companies',
      status: 200,
      ms: expect.any(Number),
    });
  });

  it.each([
    [200, 'debug'],
    [304, 'debug'],
    [422, 'info'],
    [500, 'error'],
  ])('puts %d at %s', async (status, level) => {
    const [line] = await linesOf('/api/v1/companies', status);
    expect(line).toMatch(new RegExp(`^${level} `));
  });

  it('says nothing of looks at the health', async () => {
    expect(await linesOf('/api/health?now', 503)).toEqual([]);
  });
});

it('errors leave out the values that a database driver hangs on them', () => {
  let written = '';
  const { logger } = pinoHttp(loggerOptions({ LOG_LEVEL: 'info' }).pinoHttp, {
    write: (line) => void (written += line),
  });
  const err = Object.assign(new Error('duplicate key value'), {
    code: '23505',
    detail: 'Key (email)=(kim@example.com) already exists.',
    parameters: ['kim@example.com'],
  });
  logger.error({ err }, 'failed');
  expect(JSON.parse(written)).toMatchObject({ err: { type: 'Error', message: 'duplicate key value', code: '23505' } });
  expect(written).not.toContain('kim@');
});
