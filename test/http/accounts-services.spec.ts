import { agent } from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { oidcService, type OidcService } from '../support/oidc-service.js';
import { cookiesOf, newcomer, signIn } from '../support/people.js';

const PUBLIC_URL = 'http://naru.example';
const KIM = 'kim@hanbit.example';

let service: OidcService;
let naru: TestApp;

beforeAll(async () => {
  service = await oidcService();
  const variables = { PUBLIC_URL, OIDC_URL: service.discovery, OIDC_ID: 'naru', OIDC_SECRET: 'secret' };
  naru = await startApp({ variables });
  await newcomer(naru, KIM);
});
afterAll(async () => {
  await naru.stop();
  await service.stop();
});

/** What a browser does between the click and the way back: where it lands, and with which cookies. */
async function goThrough(path: string, cookie = ''): Promise<{ landed: string; cookies: string }> {
  const http = agent(naru.url).set('origin', PUBLIC_URL);
  const click = { provider: 'oidc', callbackURL: '/', disableRedirect: true };
  const asked = await http.post(path).set('cookie', cookie).send(click).expect(200);
  const state = new URL(asked.body.url).searchParams.get('state');
  const cookies = [cookie, cookiesOf(asked)].filter((part) => part !== '').join('; ');
  const back = await http.get('/api/auth/callback/oidc').query({ code: 'code', state }).set('cookie', cookies);
  return { landed: String(back.headers.location), cookies: cookiesOf(back) };
}
const enter = () => goThrough('/api/auth/sign-in/social');
const me = (cookies: string) => agent(naru.url).get('/api/v1/accounts/me').set('cookie', cookies);

describe('another service', () => {
  it('lets nobody in whom Naru does not know, nor by the address of who is known', async () => {
    const before = await naru.rows('select 1 from identity."user"');
    for (const [email, error] of [
      ['new@service.example', 'signup_disabled'],
      [KIM, 'account_not_linked'],
    ] as const) {
      service.person = { sub: 'p1', email, name: 'Kim' };
      const { landed, cookies } = await enter();
      expect(landed).toContain(`error=${error}`);
      await me(cookies).expect(401);
    }
    expect(await naru.rows('select 1 from identity."user"')).toHaveLength(before.length);
  });

  it('lets a member in who has connected it, signed in, whatever address it knows', async () => {
    service.person = { sub: 'p2', email: 'kim@elsewhere.example', name: 'Kim' };
    const linked = await goThrough('/api/auth/link-social', cookiesOf(await signIn(naru, KIM).expect(200)));
    expect(linked.landed).toBe('/');
    const { landed, cookies } = await enter();
    expect(landed).toBe('/');
    expect((await me(cookies).expect(200)).body.email).toBe(KIM);
  });

  it('is named to who is about to sign in, and can be disconnected, also in a session of yesterday', async () => {
    const { body: ways } = await naru.as(null).get('/api/v1/accounts/sign-in-ways').expect(200);
    expect(ways).toEqual({ phone: false, services: ['oidc'] });
    await naru.rows(`update identity.session set "createdAt" = now() - interval '2 days'`);
    const kim = agent(naru.url).set({ cookie: (await enter()).cookies, origin: PUBLIC_URL });
    await naru.rows(`update identity.session set "createdAt" = now() - interval '2 days'`);
    const connected = async () =>
      (await kim.get('/api/auth/list-accounts').expect(200)).body as { id: string; providerId: string }[];
    const [link] = (await connected()).filter(({ providerId }) => providerId === 'oidc');
    await kim.post('/api/auth/unlink-account').send({ accountId: link?.id }).expect(200);
    expect((await connected()).map(({ providerId }) => providerId)).toEqual(['credential']);
    expect((await enter()).landed).toContain('error=signup_disabled');
    await goThrough('/api/auth/link-social', cookiesOf(await signIn(naru, KIM).expect(200)));
  });

  it('never stands in for a second factor', async () => {
    await naru.rows(`update identity."user" set role = 'advisor', "twoFactorEnabled" = true where email = $1`, [KIM]);
    const { landed, cookies } = await enter();
    expect(landed).toContain('error=unable_to_create_session');
    await me(cookies).expect(401);
  });
});

it('is not there at all where none is set up', async () => {
  const plain = await startApp();
  const { body } = await plain.as(null).post('/api/auth/sign-in/social').send({ provider: 'oidc' }).expect(404);
  expect(body.code).toBe('unknown-route');
  await plain.stop();
});
