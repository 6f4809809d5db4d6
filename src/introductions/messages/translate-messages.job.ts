import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Transactions } from '../../database/transactions.js';
import { INTRODUCTION_STATES, TIER_OF_STATE } from '../../engine/introductions/index.js';
import type { Locale } from '../../errors/describe.js';
import { ModelError } from '../../models/model-error.js';
import { Translator } from '../../models/translator.js';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler } from '../../queue/handles.decorator.js';

interface Wanted {
  readonly message: string;
  readonly introduction: string;
  readonly text: string;
  readonly locale: Locale;
}

/** States in which the parties know of each other; a word that names somebody leaves the machine in no other. */
const DISCLOSED = INTRODUCTION_STATES.filter((state) => TIER_OF_STATE[state] >= 2);

/** Who joins late, or a service that is switched on late, finds this much of the past. */
const PAST_DAYS = 30;
const AT_A_TIME = 100;

/** Messages that somebody who may read them reads in another language than their author does. */
const WANTED = `with reader as (
    select p.introduction_id, u.locale, u.id from introduction_party p
      join identity.membership m on m.company_id = p.company_id and m.state = 'active'
      join identity."user" u on u.id = m.user_id
    union select i.id, u.locale, u.id from introduction i
      join identity.desk_member d on d.desk_id = i.desk_id join identity."user" u on u.id = d.user_id
    union select r.introduction_id, u.locale, u.id from introduction_reading r
      join identity."user" u on u.id = r.reader)
  select distinct m.id as message, m.introduction_id as introduction, m.text, reader.locale
  from introduction_message m join introduction i on i.id = m.introduction_id
    join reader on reader.introduction_id = i.id and reader.id <> m.author
    left join introduction_translation t on t.message_id = m.id and t.locale = reader.locale
  where i.state = any($1) and t.message_id is null and m.at > now() - interval '${PAST_DAYS} days'
  order by m.id limit ${AT_A_TIME}`;

/** Whatever its readers would not understand, if the operator has switched a translation on. */
@Injectable()
@Handles('translate-messages')
export class TranslateMessagesJob implements JobHandler<'translate-messages'> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly translator: Translator,
  ) {}

  async handle(_: Jobs['translate-messages'], _progress: unknown, signal: AbortSignal): Promise<void> {
    if (this.translator.endpoint === null) return;
    for (;;) {
      const wanted = await this.dataSource.query<Wanted[]>(WANTED, [DISCLOSED]);
      for (const one of wanted) {
        signal.throwIfAborted();
        await this.keep(one, await this.translated(one, signal));
      }
      if (wanted.length < AT_A_TIME) return;
    }
  }

  /** Null as well for a text that the service refuses or garbles: asked again, it would do the same. */
  private async translated({ text, locale }: Wanted, signal: AbortSignal): Promise<string | null> {
    try {
      return await this.translator.translate(text, locale, signal);
    } catch (error) {
      if (error instanceof ModelError && (error.kind === 'refused' || error.kind === 'garbled')) return null;
      throw error;
    }
  }

  private keep({ message, introduction, locale }: Wanted, text: string | null): Promise<void> {
    return this.transactions.run(async (transaction) => {
      const kept = await transaction.manager.query<unknown[]>(
        `insert into introduction_translation (message_id, locale, text) values ($1, $2, $3)
         on conflict do nothing returning 1`,
        [message, locale, text],
      );
      if (kept.length === 1 && text !== null)
        await transaction.record({ topic: 'message.translated', subject: introduction, details: { message, locale } });
    });
  }
}
