import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Change } from '../database/change.entity.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { Locale } from '../errors/describe.js';
import { mailedKinds, NOT_REPEATED } from './kinds.js';
import { mailDue, timeZoneOf } from './preferences/preferences.js';
import { type PreferenceColumns, preferencesOf } from './preferences/preferences.service.js';
import { ACCOUNTS, notifiedTopics, questionOf, type Recipient } from './recipients.js';

type Happened = Pick<Change, 'seq' | 'topic' | 'subject' | 'details' | 'actor' | 'at'>;

interface Account extends PreferenceColumns {
  readonly id: string;
  readonly locale: Locale;
  readonly timeZone: string | null;
  /** Whether mail reaches it: who signs in by telephone, or tries the demonstration, reads on the page alone. */
  readonly hasMail: boolean;
}

const BATCH = 100;

/** Who can be told at all, with their wishes. Nobody reads what programs are told that sign in as a service. */
const LISTENER = `select u.id, u.locale, u."timeZone", p.mail, p.digest_at as "digestAt", p.quiet_from as "quietFrom",
    p.quiet_to as "quietTo", p.muted, u.email not like '%.invalid' as "hasMail"
  from identity."user" u left join notification_preference p on p.user_id = u.id
  where u.banned is not true and u.erased_at is null and u.email not like '%@service.invalid'`;

/**
 * Tells accounts and groups what the change log says. What has been told and how far the log has been read are one
 * transaction: however often the job is killed or runs twice, everybody is told once.
 */
@Injectable()
export class Telling {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** @returns whether there may be more */
  async tellNext(): Promise<boolean> {
    if (!(await this.somethingHappened())) return false;
    const epoch = await this.transactions.epoch();
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const [cursor] = await manager.query<{ seq: string }[]>('select seq from notification_cursor for update');
      const happened = await manager.query<Happened[]>(
        `select seq, topic, subject, details, actor, at from change
          where seq > $1 and seq <= $2 and topic = any($3) order by seq limit ${BATCH}`,
        [cursor?.seq ?? '0', epoch, notifiedTopics],
      );
      for (const change of happened) await this.tell(transaction, change);
      const full = happened.length === BATCH;
      await manager.query('update notification_cursor set seq = greatest(seq, $1::bigint)', [
        full ? happened.at(-1)?.seq : epoch,
      ]);
      return full;
    });
  }

  /** Without it, every saved requirement would make the job wait for all open writers. */
  private async somethingHappened(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ is: boolean }[]>(
      `select exists (select 1 from change, notification_cursor c where change.seq > c.seq and topic = any($1)) as is`,
      [notifiedTopics],
    );
    return row?.is ?? false;
  }

  private async tell(transaction: Transaction, change: Happened): Promise<void> {
    const { manager } = transaction;
    const question = questionOf(change.topic);
    if (question === null) return;
    for (const recipient of await manager.query<Recipient[]>(question, [change.subject, change.details])) {
      for (const account of await accountsOf(manager, recipient, change.actor)) {
        await this.tellAccount(transaction, change, recipient, account);
      }
      if (mailedKinds.includes(recipient.kind)) await this.tellGroups(transaction, change, recipient);
    }
  }

  private async tellAccount(
    transaction: Transaction,
    { seq, at }: Happened,
    { kind, subjectKind, subject, facts }: Recipient,
    account: Account,
  ): Promise<void> {
    const id = uuidv7();
    const told = await transaction.manager.query<unknown[]>(
      `insert into notification (id, user_id, kind, subject_kind, subject, facts, dedup_key)
       select $1, $2, $3, $4, $5, $6, $7
        where not ($3 = any($8::text[]) and exists (
          select 1 from notification where user_id = $2 and kind = $3 and subject = $5 and read_at is null
             and created_at > now() - interval '1 day'))
       on conflict do nothing returning id`,
      [id, account.id, kind, subjectKind, subject, facts, `${seq} ${kind} ${subject}`, NOT_REPEATED],
    );
    if (told.length === 0) return;
    await transaction.record({ topic: 'notification.added', subject: account.id, details: { notification: id, kind } });
    if (!mailedKinds.includes(kind) || !account.hasMail) return;
    const due = mailDue(kind, at, preferencesOf(account), timeZoneOf(account.timeZone, account.locale));
    if (due === null) return;
    await transaction.manager.query(
      'insert into notification_delivery (notification_id, user_id, due_at) values ($1, $2, $3)',
      [id, account.id, due],
    );
  }

  private async tellGroups(
    transaction: Transaction,
    { seq }: Happened,
    { audience, id, kind, facts }: Recipient,
  ): Promise<void> {
    if (audience === 'account' || id === null) return;
    const groups = await transaction.manager.query<{ id: string }[]>(
      `select id from webhook where active and ${audience === 'advisors' ? 'desk_id' : 'company_id'} = $1`,
      [id],
    );
    for (const group of groups) {
      const told = await transaction.manager.query<unknown[]>(
        `insert into webhook_message (id, webhook_id, kind, facts, dedup_key) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning id`,
        [uuidv7(), group.id, kind, facts, seq],
      );
      if (told.length > 0) await transaction.record({ topic: 'webhook-message.added', subject: group.id });
    }
  }
}

/** Whoever did it knows it. */
function accountsOf(manager: EntityManager, { audience, id }: Recipient, actor: string | null): Promise<Account[]> {
  return manager.query<Account[]>(
    `${LISTENER} and u.id in (${ACCOUNTS[audience]}) and u.id::text is distinct from $2 order by u.id`,
    [id, actor],
  );
}
