import { createOTP } from '@better-auth/utils/otp';
import { agent, type Response } from 'supertest';
import type { Http, TestApp } from './app.js';

export const PASSWORD = 'correct horse battery';

type Naru = Pick<TestApp, 'url' | 'rows' | 'as'>;

let visitors = 0;
/** Each a computer of its own: signing in and up is limited for one address, and tests are many people. */
export const visitor = ({ url }: Naru): Http =>
  agent(url).set('x-forwarded-for', `10.1.${visitors >> 8}.${visitors++ & 255}`);

/** The body of a sign-up that is accepted. */
export const signUpBody = (email: string, more: Record<string, unknown> = {}) => ({
  email,
  password: PASSWORD,
  name: '김하나',
  locale: 'ko',
  country: 'KR',
  registrationNumber: '220-81-62517',
  companyName: '한빛센서',
  consents: [{ code: 'pipa-collection', version: '2026-11' }],
  ...more,
});

export const signUp = (naru: Naru, email: string, more: Record<string, unknown> = {}) =>
  visitor(naru).post('/api/v1/accounts/sign-up').send(signUpBody(email, more));

export interface MailRow {
  readonly template: string;
  readonly locale: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Mails promised to an address, oldest first. */
export const mailsTo = (naru: Naru, email: string): Promise<MailRow[]> =>
  naru.rows<MailRow>(
    `select m.template, m.locale, m.facts from mail m left join identity."user" u on u.id = m.to_user
     where coalesce(m.to_address, u.email) = $1 order by m.id`,
    [email],
  );

/** The one-time token in the newest mail of a template. */
export async function tokenIn(naru: Naru, email: string, template: string): Promise<string> {
  const mail = (await mailsTo(naru, email)).findLast((one) => one.template === template);
  if (mail?.facts.token === undefined) throw new Error(`no token in a ${template} mail to ${email}`);
  return mail.facts.token;
}

export const signIn = (naru: Naru, email: string, password = PASSWORD) =>
  visitor(naru).post('/api/auth/sign-in/email').send({ email, password });

export const cookiesOf = (answer: Response): string =>
  answer
    .get('Set-Cookie')
    ?.map((cookie) => cookie.split(';', 1)[0] ?? '')
    .join('; ') ?? '';

/** Sends every request as a browser with these cookies on a page of Naru would. */
export const withCookies = (naru: Naru, cookie: string): Http => agent(naru.url).set({ cookie, origin: naru.url });

export async function browser(naru: Naru, email: string, password = PASSWORD): Promise<Http> {
  return withCookies(naru, cookiesOf(await signIn(naru, email, password).expect(200)));
}

/** Signs up, confirms the address and signs in. */
export async function newcomer(naru: Naru, email: string, more: Record<string, unknown> = {}): Promise<Http> {
  await signUp(naru, email, more).expect(202);
  const token = await tokenIn(naru, email, 'verify-email');
  await visitor(naru).get('/api/auth/verify-email').query({ token }).expect(200);
  return browser(naru, email);
}

/** The six digits that an authenticator app shows now. */
export function codeOf(totpUri: string): Promise<string> {
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  return createOTP(decodeBase32(secret)).totp();
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function decodeBase32(text: string): Uint8Array {
  const bits = Array.from(text.replace(/=+$/, ''), (letter) =>
    BASE32.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
