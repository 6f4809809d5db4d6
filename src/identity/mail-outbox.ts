import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../database/transactions.js';
import type { Locale } from '../errors/describe.js';
import { Mail } from './mail.entity.js';

/** Templates of the mails about accounts, with the facts that each carries. */
export interface AccountMailFacts {
  'verify-email': { name: string; token: string };
  'reset-password': { name: string; token: string };
  'change-email': { name: string; token: string };
  'sign-up-existing': { name: string };
  invitation: { company: string; invitedBy: string; token: string };
  'membership-requested': { company: string; name: string; membership: string };
  'membership-decided': { company: string; decision: 'approve' | 'refuse' | 'remove' | 'make-owner' | 'make-member' };
  'proof-code': { company: string; code: string };
}
export type AccountMail = keyof AccountMailFacts;

export type NewMail = {
  [T in AccountMail]: {
    readonly template: T;
    readonly facts: AccountMailFacts[T];
    /** An account, or an address that has none. */
    readonly to: { readonly user: string } | { readonly address: string };
    readonly locale: Locale;
    readonly dedupKey: string;
  };
}[AccountMail];

/** Promises mails; whoever sends them waits for the change `mail.put` and finds what a crash left in the table. */
@Injectable()
export class MailOutbox {
  /** The same `dedupKey` twice is one mail, the first. */
  async put(transaction: Transaction, { template, facts, to, locale, dedupKey }: NewMail): Promise<void> {
    const id = uuidv7();
    const inserted = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(Mail)
      .values({
        id,
        toUser: 'user' in to ? to.user : null,
        toAddress: 'address' in to ? to.address : null,
        template,
        facts,
        locale,
        dedupKey,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length > 0)
      await transaction.record({ topic: 'mail.put', subject: id, details: { template } });
  }
}
