import { Injectable } from '@nestjs/common';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { Locale } from '../errors/describe.js';
import { MailOutbox } from './mail-outbox.js';

/** Whoever asks again and again fills nobody's mailbox: one mail of a kind in this time, and its token is still good. */
const PAUSE_MS = 5 * 60_000;

/** Mails about signing in. */
@Injectable()
export class AuthMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: MailOutbox,
  ) {}

  send(template: 'verify-email' | 'reset-password', user: string, token: string): Promise<void> {
    return this.transactions.run((transaction) => this.put(transaction, template, user, token));
  }

  put(transaction: Transaction, template: 'sign-up-existing', user: string): Promise<void>;
  put(
    transaction: Transaction,
    template: 'verify-email' | 'reset-password',
    user: string,
    token: string,
  ): Promise<void>;
  async put(
    transaction: Transaction,
    template: 'verify-email' | 'reset-password' | 'sign-up-existing',
    user: string,
    token = '',
  ): Promise<void> {
    const [account] = await transaction.manager.query<{ name: string; locale: Locale }[]>(
      `select name, locale from identity."user" where id = $1`,
      [user],
    );
    if (!account) return;
    const { name, locale } = account;
    const dedupKey = `${template}:${user}:${Math.floor(Date.now() / PAUSE_MS)}`;
    const mail = { to: { user }, locale, dedupKey };
    await this.outbox.put(
      transaction,
      template === 'sign-up-existing'
        ? { ...mail, template, facts: { name } }
        : { ...mail, template, facts: { name, token } },
    );
  }
}
