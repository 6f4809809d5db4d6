import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app/app.module.js';
import { readEnvironment } from '../../src/config/environment.js';
import type { AccessLevel } from '../../src/http/access.decorator.js';
import { configure, newAdapter } from '../../src/http/configure.js';
import type { RowKind } from '../../src/http/principal.js';
import { FirstStart } from '../../src/identity/first-start.service.js';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { account, member } from '../support/accounts.js';
import { listedAttachment } from '../support/attachments.js';
import { agent } from 'supertest';
import { capability, company, create, opportunity, requirement } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { codeOf, cookiesOf } from '../support/people.js';
import { offeredIntroduction } from '../support/introductions.js';
import { connectedGroup } from '../support/webhooks.js';

interface Route {
  readonly method: string;
  readonly url: string;
  readonly access: AccessLevel | undefined;
  readonly row: RowKind | undefined;
  /** Refuses API keys, whoever's they are. */
  readonly session: boolean;
}

const routes: Route[] = [];
let database: TestDatabase;
let app: NestFastifyApplication;
let address: string;
let advisor: Record<string, string>;
let administrator: Record<string, string>;
let browser: Record<string, string>;
let own: Record<string, string>;
let other: Record<string, string>;
/** An advisor of a desk that has nothing to do with the rows. */
let farDesk: Record<string, string>;
/** Of each kind one row of the company that `own` acts for. */
let rowOf: Record<RowKind, string>;

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
        if (verb !== 'HEAD')
          routes.push({
            method: verb,
            url,
            access: config?.access,
            row: config?.row,
            session: config?.session === true,
          });
    });
  await configure(app);
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();

  const credentials = await app.get(FirstStart).ensureAdministrator();
  if (!credentials) throw new Error('no administrator was made');
  const { email, password, administratorKey, advisorKey } = credentials;
  advisor = { 'x-api-key': advisorKey };
  administrator = { 'x-api-key': administratorKey };
  browser = await signedIn(email, password);

  const http = agent(address).set(advisor);
  const hanbit = await create(http, 'companies', company());
  const rows = <T>(sql: string, values: readonly unknown[] = []) => app.get(DataSource).query<T[]>(sql, [...values]);
  rowOf = {
    company: hanbit.id,
    capability: (await create(http, 'capabilities', capability(hanbit.id))).id,
    requirement: (await create(http, 'requirements', requirement(hanbit.id))).id,
    opportunity: (await create(http, 'opportunities', opportunity(hanbit.id))).id,
    match: randomUUID(),
    team: randomUUID(),
    introduction: await offeredIntroduction(rows, [{ company: hanbit.id, side: 'member' }]),
    attachment: await listedAttachment(rows, hanbit.id),
    webhook: await connectedGroup(rows, hanbit.id),
  };
  await rows('insert into match (id, requirement_id, capability_id) values ($1, $2, $3)', [
    rowOf.match,
    rowOf.requirement,
    rowOf.capability,
  ]);
  await rows('insert into team (id, opportunity_id, companies) values ($1, $2, $3)', [
    rowOf.team,
    rowOf.opportunity,
    [hanbit.id],
  ]);
  const [near, far] = [randomUUID(), randomUUID()];
  for (const desk of [near, far])
    await rows('insert into identity.desk (id, name) values ($1, $1::uuid::text)', [desk]);
  await rows('update introduction set desk_id = $2, match_id = $3, team_id = $4 where id = $1', [
    rowOf.introduction,
    near,
    rowOf.match,
    rowOf.team,
  ]);
  const there = await account({ rows }, 'advisor');
  await rows('insert into identity.desk_member (desk_id, user_id) values ($1, $2)', [far, there.id]);
  farDesk = { 'x-api-key': there.key };
  own = { 'x-api-key': (await member({ rows }, hanbit.id)).key };
  other = { 'x-api-key': (await account({ rows }, 'member', [(await create(http, 'companies', company())).id])).key };
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** An administrator in a browser, with the second factor that one has to have. */
async function signedIn(email: string, password: string): Promise<Record<string, string>> {
  const entered = await agent(address).post('/api/auth/sign-in/email').send({ email, password }).expect(200);
  const http = agent(address).set({ cookie: cookiesOf(entered), origin: address });
  const { body } = await http.post('/api/auth/two-factor/enable').send({ password }).expect(200);
  const code = await codeOf(body.totpURI);
  const enrolled = await http.post('/api/auth/two-factor/verify-totp').send({ code }).expect(200);
  return { cookie: cookiesOf(enrolled), origin: address };
}

