import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { IntroductionState } from '../engine/introductions/index.js';
import { actRuleOf, HOLD_MS, needsSecondReading, UNDO_MS } from '../engine/reviews/index.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import type { Principal } from '../http/principal.js';
import { Introduction } from '../introductions/introduction.entity.js';
import { unmarkPair } from '../matching/lists/pair-marks.js';
import { ReviewQueue } from './queue.service.js';
import { refusalOf } from './refusals.js';
import { ReviewDecision } from './review-decision.entity.js';
import type { DecisionDto } from './review.dto.js';
import { Review } from './review.entity.js';

type AsListed = Pick<ReviewDecision, 'matchId' | 'rank' | 'score' | 'criteria'>;

/** What advisors decide, and take back while it has not taken effect. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: ReviewQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * All of them or none.
   * @returns the ids of the decisions
   * @throws CodedError `invalid-input` that names every one which cannot be, and why
   */
  decide(wanted: readonly DecisionDto[], principal: Principal, now: Date): Promise<string[]> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const ids = wanted.map(({ match }) => match);
      const reviews = new Map((await this.queue.load(ids, principal, manager)).map((one) => [one.matchId, one]));
      const firsts = await this.firstsOf([...reviews.values()], manager);
      const introduced = await this.introduced(ids, manager);
      const refusals = wanted.flatMap((decision, at) => {
        const { match } = decision;
        const review = reviews.get(match);
        const known = { review, first: firsts.get(match), introduction: introduced.get(match) ?? null };
        const refusal = ids.indexOf(match) < at ? 'duplicate' : refusalOf(decision, known, principal, now);
        if (refusal === null) return [];
        const facts = { state: introduced.get(match) ?? review?.state ?? '' };
        return [{ field: `decisions[${at}].match`, code: refusal, facts }];
      });
      if (refusals.length > 0) throw invalidInput(...refusals);
      const listed = await this.asListed(ids, manager);
      const made: string[] = [];
      for (const decision of wanted) {
        const review = reviews.get(decision.match);
        if (review)
          made.push(await this.write(transaction, decision, review, listed.get(decision.match), principal, now));
      }
      return made;
    });
  }

  /**
   * All of them or none; the matches are as they were before.
   * @throws CodedError `not-found`, `undo-over`; `not-allowed` for what somebody else has decided
   */
  async undo(ids: readonly string[], principal: Principal, now: Date): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      for (const id of ids.toSorted()) {
        const decision = await manager.findOneBy(ReviewDecision, { id });
        if (!decision) throw new CodedError('not-found', { kind: 'decision' });
        const { matchId, act, second, decidedBy } = decision;
        if (decidedBy !== principal.id) throw new CodedError('not-allowed');
        // By the clock of the database, as what lets it take effect: only one of the two can find the row.
        const { affected } = await manager
          .createQueryBuilder()
          .update(ReviewDecision)
          .set({ undoneAt: () => 'now()' })
          .where({ id })
          .andWhere('undone_at is null and applied_at is null and effective_at > clock_timestamp()')
          .execute();
        if (affected !== 1) throw new CodedError('undo-over');
        if (actRuleOf(act).leaves !== 'same') {
          const before = second ? { state: 'second' as const } : { state: 'open' as const, decisionId: null };
          await manager.update(
            Review,
            { matchId },
            { ...before, heldBy: principal.id, heldUntil: new Date(now.getTime() + HOLD_MS) },
          );
        }
        await this.note(transaction, 'review.undone', decision);
      }
    });
  }

  /**
   * Puts a match that was decided, or marked, back into the queue as it was scored. Its introduction is not touched: it
   * goes its own way from where it stands.
   * @throws CodedError `not-found`; `transition-not-allowed` while the decision can be undone or is being carried out
   */
  async reopen(matchId: string, note: string, principal: Principal): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const { state } = await this.queue.require(matchId, principal, manager);
      const open = { undoneAt: IsNull(), appliedAt: IsNull(), matchId };
      if (await manager.existsBy(ReviewDecision, open))
        throw new CodedError('transition-not-allowed', { transition: 'reopen', from: state, to: 'open' });
      await unmarkPair(manager, matchId);
      await manager.update(
        Review,
        { matchId, state: In(['decided', 'waiting', 'second', 'gone']) },
        { state: 'open', since: () => 'now()', decisionId: null, heldBy: null, heldUntil: null },
      );
      const act = 'review.reopened' as const;
      const { id: actor } = principal;
      await this.audit.record(transaction, {
        actor,
        act,
        subjectKind: 'match',
        subject: matchId,
        before: { state },
        reason: note,
      });
      await transaction.record({ topic: act, subject: matchId, actor });
    });
  }

  private async write(
    transaction: Transaction,
    { match: matchId, act, reason, note, place, side }: DecisionDto,
    review: Review,
    listed: AsListed | undefined,
    { id: decidedBy }: Principal,
    now: Date,
  ): Promise<string> {
    const { manager } = transaction;
    const second = review.state === 'second';
    const { rank, score, criteria } = listed ?? { rank: null, score: null, criteria: null };
    const decision = manager.create(ReviewDecision, {
      id: uuidv7(),
      matchId,
      act,
      reason: reason ?? null,
      note: note ?? null,
      place: place ?? null,
      side: side ?? null,
      second,
      rank,
      score,
      criteria,
      decidedBy,
      decidedAt: now,
      effectiveAt: new Date(now.getTime() + UNDO_MS),
    });
    await manager.insert(ReviewDecision, decision);
    const { leaves } = actRuleOf(act);
    if (leaves !== 'same') {
      const stands = second ? {} : { decisionId: decision.id };
      await manager.update(Review, { matchId }, { ...stands, state: leaves, heldBy: null, heldUntil: null });
    }
    await this.note(transaction, 'review.decided', decision);
    return decision.id;
  }

  private async note(
    transaction: Transaction,
    act: 'review.decided' | 'review.undone',
    { id, matchId: subject, act: decided, reason, place, side, second, note, decidedBy: actor }: ReviewDecision,
  ): Promise<void> {
    const after = { decision: id, act: decided, second, reason, place, side };
    await this.audit.record(transaction, {
      actor,
      act,
      subjectKind: 'match',
      subject,
      after,
      ...(note !== null && { reason: note }),
    });
    await transaction.record({ topic: act, subject, details: { decision: id }, actor });
  }

  /** Who has decided first on matches that are to be read a second time. */
  private async firstsOf(reviews: readonly Review[], manager: EntityManager): Promise<ReadonlyMap<string, string>> {
    const ids = reviews.flatMap(({ state, decisionId }) =>
      state === 'second' && decisionId !== null ? [decisionId] : [],
    );
    const decisions = await manager.findBy(ReviewDecision, { id: In(ids) });
    return new Map(decisions.map(({ matchId, decidedBy }) => [matchId, decidedBy]));
  }

  private async introduced(
    ids: readonly string[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<string, IntroductionState>> {
    const found = await manager.find(Introduction, {
      where: { matchId: In([...ids]) },
      select: { matchId: true, state: true },
    });
    return new Map(found.flatMap(({ matchId, state }) => (matchId === null ? [] : [[matchId, state] as const])));
  }

  private async asListed(ids: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, AsListed>> {
    const rows = await manager.query<AsListed[]>(
      `select e.match_id as "matchId", e.rank, e.score, e.criteria from match m
       join match_list list on list.requirement_id = m.requirement_id and list.current
       join match_entry e on e.list_id = list.id and e.match_id = m.id
       where m.id = any($1) and not e.near_miss`,
      [ids],
    );
    return new Map(rows.map((row) => [row.matchId, row]));
  }
}

/** Whether a second advisor shall read what was decided first; asked when it takes effect. */
export const isToBeReadAgain = ({ matchId, act, second }: ReviewDecision): boolean =>
  !second && actRuleOf(act).judges !== null && needsSecondReading(matchId);
