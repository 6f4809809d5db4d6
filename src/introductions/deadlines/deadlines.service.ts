import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Transactions } from '../../database/transactions.js';
import { CHECK_DAYS, CHECK_PATIENCE_DAYS, REMIND_DAYS, type ReminderKind } from '../../engine/introductions/index.js';
import { CodedError } from '../../errors/coded-error.js';
import { SYSTEM } from '../acting.js';
import { TransitionsService } from '../transitions.service.js';

interface Due {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly company: string;
}

/** What time does to introductions: offers end, and people are reminded of what they owe. */
@Injectable()
export class DeadlinesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly transitions: TransitionsService,
  ) {}

  /** Ends the offers whose time is over, one a transaction. @returns how many */
  async expire(now: Date, signal: AbortSignal): Promise<number> {
    const over = await this.dataSource.query<{ id: string; version: number }[]>(
      `select id, version from introduction where state = 'offered' and expires_at <= $1 order by id`,
      [now],
    );
    let ended = 0;
    for (const { id, version } of over) {
      signal.throwIfAborted();
      if (await this.end(id, version)) ended += 1;
    }
    return ended;
  }

  /**
   * Tells the parties of what is due, each once: the row that marks a reminder as sent and the change that sends it are
   * one transaction, and its key lets no second one in. @returns how many
   */
  remind(now: Date): Promise<number> {
    return this.transactions.run(async (transaction) => {
      const due = await transaction.manager.query<Due[]>(REMINDERS, [
        now,
        REMIND_DAYS,
        [...CHECK_DAYS],
        CHECK_PATIENCE_DAYS,
      ]);
      await transaction.recordAll(
        due.map(({ id, kind, company }) => ({
          topic: 'introduction.reminder-due',
          subject: id,
          details: { kind, company },
        })),
      );
      return due.length;
    });
  }

  /** False when somebody answered at the last moment. */
  private async end(id: string, version: number): Promise<boolean> {
    try {
      await this.transitions.move(id, version, { transition: 'expire' }, SYSTEM);
      return true;
    } catch (error) {
      if (error instanceof CodedError && error.code === 'version-stale') return false;
      throw error;
    }
  }
}

const REMINDERS = `
  with due as (
    select i.id, 'offer-expires' as kind, p.company_id, i.expires_at - make_interval(days => $2) as due
    from introduction i join introduction_party p on p.introduction_id = i.id
    where i.state = 'offered' and p.consent = 'pending' and i.expires_at > $1::timestamptz
    union all
    select i.id, 'check-' || days, p.company_id, i.concluded_at + make_interval(days => days)
    from introduction i join introduction_party p on p.introduction_id = i.id cross join unnest($3::int[]) as days
    where i.state = 'outcome' and i.concluded_at + make_interval(days => days + $4) > $1::timestamptz)
  insert into introduction_reminder (introduction_id, kind, company_id, due)
  select id, kind, company_id, due from due where due <= $1::timestamptz
  order by id, kind, company_id
  on conflict do nothing
  returning introduction_id as id, kind, company_id as company`;
