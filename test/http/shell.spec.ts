import { Body, Controller, Get, Global, HttpException, Module, Param, Post, Put, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { IsInt, IsString } from 'class-validator';
import request from 'supertest';
import { ConfigModule } from '../../src/config/config.module.js';
import { readEnvironment } from '../../src/config/environment.js';
import { CodedError } from '../../src/errors/coded-error.js';
import { Access, CurrentPrincipal } from '../../src/http/access.decorator.js';
import { configure, newAdapter } from '../../src/http/configure.js';
import { IdPipe } from '../../src/http/id.pipe.js';
import { IdempotencyKey } from '../../src/http/idempotency-key.js';
import { IfMatch } from '../../src/http/if-match.js';
import { type Locale, ReaderLocale } from '../../src/http/locale.js';
import { decodeCursor, encodeCursor, PageQuery } from '../../src/http/pagination.js';
import { type Principal, PRINCIPALS, type Principals } from '../../src/http/principal.js';

class Thing {
  @IsString() name: string;
  @IsInt() size: number;
}

@Access('advisor')
@Controller({ path: 'things', version: '1' })
class ThingsController {
  @Get() list(@Query() { limit, cursor }: PageQuery) {
    const [after] = decodeCursor(cursor, 1) ?? [0];
    return { items: [limit, after], nextCursor: encodeCursor([7]) };
  }
  @Post() create(@Body() thing: Thing, @IdempotencyKey() key: string | undefined) {
    return { name: thing.name, key: key ?? null };
  }
  @Put(':id') replace(@Param('id', IdPipe) id: string, @IfMatch() seen: number) {
    return { id, version: seen + 1 };
  }
  @Access('member', { row: 'company' }) @Get('rows/:id') row(@Param('id', IdPipe) id: string) {
    return { id };
  }
  @Access('member') @Get('unnamed/:id') unnamed() {
    return 'unnamed';
  }
  @Get('me') me(@CurrentPrincipal() principal: Principal) {
    return principal;
  }
  @Access('administrator') @Get('secret') secret() {
    return 'secret';
  }
  @Access('public') @Get('language') language(@ReaderLocale() locale: Locale) {
    return { locale };
  }
  @Access('public', { rateLimit: { max: 2, timeWindow: 60_000 } }) @Get('scarce') scarce() {
    return 'scarce';
  }
}

@Controller('loose')
class LooseController {
  @Get() undeclared() {
    return 'loose';
  }
  @Access('public') @Get('crash') crash() {
    throw new Error('password=hunter2');
  }
  @Access('public') @Get('away') away() {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  }
  @Access('public') @Get('teapot') teapot() {
    throw new HttpException('short and stout', 418);
  }
  @Access('public') @Get('stale') stale() {
    throw new CodedError('version-stale', { expected: 3, current: 5 });
  }
}

/** The one row that the principals below may use. */
const OWN = '0199a000-0000-7000-8000-00000000000a';

const principals: Principals = {
  of: async ({ 'x-api-key': key }) =>
    key === 'member' || key === 'advisor' || key === 'administrator'
      ? { id: `id of ${key}`, role: key, name: key, companies: [], desks: [] }
      : null,
  mayUse: async (_principal, _row, id) => id === OWN,
};

@Global()
@Module({ providers: [{ provide: PRINCIPALS, useValue: principals }], exports: [PRINCIPALS] })
class FakeIdentityModule {}

let app: NestFastifyApplication;
const denied: string[] = [];

beforeAll(async () => {
  const environment = readEnvironment({ RATE_LIMIT: '500', BASE_PATH: '/naru' });
  const module = await Test.createTestingModule({
    imports: [ConfigModule.with(environment), FakeIdentityModule],
    controllers: [ThingsController, LooseController],
  }).compile();
  app = module.createNestApplication<NestFastifyApplication>(newAdapter(environment.BASE_PATH));
  const note = (message: unknown): void => void denied.push(String(message));
  app.useLogger({ log: () => {}, warn: () => {}, error: note });
  await configure(app);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/plugin/undeclared', () => 'plugin');
  fastify.get('/api/plugin/declared', { config: { access: 'administrator' } }, () => 'plugin');
  await app.init();
  await fastify.ready();
});
afterAll(() => app.close());

const server = () => request(app.getHttpServer());
const advisor = { 'x-api-key': 'advisor' };
const administrator = { 'x-api-key': 'administrator' };

describe('access', () => {
  it('knows who is signed in, and asks who is not', async () => {
    const me = await server().get('/api/v1/things/me').set(advisor).expect(200);
    expect(me.body).toEqual({ id: 'id of advisor', role: 'advisor', name: 'advisor', companies: [], desks: [] });
    const nobody = await server().get('/api/v1/things/me').expect(401);
    expect(nobody.body).toMatchObject({ code: 'signed-out' });
    await server().get('/api/v1/things/me').set('x-api-key', 'guess').expect(401);
  });
  it('takes the level of the class where the method says nothing, else the level of the method', async () => {
    await server().get('/api/v1/things').set(administrator).expect(200);
    await server().get('/api/v1/things/secret').set(administrator).expect(200);
    const refused = await server().get('/api/v1/things/secret').set(advisor).expect(403);
    expect(refused.body).toMatchObject({ code: 'not-allowed' });
    await server().get('/api/v1/things/language').expect(200);
  });
  it('opens rows to whom they belong; to all others they are not there', async () => {
    const rowAs = async (key: string, id: string) =>
      (await server().get(`/api/v1/things/rows/${id}`).set('x-api-key', key)).status;
    const other = OWN.replace(/a$/, 'b');
    expect([await rowAs('member', OWN), await rowAs('member', other)]).toEqual([200, 404]);
    expect([await rowAs('advisor', other), await rowAs('administrator', other)]).toEqual([404, 200]);
    await server().get('/api/v1/things/me').set('x-api-key', 'member').expect(403);
  });
  it('shuts routes that open a row without naming it to members, and says so in the log', async () => {
    await server().get(`/api/v1/things/unnamed/${OWN}`).set(advisor).expect(200);
    await server().get(`/api/v1/things/unnamed/${OWN}`).set('x-api-key', 'member').expect(403);
    expect(denied.splice(0)).toEqual([expect.stringContaining('unnamed/:id names no row')]);
  });
  it('shuts routes that declare nothing, whoever mounted them, and says so in the log', async () => {
    await server().get('/api/loose').set(administrator).expect(403);
    await server().get('/api/plugin/undeclared').set(administrator).expect(403);
    expect(denied).toEqual([
      expect.stringContaining('GET /api/loose declares no access'),
      expect.stringContaining('GET /api/plugin/undeclared declares no access'),
    ]);
  });
  it('checks the declared routes of plugins', async () => {
    const status = async (headers: Record<string, string>) =>
      (await server().get('/api/plugin/declared').set(headers)).status;
    expect([await status({}), await status(advisor), await status(administrator)]).toEqual([401, 403, 200]);
  });
  it('is decided before the body is read', async () => {
    const answer = await server().post('/api/v1/things').type('json').send('{"name":');
    expect(answer.status).toBe(401);
  });
});

describe('problems', () => {
  it.each([
    ['ko', 'ko', '입력 내용을 수정해야 합니다', '알 수 없는 항목입니다.'],
    ['zh-Hans', 'zh-CN', '部分内容需要修改', '该字段不存在。'],
    ['fr', 'en', 'Some fields need to be corrected', 'This field is not known.'],
  ])('are told in the language of the reader (%s)', async (asked, given, title, message) => {
    const body = { name: 'x', size: 1, colour: 'red' };
    const sent = server().post('/api/v1/things').set(advisor).set('accept-language', asked).send(body);
    const answer = await sent.expect(422).expect('content-type', /^application\/problem\+json/);
    expect(answer.headers['content-language']).toBe(given);
    expect(answer.body).toMatchObject({
      type: 'urn:naru:problem:invalid-input',
      status: 422,
      code: 'invalid-input',
      title,
    });
    expect(answer.body.errors).toEqual([
      { field: 'colour', code: 'unknown-field', message, remedy: expect.any(String) },
    ]);
    expect(answer.body).toMatchObject({ instance: '/api/v1/things', requestId: answer.headers['x-request-id'] });
  });
  it('tell facts', async () => {
    const { body } = await server().get('/api/loose/stale').expect(412);
    expect(body.detail).toContain('You sent version 3; it is now at 5.');
  });
  it.each([
    ['malformed JSON', '{"name":', 400, 'malformed-request'],
    ['no JSON object', '[]', 422, 'invalid-input'],
    ['a body over 1 MB', JSON.stringify({ name: 'x'.repeat(1_048_576), size: 1 }), 413, 'too-large'],
  ])('name %s', async (_, sent, status, code) => {
    const answer = await server().post('/api/v1/things').set(advisor).type('json').send(sent).expect(status);
    expect(answer.body).toMatchObject({ status, code });
  });
  it('name a missing body field by field', async () => {
    const { body } = await server().post('/api/v1/things').set(advisor).expect(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual(['name', 'size']);
  });
  it.each(['application/xml', 'application/x-www-form-urlencoded', 'text/plain'])(
    'refuse a body of %s, which is not JSON',
    async (type) => {
      const sent = server().post('/api/v1/things').set(advisor).type(type).send('name=x&size=1');
      expect((await sent).body).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    },
  );
  it('name an unknown address, even to who is not signed in', async () => {
    const { body } = await server().get('/api/v1/nothing').set('accept-language', 'zh').expect(404);
    expect(body).toMatchObject({ code: 'unknown-route', title: '该地址不存在' });
  });
  it('show nothing of what happens inside', async () => {
    const answer = await server().get('/api/loose/crash').expect(500);
    expect(answer.body.code).toBe('internal');
    expect(answer.text).not.toContain('hunter2');
  });
  it('tell a database that is away from a failure', async () => {
    expect((await server().get('/api/loose/away').expect(503)).body.code).toBe('unavailable');
  });
  it('keep to the catalogue for statuses that it does not have', async () => {
    expect((await server().get('/api/loose/teapot').expect(400)).body.code).toBe('malformed-request');
  });
});

describe('headers', () => {
  const id = '0199a000-0000-7000-8000-000000000000';
  it.each([
    ['"7"', 7],
    ['W/"7"', 7],
  ])('If-Match %s is version %d, and the answer carries the next as ETag', async (sent, version) => {
    const answer = await server().put(`/api/v1/things/${id}`).set(advisor).set('if-match', sent).expect(200);
    expect(answer.body).toEqual({ id, version: version + 1 });
    expect(answer.headers['etag']).toBe(`"${version + 1}"`);
  });
  it('If-Match is needed and has one form', async () => {
    const put = () => server().put(`/api/v1/things/${id}`).set(advisor);
    expect((await put().expect(428)).body.code).toBe('version-missing');
    for (const wrong of ['7', '*', '"x"', '"7", "8"']) {
      const { body } = await put().set('if-match', wrong).expect(422);
      expect(body.errors).toEqual([expect.objectContaining({ field: 'If-Match', code: 'bad-format' })]);
    }
  });
  it('an id that is none finds nothing', async () => {
    const answer = await server().put('/api/v1/things/7').set(advisor).set('if-match', '"7"').expect(404);
    expect(answer.body.code).toBe('not-found');
  });
  it('Idempotency-Key is optional, printable and short', async () => {
    const post = () => server().post('/api/v1/things').set(advisor);
    const thing = { name: 'x', size: 1 };
    expect((await post().send(thing).expect(201)).body.key).toBeNull();
    expect((await post().set('idempotency-key', 'order-1').send(thing).expect(201)).body.key).toBe('order-1');
    for (const wrong of ['two words', '', 'x'.repeat(201)]) {
      const { body } = await post().set('idempotency-key', wrong).send(thing).expect(422);
      expect(body.errors[0].field).toBe('Idempotency-Key');
    }
  });
  it('Accept-Language gives way to ?lang=', async () => {
    const language = async (query: string) =>
      (await server().get(`/api/v1/things/language${query}`).set('accept-language', 'ko')).body.locale;
    expect([await language(''), await language('?lang=zh-CN'), await language('?lang=xx')]).toEqual([
      'ko',
      'zh-CN',
      'ko',
    ]);
  });
  it('every answer forbids framing, sniffing and foreign content', async () => {
    for (const path of ['/api/v1/things/language', '/api/nothing']) {
      const { headers } = await server().get(path);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      expect(headers['content-security-policy']).toContain("default-src 'self'");
    }
  });
});

describe('lists', () => {
  it('go on from a cursor and refuse one that they did not give', async () => {
    const list = (query: string) => server().get(`/api/v1/things${query}`).set(advisor);
    const first = await list('?limit=2').expect(200);
    expect(first.body.items).toEqual([2, 0]);
    const next = await list(`?cursor=${first.body.nextCursor}`).expect(200);
    expect(next.body.items).toEqual([50, 7]);
    const { body } = await list('?cursor=bm9uZQ').expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'cursor' })]);
  });
});

