import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import { HANDED_MS, HOLD_MS, PRIORITY } from '../engine/reviews/index.js';
import { CodedError } from '../errors/coded-error.js';
import type { Principal } from '../http/principal.js';
import type { NextReviewDto } from './review.dto.js';
import { Review } from './review.entity.js';
import { desksOf, withinDesks } from './within-desks.js';

/** `priorityOf` of the engine at the moment `at`, a placeholder; the specs hold the two together. */
export const priorityAt = (at: string): string => `review.value * review.risk * (1 + least(greatest(
  extract(epoch from ${at}::timestamptz - review.since) / 86400, 0), ${PRIORITY.mostDays}) / ${PRIORITY.daysToDouble})`;

/** Whether the account `$1` may decide now: it is free or their own, and nobody reads twice what they have decided. */
const IS_FREE = `review.state in ('open', 'second')
  and (review.held_by is null or review.held_by = $1 or review.held_until < $2::timestamptz)
  and not (review.state = 'second' and exists (
    select 1 from review_decision d where d.id = review.decision_id and d.decided_by = $1))`;

const NEXT = `
  select match_id as id from review
  where ${IS_FREE} and ${withinDesks('$3')} and ($4::text is null or lane = $4) and not match_id = any($5::uuid[])
  order by (review.held_by is not distinct from $1::uuid) desc, ${priorityAt('$2')} desc, match_id
  limit 1 for update skip locked`;

/** Who has which match of the queue open. */
@Injectable()
export class ReviewQueue {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `not-found`, also for a match of another desk */
  async require(
    matchId: string,
    principal: Principal,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Review> {
    const [review] = await this.load([matchId], principal, manager);
    if (!review) throw new CodedError('not-found', { kind: 'review' });
    return review;
  }

  /** Those that the principal may see, locked within a transaction in one order, so that two never wait for each other. */
  async load(matchIds: readonly string[], principal: Principal, manager: EntityManager): Promise<Review[]> {
    const query = manager
      .createQueryBuilder(Review, 'review')
      .where('review.match_id = any(:ids)', { ids: [...matchIds] })
      .andWhere(withinDesks(':desks'), { desks: desksOf(principal) })
      .orderBy('review.match_id');
    return manager.queryRunner?.isTransactionActive ? query.setLock('pessimistic_write').getMany() : query.getMany();
  }

  /** Takes the match that is most worth deciding now; what was handed to the advisor comes first. Null where none is left. */
  next({ lane, besides = [] }: NextReviewDto, principal: Principal, now: Date): Promise<Review | null> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const values = [principal.id, now, desksOf(principal), lane ?? null, besides];
      const [found] = await manager.query<{ id: string }[]>(NEXT, values);
      return found ? this.hold(transaction, found.id, principal, now) : null;
    });
  }

  /** @throws CodedError `not-found`; `review-held`; `already-decided` where nothing is to be decided */
  take(matchId: string, principal: Principal, now: Date): Promise<Review> {
    return this.transactions.run(async (transaction) => {
      const review = await this.require(matchId, principal, transaction.manager);
      if (review.state !== 'open' && review.state !== 'second')
        throw new CodedError('already-decided', { state: review.state });
      if (isHeldByOther(review, principal, now)) throw new CodedError('review-held');
      return this.hold(transaction, matchId, principal, now);
    });
  }

  /**
   * Gives a match that is one's own, or free, to another advisor, or back to all.
   * @throws CodedError `not-found`, also for an unknown advisor; `review-held`
   */
  handOver(matchId: string, to: string | null, note: string | null, principal: Principal, now: Date): Promise<Review> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const review = await this.require(matchId, principal, manager);
      if (isHeldByOther(review, principal, now) && principal.role !== 'administrator')
        throw new CodedError('review-held');
      if (to !== null && !(await this.mayWorkOn(to, review.deskId, manager)))
        throw new CodedError('not-found', { kind: 'advisor' });
      await manager.update(
        Review,
        { matchId },
        { heldBy: to, heldUntil: to === null ? null : after(now, HANDED_MS), handedNote: note },
      );
      await this.note(transaction, 'review.handed-over', matchId, principal, { from: review.heldBy, to }, note);
      await transaction.record({ topic: 'review.handed-over', subject: matchId, details: { to }, actor: principal.id });
      return this.require(matchId, principal, manager);
    });
  }

  private async hold(transaction: Transaction, matchId: string, principal: Principal, now: Date): Promise<Review> {
    const { manager } = transaction;
    const review = await manager.findOneByOrFail(Review, { matchId });
    const isNew = review.heldBy !== principal.id;
    const heldUntil = after(now, HOLD_MS);
    // What was handed over stays as long as was said then.
    const longer = !isNew && review.heldUntil !== null && review.heldUntil > heldUntil ? {} : { heldUntil };
    await manager.update(Review, { matchId }, { heldBy: principal.id, ...longer, ...(isNew && { handedNote: null }) });
    if (isNew) await this.note(transaction, 'review.taken', matchId, principal, {}, null);
    return manager.findOneByOrFail(Review, { matchId });
  }

  private async mayWorkOn(account: string, deskId: string | null, manager: EntityManager): Promise<boolean> {
    const found = await manager.query<unknown[]>(
      `select 1 from identity."user" u
       where u.id = $1 and u.banned is not true and (u.role = 'administrator' or u.role = 'advisor' and ($2::uuid is null
         or exists (select 1 from identity.desk_member m where m.user_id = u.id and m.desk_id = $2)
         or not exists (select 1 from identity.desk_member m where m.user_id = u.id)))`,
      [account, deskId],
    );
    return found.length > 0;
  }

  private note(
    transaction: Transaction,
    act: 'review.taken' | 'review.handed-over',
    subject: string,
    { id: actor }: Principal,
    after: Readonly<Record<string, unknown>>,
    reason: string | null,
  ): Promise<void> {
    const what = { actor, act, subjectKind: 'match', subject, after } as const;
    return this.audit.record(transaction, reason === null ? what : { ...what, reason });
  }
}

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/** Whether somebody else has it open, or it was handed to them. */
export const isHeldByOther = ({ heldBy, heldUntil }: Review, { id }: Principal, now: Date): boolean =>
  heldBy !== null && heldBy !== id && heldUntil !== null && heldUntil >= now;
