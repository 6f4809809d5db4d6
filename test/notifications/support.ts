import { NotifyJob } from '../../src/notifications/notify.job.js';
import { SendMailJob } from '../../src/notifications/mail/send-mail.job.js';
import { SendWebhooksJob } from '../../src/notifications/webhooks/send-webhooks.job.js';
import { Transactions, type NewChange } from '../../src/database/transactions.js';
import type { TestApp } from '../support/app.js';

const never = new AbortController().signal;

/** Something happens that features write into the change log. */
export const happens = ({ app }: TestApp, ...changes: NewChange[]): Promise<void> =>
  app.get(Transactions).run((transaction) => transaction.recordAll(changes));

export const notify = ({ app }: TestApp): Promise<void> =>
  app.get(NotifyJob, { strict: false }).handle({}, () => {}, never);

export const sendMail = ({ app }: TestApp): Promise<void> =>
  app.get(SendMailJob, { strict: false }).handle({}, () => {}, never);

export const sendWebhooks = ({ app }: TestApp): Promise<void> =>
  app.get(SendWebhooksJob, { strict: false }).handle({}, () => {}, never);