describe('limits', () => {
  it('count requests and say when to come back', async () => {
    const scarce = () => server().get('/api/v1/things/scarce').set('accept-language', 'ko');
    await scarce().expect(200);
    await scarce().expect(200);
    const { body, headers } = await scarce()
      .expect(429)
      .expect('content-type', /^application\/problem\+json/);
    expect(body).toMatchObject({ code: 'too-many-requests', title: '요청이 너무 많습니다' });
    expect(body.detail).toMatch(/\d+초/);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('documents', () => {
  it('describe the API in OpenAPI 3.1, problems included', async () => {
    const { body } = await server().get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/api/v1/things/{id}');
    expect(body.paths['/api/v1/things/secret'].get).toMatchObject({
      'x-access': 'administrator',
      responses: { default: { $ref: '#/components/responses/Problem' } },
    });
  });
  it('are shown as a page that loads from this server only', async () => {
    const page = await server()
      .get('/api/docs')
      .expect(200)
      .expect('content-type', /^text\/html/);
    const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources).toHaveLength(3);
    for (const source of sources) {
      const { pathname } = new URL(source, 'http://naru.example/naru/api/docs');
      await server().get(pathname).expect(200);
    }
  });
});

describe('behind a proxy', () => {
  it('answers under the path that the proxy gives it, whether the proxy takes that off or not', async () => {
    for (const path of ['/naru/api/v1/things/language', '/api/v1/things/language'])
      await server().get(path).expect(200);
    await server().get('/narud/api/v1/things/language').expect(404);
    for (const path of ['/naru/console/fits', '/console/fits'])
      expect((await server().get(path).expect(200)).text).toContain('<base href="/naru/console/" />');
  });
  it('can be installed: the console names its icons, and they are there', async () => {
    const { text } = await server()
      .get('/naru/console/naru.webmanifest')
      .expect('content-type', /manifest\+json/);
    const { icons } = JSON.parse(text) as { icons: { src: string; type: string }[] };
    const answers = await Promise.all(icons.map(({ src }) => server().get(`/console/${src}`)));
    expect(answers.map(({ headers }) => headers['content-type'])).toEqual(icons.map(({ type }) => type));
  });
});
