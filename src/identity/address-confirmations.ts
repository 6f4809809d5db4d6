import { Inject, Injectable } from '@nestjs/common';
import { createEmailVerificationToken } from 'better-auth/api';
import type { Transaction } from '../database/transactions.js';
import { AuthMails } from './auth-mails.js';
import { CONFIRMATION_SECONDS } from './auth.js';
import { IDENTITY, type Identity } from './identity.js';

/** Mails that let a new account show that it reads its address. */
@Injectable()
export class AddressConfirmations {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly mails: AuthMails,
  ) {}

  async ask(transaction: Transaction, user: string, email: string): Promise<void> {
    const token = await createEmailVerificationToken(this.identity.secret, email, undefined, CONFIRMATION_SECONDS, {
      userId: user,
    });
    await this.mails.put(transaction, 'verify-email', user, token);
  }

  /** Asks at `next` whether it is to take the place of `current`. */
  async askForChange(transaction: Transaction, user: string, current: string, next: string): Promise<void> {
    const taken = await transaction.manager.query<unknown[]>(`select 1 from identity."user" where email = $1`, [next]);
    if (taken.length > 0) return this.remind(transaction, next);
    const bound = { userId: user, requestType: 'change-email-verification' };
    const token = await createEmailVerificationToken(this.identity.secret, current, next, CONFIRMATION_SECONDS, bound);
    await this.mails.putToAddress(transaction, user, next, token);
  }

  /** For who signs up with an address that has an account: only its mailbox learns that. */
  async remind(transaction: Transaction, email: string): Promise<void> {
    const [account] = await transaction.manager.query<{ id: string; confirmed: boolean }[]>(
      `select id, "emailVerified" as confirmed from identity."user" where email = $1 and banned is not true`,
      [email.toLowerCase()],
    );
    if (!account) return;
    if (account.confirmed) await this.mails.put(transaction, 'sign-up-existing', account.id);
    else await this.ask(transaction, account.id, email);
  }
}