async function statusOf({ method, url, row }: Route, headers: Record<string, string>): Promise<number> {
  const id = row === undefined ? '0199a000-0000-7000-8000-000000000000' : rowOf[row];
  const path = url.replaceAll(/:\w+/g, id).replaceAll('*', 'x');
  const stop = new AbortController();
  const answer = await fetch(address + path, { method, headers, signal: stop.signal, redirect: 'manual' });
  // Event streams do not end by themselves.
  stop.abort();
  return answer.status;
}

it('every route declares its access; a change here is a reviewed change', () => {
  const lines = routes.map(({ method, url, access, row, session }) =>
    [
      `${method} ${url}: ${access ?? 'UNDECLARED'}`,
      ...(row === undefined ? [] : [`of the ${row}`]),
      ...(session ? ['in a session'] : []),
    ].join(' '),
  );
  expect([...new Set(lines)].toSorted()).toMatchSnapshot();
});

/** What a route answers to nobody, a member of somebody else, its own member, an advisor and an administrator. */
const DECLARED: Readonly<Record<AccessLevel, readonly unknown[]>> = {
  public: ['in', 'in', 'in', 'in', 'in'],
  member: [401, 'in', 'in', 'in', 'in'],
  advisor: [401, 403, 403, 'in', 'in'],
  administrator: [401, 403, 403, 403, 'in'],
};
const OF_A_ROW = [401, 404, 'in', 'in', 'in'];
/** All but the last come with API keys. */
const BY_SESSION = [401, 403, 403, 403, 'in'];

it('and real requests meet what it declares, on rows of their own and of others', async () => {
  const surprises: string[] = [];
  for (const route of routes) {
    const seen: unknown[] = [];
    for (const headers of [{}, other, own, advisor, route.session ? browser : administrator]) {
      const status = await statusOf(route, headers);
      const isRefusal = status === 401 || status === 403 || (status === 404 && route.row !== undefined);
      seen.push(isRefusal ? status : 'in');
    }
    const declared = route.access ? DECLARED[route.access] : [403, 403, 403, 403, 403];
    const expected = route.session
      ? BY_SESSION
      : route.access === 'member' && route.row !== undefined
        ? OF_A_ROW
        : declared;
    if (seen.join() !== expected.join()) surprises.push(`${route.method} ${route.url}: ${seen.join()}`);
  }
  expect(surprises).toEqual([]);
  expect(routes.length).toBeGreaterThan(20);
});

it('an advisor of another desk reads what all desks share, and touches nothing that a desk has taken on', async () => {
  const surprises: string[] = [];
  for (const route of routes.filter(({ access, session }) => access !== 'administrator' && !session)) {
    const isTaken = route.row === 'introduction' || route.row === 'match' || route.row === 'team';
    const status = await statusOf(route, farDesk);
    if (isTaken ? status !== 404 : status === 401 || status === 403)
      surprises.push(`${route.method} ${route.url}: ${status}`);
  }
  expect(surprises).toEqual([]);
});

it('health tells what is up, to anyone', async () => {
  const answer = await fetch(`${address}/api/health`);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { status: 'up', version: expect.stringMatching(/^\d+\.\d+\.\d+/), database: 'up', queue: 'up' },
  ]);
});
