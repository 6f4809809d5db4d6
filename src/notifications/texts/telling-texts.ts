import type { AccountMail, AccountMailFacts } from '../../identity/mail-outbox.js';
import type { NotificationFacts, NotificationKind } from '../kinds.js';

/** A line that says what happened, and one that says what to do about it. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What stands on the button; left out where there is nothing to open. */
  readonly action?: string;
}

/** Everything that Naru tells people of its own accord, in one language. */
export interface TellingTexts {
  readonly notifications: { readonly [K in NotificationKind]: (facts: NotificationFacts[K]) => Words };
  readonly accountMails: { readonly [T in AccountMail]: (facts: AccountMailFacts[T]) => MailWords };
  /** Subject of a mail with several notifications. */
  readonly several: (count: number) => string;
  readonly open: string;
  /** Below every mail that one can do without. */
  readonly whyThisMail: string;
  readonly unsubscribe: string;
  /** Below mails about the account itself. */
  readonly notAsked: string;
  readonly webhookTest: Words;
  readonly unsubscribePage: {
    readonly question: string;
    readonly explained: string;
    readonly confirm: string;
    readonly done: string;
    readonly undo: string;
    readonly badLink: string;
  };
}
