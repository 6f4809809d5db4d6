import { Injectable } from '@nestjs/common';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { Locale } from '../errors/describe.js';
import { MailOutbox } from './mail-outbox.js';
import { tokenHash } from './one-time-token.js';

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
    const account = await accountOf(transaction, user);
    if (!account) return;
    const { name, locale } = account;
    const dedupKey = `${template}:${user}:${pauseNow()}`;
    const mail = { to: { user }, locale, dedupKey };
    await this.outbox.put(
      transaction,
      template === 'sign-up-existing'
        ? { ...mail, template, facts: { name } }
        : { ...mail, template, facts: { name, token } },
    );
  }

  /** To an address that is not the account's yet; another address is another mail. */
  async putToAddress(transaction: Transaction, user: string, address: string, token: string): Promise<void> {
    const account = await accountOf(transaction, user);
    if (!account) return;
    const dedupKey = `change-email:${user}:${tokenHash(address)}:${pauseNow()}`;
    const facts = { name: account.name, token };
    await this.outbox.put(transaction, {
      template: 'change-email',
      facts,
      to: { address },
      locale: account.locale,
      dedupKey,
    });
  }
}

const pauseNow = (): number => Math.floor(Date.now() / PAUSE_MS);

async function accountOf(
  { manager }: Transaction,
  user: string,
): Promise<{ name: string; locale: Locale } | undefined> {
  const [account] = await manager.query<{ name: string; locale: Locale }[]>(
    `select name, locale from identity."user" where id = $1`,
    [user],
  );
  return account;
}
