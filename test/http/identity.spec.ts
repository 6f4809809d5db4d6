import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { getMigrations } from 'better-auth/db/migration';
import { Client } from 'pg';
import request from 'supertest';
import { entities } from '../../src/app/entities.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { readEnvironment } from '../../src/config/environment.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { Access, CurrentPrincipal } from '../../src/http/access.decorator.js';
import { configure, newAdapter } from '../../src/http/configure.js';
import type { Principal } from '../../src/http/principal.js';
import { type Credentials, FirstStart } from '../../src/identity/first-start.service.js';
import { IdentityModule } from '../../src/identity/identity.module.js';
import { IDENTITY, type Identity } from '../../src/identity/identity.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

@Controller()
class WhoController {
  @Access('advisor') @Get('who') who(@CurrentPrincipal() principal: Principal): Principal {
    return principal;
  }
}

@Module({ controllers: [WhoController] })
class WhoModule {}

let database: TestDatabase;
let client: Client;
let app: NestFastifyApplication;
let first: Credentials;

async function start(url: string): Promise<NestFastifyApplication> {
  const environment = readEnvironment({
    DATABASE_URL: url,
    AUTH_SECRET: 'x'.repeat(32),
    ADMIN_EMAIL: 'Chief@naru.example',
  });
  const module = await Test.createTestingModule({
    imports: [ConfigModule.with(environment), DatabaseModule.with(entities), IdentityModule, WhoModule],
  }).compile();
  const made = module.createNestApplication<NestFastifyApplication>(newAdapter(), { logger: false });
  await configure(made);
  await made.init();
  await made.getHttpAdapter().getInstance().ready();
  return made;
}

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  app = await start(database.url);
  const made = await app.get(FirstStart).ensureAdministrator();
  if (!made) throw new Error('no administrator was made');
  first = made;
});
afterAll(async () => {
  await app.close();
  await client.end();
  await database.drop();
});

const server = () => request(app.getHttpServer());
const who = (headers: Record<string, string>) => server().get('/api/who').set(headers);
const signIn = (password: string) => server().post('/api/auth/sign-in/email').send({ email: first.email, password });

it('has the tables that the installed better-auth expects', async () => {
  const { auth } = app.get<Identity>(IDENTITY);
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
  expect([toBeCreated, toBeAdded]).toEqual([[], []]);
});

describe('the first start', () => {
  it('makes an administrator and two keys, once', async () => {
    expect(await app.get(FirstStart).ensureAdministrator()).toBeNull();
    expect(await who({ 'x-api-key': first.administratorKey })).toMatchObject({
      status: 200,
      body: { role: 'administrator', name: 'Administrator' },
    });
    expect(await who({ authorization: `Bearer ${first.advisorKey}` })).toMatchObject({
      status: 200,
      body: { role: 'advisor' },
    });
  });

  it('is one for two processes that start together', async () => {
    const other = await createTestDatabase();
    const apps = await Promise.all([start(other.url), start(other.url)]);
    const made = await Promise.all(apps.map((one) => one.get(FirstStart).ensureAdministrator()));
    expect(made.filter((credentials) => credentials !== null)).toHaveLength(1);
    await Promise.all(apps.map((one) => one.close()));
    await other.drop();
  });

  it('keeps nothing that could be used if the tables were read', async () => {
    const { rows } = await client.query(
      'select to_jsonb(a)::text as a from identity.account a union all select to_jsonb(k)::text from identity.apikey k',
    );
    const stored = JSON.stringify(rows);
    for (const secret of [first.password, first.administratorKey, first.advisorKey])
      expect(stored).not.toContain(secret);
    expect(stored).toContain('argon2id');
  });
});

describe('sign-in', () => {
  it('gives a session until sign-out; that of an administrator reaches nothing without a second factor', async () => {
    const signedIn = await signIn(first.password).expect(200);
    const cookies = String(signedIn.headers['set-cookie']);
    expect(cookies).toMatch(/naru\.session_token=.*HttpOnly.*SameSite=Lax/);
    const cookie = cookies.split(';', 1)[0] ?? '';
    expect((await who({ cookie }).expect(403)).body.code).toBe('second-factor-missing');
    await server().post('/api/auth/sign-out').set({ cookie, origin: 'http://elsewhere.example' }).send({}).expect(403);
    const host = new URL(signedIn.request.url).host;
    await server()
      .post('/api/auth/sign-out')
      .set({ cookie, host, origin: `http://${host}` })
      .send({})
      .expect(200);
    await who({ cookie }).expect(401);
  });

  it("refuses a wrong password in the reader's language and keeps no address", async () => {
    const { body } = await signIn('not the password').set('accept-language', 'ko').expect(401);
    expect(body).toMatchObject({ code: 'wrong-credentials', title: '이메일 또는 비밀번호가 올바르지 않습니다' });
    const { rows } = await client.query(`select 1 from identity.session where coalesce("ipAddress", '') <> ''`);
    expect(rows).toEqual([]);
  });

  it('is the only way in: other endpoints of the library are not mounted', async () => {
    for (const path of ['/sign-up/email', '/admin/create-user', '/admin/impersonate-user', '/delete-user']) {
      const { body } = await server()
        .post(`/api/auth${path}`)
        .set('x-api-key', first.administratorKey)
        .send({})
        .expect(404);
      expect(body.code).toBe('unknown-route');
    }
  });

  it('slows down who guesses', async () => {
    let answer = await signIn('guess');
    for (let guess = 0; guess < 12 && answer.status === 401; guess += 1) answer = await signIn('guess');
    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
  });
});

describe('keys', () => {
  it('are refused when unknown, disabled or expired, or when their account is banned', async () => {
    const key = { 'x-api-key': first.advisorKey };
    const statusAfter = async (change: string) => {
      await client.query(change);
      return (await who(key)).status;
    };
    expect((await who({ 'x-api-key': 'naru_unknown' })).status).toBe(401);
    const ofAdvisor = `where "referenceId" = (select id::text from identity."user" where role = 'advisor')`;
    expect(await statusAfter(`update identity.apikey set enabled = false ${ofAdvisor}`)).toBe(401);
    expect(
      await statusAfter(`update identity.apikey set enabled = true, "expiresAt" = now() - interval '1 s' ${ofAdvisor}`),
    ).toBe(401);
    expect(await statusAfter(`update identity.apikey set "expiresAt" = null ${ofAdvisor}`)).toBe(200);
    expect(await statusAfter(`update identity."user" set banned = true where role = 'advisor'`)).toBe(401);
    expect(await statusAfter(`update identity."user" set banned = null where role = 'advisor'`)).toBe(200);
  });
});

describe('resetAdministrator', () => {
  it('makes a new password and keys, and ends the old ones and their sessions', async () => {
    const fresh = await start(database.url);
    const enter = (password: string) =>
      request(fresh.getHttpServer()).post('/api/auth/sign-in/email').send({ email: first.email, password });
    const session = await enter(first.password).expect(200);
    const made = await fresh.get(FirstStart).resetAdministrator();
    expect(made.email).toBe('chief@naru.example');
    await enter(first.password).expect(401);
    await enter(made.password).expect(200);
    const cookie = String(session.headers['set-cookie']).split(';', 1)[0] ?? '';
    expect((await who({ cookie })).status).toBe(401);
    expect((await who({ 'x-api-key': first.advisorKey })).status).toBe(401);
    expect((await who({ 'x-api-key': made.advisorKey })).status).toBe(200);
    await fresh.close();
  });
});
