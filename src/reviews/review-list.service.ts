import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { CompaniesService } from '../companies/companies.service.js';
import { invalidInput } from '../errors/coded-error.js';
import { decodeCursor, encodeCursor, type Page } from '../http/pagination.js';
import type { Principal } from '../http/principal.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { priorityAt } from './queue.service.js';
import type { ReviewDecisionView, ReviewsQuery, ReviewView } from './review.dto.js';
import { decisionView, type DecisionRow, partyView, type ReviewRow, reviewView } from './review.view.js';
import { desksOf, withinDesks } from './within-desks.js';

const ROWS = `
  select review.*, m.capability_id, holder.name as held_by_name, to_jsonb(d) as decision, decider.name as decided_by_name
  from review
  join match m on m.id = review.match_id
  left join review_decision d on d.id = review.decision_id
  left join identity."user" holder on holder.id = review.held_by
  left join identity."user" decider on decider.id = d.decided_by
  where review.match_id = any($1::uuid[])`;

/** Matches in the queue and after it, as advisors see them. */
@Injectable()
export class ReviewList {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly requirements: RequirementsService,
    private readonly capabilities: CapabilitiesService,
    private readonly companies: CompaniesService,
  ) {}

  /** What can be decided by priority, the rest newest first. Pages of one list look at the queue as it was at the first. */
  async page(query: ReviewsQuery, principal: Principal, now: Date): Promise<Page<ReviewView>> {
    const { state, lane = null, desk = null, mine = false, limit } = query;
    const [at, last, id] = placeIn(query.cursor) ?? [now.toISOString(), null, null];
    const isQueue = state === undefined || state === 'open' || state === 'second';
    const order = isQueue ? priorityAt('$1') : 'extract(epoch from review.since)::double precision';
    const values = [at, desksOf(principal), state === undefined ? ['open', 'second'] : [state], lane, desk];
    const where = `$1::timestamptz is not null and ${withinDesks('$2')} and review.state = any($3) and ($4::text is null or review.lane = $4)
      and ($5::uuid is null or review.desk_id = $5) and ($6::uuid is null or review.held_by = $6)`;
    const own = mine ? principal.id : null;
    const [counted] = await this.dataSource.query<{ total: number }[]>(
      `select count(*)::int as total from review where ${where}`,
      [...values, own],
    );
    const rows = await this.dataSource.query<{ id: string; place: number }[]>(
      `select id, place from (select match_id as id, ${order} as place from review where ${where}) line
       where $7::double precision is null or (place, id) < ($7, $8::uuid) order by place desc, id desc limit ${limit + 1}`,
      [...values, own, last, id],
    );
    const shown = rows.slice(0, limit);
    const end = shown.at(-1);
    return {
      items: await this.views(
        shown.map((row) => row.id),
        principal,
        now,
      ),
      nextCursor: end && rows.length > limit ? encodeCursor([at, end.place, end.id]) : null,
      total: counted?.total ?? 0,
    };
  }

  /** In the order of `ids`. */
  async views(ids: readonly string[], principal: Principal, now: Date): Promise<ReviewView[]> {
    if (ids.length === 0) return [];
    const rows = await this.dataSource.query<ReviewRow[]>(ROWS, [ids]);
    const requirements = await this.requirements.load([...new Set(rows.map((row) => row.requirement_id))]);
    const capabilities = await this.capabilities.load([...new Set(rows.map((row) => row.capability_id))]);
    const owners = [...requirements, ...capabilities].map(({ head }) => head.companyId);
    const companies = await this.companies.load([...new Set(owners)]);
    const byId = new Map([...requirements, ...capabilities].map((record) => [record.head.id, record]));
    const companyOf = new Map(companies.map((company) => [company.head.id, company]));
    const partyOf = (id: string) => {
      const record = byId.get(id);
      const company = companyOf.get(record?.head.companyId ?? '');
      if (!record || !company) throw new Error(`the record ${id} of a review is gone`);
      return partyView(record, company);
    };
    const rowOf = new Map(rows.map((row) => [row.match_id, row]));
    return ids.flatMap((id) => {
      const row = rowOf.get(id);
      return row ? [reviewView(row, partyOf(row.requirement_id), partyOf(row.capability_id), principal, now)] : [];
    });
  }

  /** All decisions on a match, newest first, those that were undone included. */
  decisions(matchId: string): Promise<ReviewDecisionView[]> {
    return this.decided('d.match_id = $1 order by d.id desc', matchId);
  }

  /** Decisions by their ids, in the order in which they were made. */
  made(ids: readonly string[]): Promise<ReviewDecisionView[]> {
    return this.decided('d.id = any($1) order by d.id', ids);
  }

  private async decided(which: string, value: unknown): Promise<ReviewDecisionView[]> {
    const rows = await this.dataSource.query<{ decision: DecisionRow; name: string | null }[]>(
      `select to_jsonb(d) as decision, u.name from review_decision d left join identity."user" u on u.id = d.decided_by
       where ${which}`,
      [value],
    );
    return rows.map(({ decision, name }) => decisionView(decision, name));
  }
}

/** Moment of the first page, order and id of the last one seen; null for the first page. */
function placeIn(cursor: string | undefined): [at: string, place: number, id: string] | null {
  const parts = decodeCursor(cursor, 3);
  if (parts === null) return null;
  const [at, place, id] = parts;
  if (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof place === 'number' && typeof id === 'string')
    return [at, place, id];
  throw invalidInput({ field: 'cursor', code: 'bad-format', facts: { expected: 'nextCursor' } });
}
