import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { agreementOf } from '../engine/evaluation/index.js';
import { actRuleOf, type ReviewAct } from '../engine/reviews/index.js';
import type { Principal } from '../http/principal.js';
import type { DeskLoadView, ReviewAgreementView, ReviewStatisticsView } from './review.dto.js';
import { desksOf, withinDesks } from './within-desks.js';

const PACE_DAYS = 14;

const COUNTS = `
  select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'second')::int as second,
    count(*) filter (where state = 'waiting')::int as waiting,
    count(*) filter (where state in ('open', 'second') and held_by = $2)::int as mine,
    max(days) filter (where state = 'open') as "oldestDays",
    percentile_cont(0.5) within group (order by days) filter (where state = 'open') as "medianDays",
    (select count(*)::int from review_decision d where d.decided_by = $2 and d.undone_at is null
       and d.decided_at >= date_trunc('day', $3::timestamptz at time zone 'UTC') at time zone 'UTC') as "decidedToday"
  from (select state, held_by, extract(epoch from $3::timestamptz - since)::double precision / 86400 as days from review
    where state in ('open', 'second', 'waiting') and ${withinDesks('$1')}) review`;

const LOADS = `
  select desk.id as desk, desk.name, coalesce(waits.open, 0)::int as open, coalesce(waits.held, 0)::int as held,
    (select count(*)::int from identity.desk_member m where m.desk_id = desk.id) as advisors,
    coalesce(done.decided, 0)::double precision / ${PACE_DAYS} as "perDay"
  from (select id, name from identity.desk union all select null, null) desk
  left join (select desk_id, count(*) as open, count(held_by) as held from review where state in ('open', 'second')
    group by desk_id) waits on waits.desk_id is not distinct from desk.id
  left join (select review.desk_id, count(*) as decided from review_decision d join review on review.match_id = d.match_id
    where d.undone_at is null and d.decided_at > $2::timestamptz - interval '${PACE_DAYS} days'
    group by review.desk_id) done on done.desk_id is not distinct from desk.id
  where ($1::uuid[] is null or desk.id is null or desk.id = any($1)) and (desk.id is not null or waits.open > 0)
  order by desk.name nulls last`;

/** Matches that two advisors have read, each without the other. */
const READINGS = `
  select one.act as first, other.act as second from review_decision other
  join lateral (select act from review_decision d where d.match_id = other.match_id and not d.second and d.undone_at is null
    and d.refusal is null and d.act in ('approve', 'reject', 'exclude') and d.id < other.id order by d.id desc limit 1) one on true
  where other.second and other.undone_at is null`;

/** How the queue stands: how much waits, for how long, who works at which pace, and how far advisors agree. */
@Injectable()
export class ReviewStatistics {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of(principal: Principal, now: Date): Promise<ReviewStatisticsView> {
    const desks = desksOf(principal);
    const [counts] = await this.dataSource.query<Omit<ReviewStatisticsView, 'desks' | 'agreement'>[]>(COUNTS, [
      desks,
      principal.id,
      now,
    ]);
    if (!counts) throw new Error('an aggregate has one row');
    const loads = await this.dataSource.query<Omit<DeskLoadView, 'daysLeft'>[]>(LOADS, [desks, now]);
    return {
      ...counts,
      desks: loads.map((load) => ({ ...load, daysLeft: load.perDay === 0 ? null : load.open / load.perDay })),
      agreement: await this.agreement(),
    };
  }

  private async agreement(): Promise<ReviewAgreementView> {
    const rows = await this.dataSource.query<{ first: ReviewAct; second: ReviewAct }[]>(READINGS);
    const grade = (act: ReviewAct): number => (actRuleOf(act).judges === 'yes' ? 1 : 0);
    const { pairs, equal, kappa } = agreementOf(
      rows.map(({ first, second }) => ({ first: grade(first), second: grade(second) })),
    );
    return { pairs, equal, kappa };
  }
}
