import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { until } from '../queue/support/until.js';
import { member } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { company, create } from '../support/builders.js';
import { offeredIntroduction } from '../support/introductions.js';
import { SmtpServer } from '../support/smtp.js';
import { happens, notify, sendMail } from './support.js';

let naru: TestApp;
let smtp: SmtpServer;
let variables: Record<string, string>;

beforeAll(async () => {
  smtp = await SmtpServer.start();
  variables = {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'post@naru.example',
    PUBLIC_URL: 'https://naru.example',
    AUTH_SECRET: 's'.repeat(32),
  };
  naru = await startApp({ variables });
  const owner = (await create(naru.http, 'companies', company())).id;
  const who = await member(naru, owner);
  await naru
    .as(who.key)
    .put('/api/v1/notifications/preferences')
    .send({ mail: 'instant', digestAt: '09:00', muted: [] });
  const subject = await offeredIntroduction(naru.rows, [{ company: owner, side: 'provider' }]);
  await happens(naru, {
    topic: 'introduction.reminder-due',
    subject,
    details: { kind: 'offer-expires', company: owner },
  });
  await notify(naru);
});
afterAll(async () => {
  await naru.stop();
  await smtp.stop();
});

/** As after the time that a try may take. */
const leaseHasRunOut = () => naru.rows(`update sending set claimed_at = claimed_at - interval '6 minutes'`);

it('a reminder whose sender is killed while the server has not answered goes out once, when its claim has run out', async () => {
  smtp.verdict = () => new Promise<string>(() => {});
  const child = sender();
  await until('the mail is with the server', () => smtp.offered === 1, 60_000);
  child.kill('SIGKILL');
  await once(child, 'exit');
  smtp.verdict = () => '250 taken';
  await sendMail(naru);
  expect(smtp.offered).toBe(1);
  await leaseHasRunOut();
  await Promise.all([sendMail(naru), sendMail(naru)]);
  await sendMail(naru);
  expect(smtp.taken.map(({ subject }) => subject)).toEqual(['Naru: An offer is about to expire']);
}, 90_000);

it('killed between the server’s yes and the note of it, it goes out again under the same Message-ID', async () => {
  await naru.rows(`update mail set state = 'waiting', sent_at = null`);
  await naru.rows(`insert into sending (id, attempts, attempt_id, claimed_at) select id, 1, id, now() from mail`);
  await leaseHasRunOut();
  await sendMail(naru);
  expect(smtp.taken).toHaveLength(2);
  expect(new Set(smtp.taken.map(({ headers }) => headers['message-id'])).size).toBe(1);
});

function sender(): ChildProcess {
  return fork(join(import.meta.dirname, 'killed-sender.ts'), {
    execArgv: ['--import', join(import.meta.dirname, '../queue/support/typescript-loader.mjs')],
    env: {
      ...process.env,
      NARU_LOADER_REGISTERED: '',
      LOG_LEVEL: 'silent',
      DATABASE_URL: naru.databaseUrl,
      ...variables,
    },
    stdio: 'ignore',
  });
}
