import { Inject, Injectable } from '@nestjs/common';
import { createHmac, randomInt } from 'node:crypto';
import { CodedError } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';
import { IDENTITY, type Identity } from '../../identity/identity.js';
import { CODE_TEXTS } from './phone-texts.js';
import { TextMessages } from './text-messages.js';

export const CODE_MINUTES = 5;
/** Wrong codes after which a new one has to be asked for. */
const MOST_TRIES = 5;
/** Between two codes for one number: each makes the tries anew, and each costs the operator a message. */
const PAUSE_SECONDS = 60;
const MOST_A_DAY = 5;

/**
 * Codes that show that somebody reads what is sent to a number. They are kept under hashes that need the secret of the
 * service, number and code alike: the table tells neither, and nothing of people who never sign up.
 */
@Injectable()
export class PhoneCodes {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly messages: TextMessages,
  ) {}

  isOn(): Promise<boolean> {
    return this.messages.isOn();
  }

  /**
   * Sends one to any number, with an account or without, so that nobody learns which it is.
   * @throws CodedError `phone-off`, `too-many-requests`, `message-not-sent`
   */
  async send(phone: string, locale: Locale, now: Date): Promise<void> {
    if (!(await this.messages.isOn())) throw new CodedError('phone-off');
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.keep(phone, code, now);
    await this.messages.send({ to: phone, text: CODE_TEXTS[locale](code, CODE_MINUTES), locale, code });
  }

  /**
   * Each code counts once, however many enter it at the same moment. A wrong one is counted whatever the caller does
   * afterwards, so it is no part of the caller's transaction.
   * @throws CodedError `token-expired`; `wrong-code` with the tries left
   */
  async use(phone: string, code: string, now: Date): Promise<void> {
    const { rows } = await this.identity.pool.query<{ right: boolean; tries: number }>(
      `update identity.phone_code set tries = tries + 1, code_hash = nullif(code_hash, $2)
       where number_hash = $1 and code_hash is not null and tries < ${MOST_TRIES} and expires_at > $3
       returning code_hash is null as right, tries`,
      [this.hash('number', phone), this.hash(phone, code), now],
    );
    const [entered] = rows;
    if (!entered) throw new CodedError('token-expired');
    if (!entered.right) throw new CodedError('wrong-code', { left: MOST_TRIES - entered.tries });
  }

  /** In one statement, so that of two requests at once only one sends. */
  private async keep(phone: string, code: string, now: Date): Promise<void> {
    const { pool } = this.identity;
    await pool.query(`delete from identity.phone_code where day_began_at < $1::timestamptz - interval '1 day'`, [now]);
    const { rowCount } = await pool.query(
      `insert into identity.phone_code as known
         (number_hash, code_hash, expires_at, sent_at, day_began_at, sent_that_day)
       values ($1, $2, $3::timestamptz + interval '${CODE_MINUTES} minutes', $3, $3, 1)
       on conflict (number_hash) do update set code_hash = excluded.code_hash, tries = 0,
         expires_at = excluded.expires_at, sent_at = excluded.sent_at, sent_that_day = known.sent_that_day + 1
       where known.sent_that_day < ${MOST_A_DAY}
         and known.sent_at <= excluded.sent_at - interval '${PAUSE_SECONDS} seconds'`,
      [this.hash('number', phone), this.hash(phone, code), now],
    );
    if (rowCount === 0) throw new CodedError('too-many-requests', { seconds: PAUSE_SECONDS });
  }

  private hash(kind: string, value: string): string {
    return createHmac('sha256', this.identity.secret).update(`phone-code:${kind}:${value}`).digest('base64url');
  }
}
