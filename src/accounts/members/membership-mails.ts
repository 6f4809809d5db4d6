import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transactions.js';
import { languageOf, type Locale, type Text, textFor } from '../../engine/facts/index.js';
import { MailOutbox } from '../../identity/mail-outbox.js';
import type { MembershipDecision } from './membership.js';

interface Letter {
  readonly user: string;
  readonly name: string;
  readonly locale: Locale;
  readonly names: Text;
  /** Changes with every request, so that a second one is told again. */
  readonly since: string;
}

const NAMES = `(select r.content->'names' from revision r where r.subject = m.company_id order by r.version desc limit 1)`;

/** Tells the owners of a company who asks to join, and who asked what became of it. */
@Injectable()
export class MembershipMails {
  constructor(private readonly outbox: MailOutbox) {}

  async requested(transaction: Transaction, membership: string): Promise<void> {
    const letters = await transaction.manager.query<(Letter & { asking: string })[]>(
      `select o.user_id as "user", a.name as asking, u.name, u.locale, ${NAMES} as names,
         extract(epoch from m.requested_at)::text as since
       from identity.membership m
       join identity."user" a on a.id = m.user_id
       join identity.membership o on o.company_id = m.company_id and o.role = 'owner' and o.state = 'active'
       join identity."user" u on u.id = o.user_id
       where m.id = $1`,
      [membership],
    );
    for (const { user, asking, locale, names, since } of letters)
      await this.outbox.put(transaction, {
        template: 'membership-requested',
        facts: { company: nameFor(names, locale), name: asking, membership },
        to: { user },
        locale,
        dedupKey: `membership-requested:${membership}:${since}:${user}`,
      });
  }

  async decided(transaction: Transaction, membership: string, decision: MembershipDecision): Promise<void> {
    const [letter] = await transaction.manager.query<Letter[]>(
      `select u.id as "user", u.name, u.locale, ${NAMES} as names, extract(epoch from m.decided_at)::text as since
       from identity.membership m join identity."user" u on u.id = m.user_id where m.id = $1`,
      [membership],
    );
    if (!letter) return;
    const { user, locale, names, since } = letter;
    await this.outbox.put(transaction, {
      template: 'membership-decided',
      facts: { company: nameFor(names, locale), decision },
      to: { user },
      locale,
      dedupKey: `membership-decided:${membership}:${since}`,
    });
  }
}

/** A company's name in the reader's language, or in one that it has. */
export const nameFor = (names: Text, locale: Locale): string => textFor(names, languageOf(locale))?.text ?? '';
