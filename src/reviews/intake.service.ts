import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { fittingDesk } from '../accounts/staff/fitting-desk.js';
import type { VerdictOutcome } from '../engine/compliance/index.js';
import { type QueuedLine, riskOf, valueOf } from '../engine/reviews/index.js';

/** Lines of a list that are worth an advisor's time. */
const TOP = 5;
/** Pairs of which less than this (0..10000) is known are for the interview of their owner, not for an advisor. */
const LEAST_COVERAGE = 3000;
const BATCH = 200;

interface Found extends Partial<QueuedLine> {
  readonly matchId: string;
  readonly verdict: VerdictOutcome | null;
  readonly asked: boolean;
}

/** How the newest verdict that is kept stands, and whether a company waits for the introduction of match `m`. */
const CIRCUMSTANCES = `
  (select v.outcome from compliance_verdict v where v.match_id = m.id order by v.version desc limit 1) as verdict,
  exists (select 1 from introduction i join introduction_party p on p.introduction_id = i.id and p.asked_at is not null
    where i.match_id = m.id and i.state in ('suggested', 'in-review')) as asked`;

const NEW_LISTS = `
  select list.id, list.requirement_id as "requirementId" from match_list list
  join requirement r on r.id = list.requirement_id and r.archived_at is null
  left join review_intake taken on taken.requirement_id = list.requirement_id
  where list.current and taken.list_id is distinct from list.id
  order by list.requirement_id limit ${BATCH}`;

/** Of these lists the first lines, and whatever else of the same requirements stands in the queue. */
const LINES = `
  select m.id as "matchId", e.rank, e.score, e.coverage, ${CIRCUMSTANCES}
  from unnest($1::uuid[]) as taken(id)
  join match_entry e on e.list_id = taken.id and not e.near_miss
  join match m on m.id = e.match_id
  left join review on review.match_id = m.id
  where (e.rank <= ${TOP} and e.coverage >= ${LEAST_COVERAGE}) or review.state in ('open', 'waiting', 'second')`;

/** Pairs whose introduction somebody has asked for and that the queue does not hold. */
const ASKED = `
  select m.id as "matchId", e.rank, e.score, e.coverage, ${CIRCUMSTANCES}
  from introduction i
  join match m on m.id = i.match_id
  left join match_list list on list.requirement_id = m.requirement_id and list.current
  left join match_entry e on e.list_id = list.id and e.match_id = m.id and not e.near_miss
  left join review on review.match_id = m.id
  where i.state in ('suggested', 'in-review') and (review.match_id is null or review.state = 'gone'
    or (review.state = 'open' and not review.asked and exists (
      select 1 from introduction_party p where p.introduction_id = i.id and p.asked_at is not null)))
  limit ${BATCH}`;

const DESK = fittingDesk({
  lanes: 'array[r.lane]',
  regions: `array_remove(array[seeker.region, provider.region], null)`,
  tags: 'r.tags',
});

/** What was decided stays decided: only its figures follow the list. */
const PUT = `
  insert into review (match_id, requirement_id, lane, desk_id, state, rank, score, coverage, asked, value, risk)
  select m.id, r.id, r.lane, ${DESK}, 'open', line.rank, line.score, line.coverage, line.asked, line.value, line.risk
  from unnest($1::uuid[], $2::smallint[], $3::smallint[], $4::smallint[], $5::boolean[],
    $6::double precision[], $7::double precision[]) as line(match_id, rank, score, coverage, asked, value, risk)
  join match m on m.id = line.match_id
  join requirement r on r.id = m.requirement_id and r.archived_at is null
  join capability c on c.id = m.capability_id and c.archived_at is null
  join company seeker on seeker.id = r.company_id
  join company provider on provider.id = c.company_id
  on conflict (match_id) do update set rank = excluded.rank, score = excluded.score, coverage = excluded.coverage,
    asked = excluded.asked, value = excluded.value, risk = excluded.risk, lane = excluded.lane, desk_id = excluded.desk_id,
    state = case when review.state = 'gone' then 'open' else review.state end,
    since = case when review.state = 'gone' then now() else review.since end`;

