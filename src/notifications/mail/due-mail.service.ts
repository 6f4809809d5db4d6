import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { NOTIFICATIONS } from './letters.service.js';

/** Puts notifications that are due by mail into mails: what is due to one account at one time goes out in one. */
@Injectable()
export class DueMail {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async compose(now: Date, signal: AbortSignal): Promise<void> {
    const accounts = await this.dataSource.query<{ id: string }[]>(
      `select distinct user_id as id from notification_delivery where settled_at is null and due_at <= $1`,
      [now],
    );
    for (const { id } of accounts) {
      signal.throwIfAborted();
      await this.transactions.run((transaction) => this.composeFor(transaction, id, now));
    }
  }

  /** What was read meanwhile needs no mail, and an account that is gone or has unsubscribed gets none. */
  private async composeFor({ manager }: Transaction, account: string, now: Date): Promise<void> {
    const due = await manager.query<{ id: string; wanted: boolean }[]>(
      `select d.notification_id as id,
         n.read_at is null and coalesce(u."emailVerified" and u.banned is not true and u.erased_at is null
           and coalesce(p.mail, '') <> 'off' and not n.kind = any(coalesce(p.muted, '{}')), false) as wanted
       from notification_delivery d join notification n on n.id = d.notification_id
         left join identity."user" u on u.id = d.user_id left join notification_preference p on p.user_id = d.user_id
       where d.user_id = $1 and d.settled_at is null and d.due_at <= $2
       order by d.notification_id for update of d skip locked`,
      [account, now],
    );
    const wanted = due.filter((delivery) => delivery.wanted).map(({ id }) => id);
    const [first] = wanted;
    const mail = first === undefined ? null : uuidv7();
    if (mail !== null) {
      await manager.query(
        `insert into mail (id, to_user, template, facts, locale, dedup_key)
         select $1, u.id, '${NOTIFICATIONS}', '{}', u.locale, $3 from identity."user" u where u.id = $2`,
        [mail, account, `${NOTIFICATIONS}:${first}`],
      );
    }
    await manager.query(
      `update notification_delivery set settled_at = now(), mail_id = case when notification_id = any($2) then $3::uuid end
        where notification_id = any($1)`,
      [due.map(({ id }) => id), wanted, mail],
    );
  }
}
