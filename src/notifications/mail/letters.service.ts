import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Environment } from '../../config/environment.js';
import type { AccountMail, AccountMailFacts } from '../../identity/mail-outbox.js';
import type { Mail } from '../../identity/mail.entity.js';
import { toldIn } from '../notification.view.js';
import { SecretKeys, signedId } from '../secret-keys.js';
import { en } from '../texts/texts.en.js';
import { accountLetter, type Letter, notificationLetter } from './letter.js';
import { publicAddress } from './links.js';

/** Template of the mails that carry notifications; all others are about accounts. */
export const NOTIFICATIONS = 'notifications';

const isAccountMail = (template: string): template is AccountMail => Object.hasOwn(en.accountMails, template);

/** Makes promised mails into letters, for the mail server and for the development mailbox. */
@Injectable()
export class Letters {
  private readonly base: string;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    environment: Environment,
    private readonly keys: SecretKeys,
  ) {
    this.base = publicAddress(environment);
  }

  /** Null when there is nothing to write: its facts are cleared, or this version does not know the template. */
  async of({ id, template, facts, locale, toUser, state }: Mail): Promise<Letter | null> {
    if (template === NOTIFICATIONS) {
      const told = await this.dataSource.query<{ kind: string; facts: object }[]>(
        `select n.kind, n.facts from notification_delivery d join notification n on n.id = d.notification_id
          where d.mail_id = $1 order by n.id`,
        [id],
      );
      if (told.length === 0 || toUser === null) return null;
      return notificationLetter(told.map(toldIn), locale, this.base, signedId(this.keys.unsubscribe, toUser));
    }
    if (!isAccountMail(template) || state !== 'waiting') return null;
    return accountLetter(template, facts as unknown as AccountMailFacts[typeof template], locale, this.base);
  }

  /** Where it goes; null when the account is gone or, for notifications, does not want them any more. */
  async addressOf({ template, toUser, toAddress }: Mail): Promise<string | null> {
    if (toUser === null) return toAddress;
    const [account] = await this.dataSource.query<{ email: string }[]>(
      `select u.email from identity."user" u left join notification_preference p on p.user_id = u.id
        where u.id = $1 and u.banned is not true and u.erased_at is null and u.email not like '%.invalid'
          and ($2 <> '${NOTIFICATIONS}' or (u."emailVerified" and coalesce(p.mail, '') <> 'off'))`,
      [toUser, template],
    );
    return account?.email ?? null;
  }
}