/** What the new lists of these requirements hold no more among their first lines, and nobody has asked for. */
const LEAVE_LISTS = `
  update review set state = 'gone', since = now(), held_by = null, held_until = null
  where state = 'open' and requirement_id = any($1)
    and not exists (select 1 from introduction i where i.match_id = review.match_id)
    and not exists (select 1 from match_list list join match_entry e on e.list_id = list.id
      where list.requirement_id = review.requirement_id and list.current and e.match_id = review.match_id
        and not e.near_miss and e.rank <= ${TOP} and e.coverage >= ${LEAST_COVERAGE})`;

/** What was archived since, or is under way without the queue: it needs no decision any more. */
const NEEDLESS = `
  select review.match_id as id from review
  join introduction i on i.match_id = review.match_id
    and i.state not in ('suggested', 'in-review', 'needs-information')
  where review.state = 'open'
  union
  select review.match_id from requirement r join review on review.requirement_id = r.id and review.state = 'open'
  where r.archived_at > $1
  union
  select review.match_id from capability c
  join match m on m.capability_id = c.id join review on review.match_id = m.id and review.state = 'open'
  where c.archived_at > $1`;

/** What was asked has been answered. */
const ANSWERED = `
  select review.match_id as id from review
  join review_decision d on d.id = review.decision_id and d.applied_at is not null
  join introduction i on i.match_id = review.match_id and i.state = 'in-review'
  where review.state = 'waiting'`;

const MOVE = `
  update review set state = $2, since = now(), held_by = null, held_until = null
  where match_id = any($1) and state = $3`;

/** Who archived something may have begun so long before the look that did not see it. */
const LONGEST_WRITE_MS = 300_000;

/**
 * Keeps the queue in step with lists and introductions. It looks at what stands there, so that no event can be missed.
 * What it writes follows from that and adds nothing to the log, so whoever reads an epoch need not wait for it.
 */
@Injectable()
export class ReviewIntake {
  /** What was archived before has left the queue. */
  private archivedBefore: Date | null = null;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async takeIn(signal: AbortSignal): Promise<void> {
    const from = Date.now();
    while (await this.takeLists()) signal.throwIfAborted();
    const asked = await this.dataSource.query<Found[]>(ASKED);
    const answered = await this.ids(ANSWERED);
    const needless = await this.ids(NEEDLESS, [this.archivedBefore ?? '-infinity']);
    if (asked.length + answered.length + needless.length > 0) {
      await this.dataSource.transaction(async (manager) => {
        await put(manager, asked);
        await manager.query(MOVE, [answered, 'open', 'waiting']);
        await manager.query(MOVE, [needless, 'gone', 'open']);
      });
    }
    this.archivedBefore = new Date(from - LONGEST_WRITE_MS);
  }

  private async ids(question: string, values: unknown[] = []): Promise<string[]> {
    return (await this.dataSource.query<{ id: string }[]>(question, values)).map(({ id }) => id);
  }

  /** @returns whether there may be more */
  private async takeLists(): Promise<boolean> {
    const lists = await this.dataSource.query<{ id: string; requirementId: string }[]>(NEW_LISTS);
    if (lists.length === 0) return false;
    return this.dataSource.transaction(async (manager) => {
      const ids = lists.map(({ id }) => id);
      await put(manager, await manager.query<Found[]>(LINES, [ids]));
      const requirements = lists.map(({ requirementId }) => requirementId);
      await manager.query(LEAVE_LISTS, [requirements]);
      await manager.query(
        `insert into review_intake (requirement_id, list_id) select * from unnest($1::uuid[], $2::uuid[])
         on conflict (requirement_id) do update set list_id = excluded.list_id`,
        [requirements, ids],
      );
      return lists.length === BATCH;
    });
  }
}

async function put(manager: EntityManager, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return;
  const lines = found.map(lineOf);
  await manager.query(PUT, [
    found.map(({ matchId }) => matchId),
    lines.map((line) => line?.rank ?? null),
    lines.map((line) => line?.score ?? null),
    lines.map((line) => line?.coverage ?? null),
    found.map(({ asked }) => asked),
    lines.map(valueOf),
    found.map(({ verdict, asked }, i) => riskOf(lines[i] ?? null, { verdict: verdict ?? 'not-evaluated', asked })),
  ]);
}

const lineOf = ({ rank, score, coverage }: Found): QueuedLine | null =>
  rank == null || score == null || coverage == null ? null : { rank, score, coverage };
