import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { NAMED_STATES } from '../engine/introductions/index.js';
import type { Principal } from '../http/principal.js';
import { IntroductionSubjects } from '../introductions/introduction-subjects.service.js';
import { SuggestionsService } from '../introductions/suggestions.service.js';
import type { OwnMeetingView, RoundIntroductionsView } from './meeting-round.dto.js';

interface OwnRow {
  readonly id: string;
  readonly round: string;
  readonly place: string | null;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly table: number;
  readonly introduction: string;
}

/** What joins rounds and introductions: a plan offers nothing to anybody, an introduction does. */
@Injectable()
export class RoundIntroductions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly subjects: IntroductionSubjects,
    private readonly suggestions: SuggestionsService,
  ) {}

  /** Suggests every planned pair to its desk. A match has one introduction for good, so what is there already stays as it is. */
  async suggest(roundId: string, principal: Principal): Promise<RoundIntroductionsView> {
    const rows = await this.dataSource.query<{ match: string; isKnown: boolean }[]>(
      `select meeting.match_id as match, i.id is not null as "isKnown" from meeting
       left join introduction i on i.match_id = meeting.match_id
       where meeting.round_id = $1 and meeting.slot is not null and meeting.cancelled_at is null order by meeting.match_id`,
      [roundId],
    );
    const fresh = rows.filter(({ isKnown }) => !isKnown);
    for (const { match } of fresh) {
      await this.suggestions.suggest(await this.subjects.ofMatch(match, principal), principal, null);
    }
    await this.transactions.run(async (transaction) => {
      const [announced] = await transaction.manager.query<[{ match: string }[], number]>(
        `update meeting set announced_at = now() where round_id = $1 and match_id = any($2) and announced_at is null
         returning match_id as match`,
        [roundId, rows.map(({ match }) => match)],
      );
      const details = { matches: announced.map(({ match }) => match) };
      await transaction.record({ topic: 'meeting-round.announced', subject: roundId, details, actor: principal.id });
    });
    return { suggested: fresh.length, known: rows.length - fresh.length };
  }

  /** Meetings of these companies, or of an introduction, that both sides have agreed to; the next one first. */
  async agreed(companies: readonly string[] | undefined, introduction: string | undefined): Promise<OwnMeetingView[]> {
    const rows = await this.dataSource.query<OwnRow[]>(
      `select meeting.id, round.name as round, round.place, round.time_zone as "timeZone",
         round.slots[meeting.slot + 1] as "startsAt", round.minutes, meeting.table_number as table, i.id as introduction
       from meeting
       join meeting_round round on round.id = meeting.round_id and round.archived_at is null
       join introduction i on i.match_id = meeting.match_id and i.state = any($1)
       where meeting.announced_at is not null and meeting.slot < cardinality(round.slots) and meeting.cancelled_at is null
         and ($2::uuid[] is null or meeting.seeker_id = any($2) or meeting.provider_id = any($2))
         and ($3::uuid is null or i.id = $3)
       order by "startsAt", meeting.id`,
      [NAMED_STATES, companies ?? null, introduction ?? null],
    );
    return rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() }));
  }
}
