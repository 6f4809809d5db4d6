import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app/app.module.js';
import { readEnvironment } from '../../src/config/environment.js';
import type { AccessLevel } from '../../src/http/access.decorator.js';
import { configure, newAdapter } from '../../src/http/configure.js';
import { FirstStart } from '../../src/identity/first-start.service.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface Route {
  readonly method: string;
  readonly url: string;
  readonly access: AccessLevel | undefined;
}

const routes: Route[] = [];
let database: TestDatabase;
let app: NestFastifyApplication;
let address: string;
let advisor: Record<string, string>;
let administrator: Record<string, string>;
let browser: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  const environment = readEnvironment({
    DATABASE_URL: database.url,
    AUTH_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '100000',
    NARU_DEMO: 'false',
  });
  const module = await Test.createTestingModule({ imports: [AppModule.with(environment, { work: false })] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(newAdapter(), { logger: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url, config }) => {
      // Fastify answers HEAD wherever it answers GET, with the same configuration.
      for (const verb of [method].flat())
        if (verb !== 'HEAD') routes.push({ method: verb, url, access: config?.access });
    });
  await configure(app);
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();

  const credentials = await app.get(FirstStart).ensureAdministrator();
  if (!credentials) throw new Error('no administrator was made');
  const { email, password, administratorKey, advisorKey } = credentials;
  advisor = { 'x-api-key': advisorKey };
  administrator = { 'x-api-key': administratorKey };
  const signedIn = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  });
  if (!signedIn.ok) throw new Error(`sign-in failed: ${await signedIn.text()}`);
  browser = { cookie: signedIn.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '', origin: address };
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function statusOf({ method, url }: Route, headers: Record<string, string>): Promise<number> {
  const path = url.replaceAll(/:\w+/g, '0199a000-0000-7000-8000-000000000000').replaceAll('*', 'x');
  const stop = new AbortController();
  const answer = await fetch(address + path, { method, headers, signal: stop.signal, redirect: 'manual' });
  // Event streams do not end by themselves.
  stop.abort();
  return answer.status;
}

it('every route declares its access; a change here is a reviewed change', () => {
  const lines = routes.map(({ method, url, access }) => `${method} ${url}: ${access ?? 'UNDECLARED'}`);
  expect([...new Set(lines)].toSorted()).toMatchSnapshot();
});

it('and real requests meet what it declares', async () => {
  const surprises: string[] = [];
  for (const route of routes) {
    const nobody = await statusOf(route, {});
    const asAdvisor = await statusOf(route, advisor);
    // Managing keys and passwords asks for a session: a key is not enough.
    const needsSession = route.url.startsWith('/api/auth/') && route.access === 'administrator';
    const asAdministrator = await statusOf(route, needsSession ? browser : administrator);
    const seen = [nobody, asAdvisor, asAdministrator].map((status) =>
      status === 401 || status === 403 ? status : 'in',
    );
    const declared: Record<AccessLevel, unknown[]> = {
      public: ['in', 'in', 'in'],
      advisor: [401, 'in', 'in'],
      administrator: [401, 403, 'in'],
    };
    const expected = route.access ? declared[route.access] : [403, 403, 403];
    if (seen.join() !== expected.join()) surprises.push(`${route.method} ${route.url}: ${seen.join()}`);
  }
  expect(surprises).toEqual([]);
  expect(routes.length).toBeGreaterThan(20);
});

it('health tells what is up, to anyone', async () => {
  const answer = await fetch(`${address}/api/health`);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { status: 'up', version: expect.stringMatching(/^\d+\.\d+\.\d+/), database: 'up', queue: 'up' },
  ]);
});
