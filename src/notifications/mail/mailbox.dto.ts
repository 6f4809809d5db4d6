import type { Locale } from '../../errors/describe.js';
import { PageQuery } from '../../http/pagination.js';

export class MailboxQuery extends PageQuery {}

/** A mail that Naru promised to send */
export class MailboxMailView {
  id: string;
  template: string;
  locale: Locale;
  state: 'waiting' | 'sent' | 'failed';
  createdAt: string;
  sentAt: string | null;
  /** Tries so far, and what went wrong at the last one */
  attempts: number;
  error: string | null;
  /** To whom and what; only where no mail server is set, since whoever reads it could use the links */
  to: string | null;
  subject: string | null;
  text: string | null;
  html: string | null;
}
