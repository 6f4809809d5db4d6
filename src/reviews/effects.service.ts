import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import { actRuleOf, wayTo } from '../engine/reviews/index.js';
import type { ErrorCode } from '../errors/codes.js';
import { CodedError } from '../errors/coded-error.js';
import type { Principal } from '../http/principal.js';
import { IntroductionParty } from '../introductions/introduction-party.entity.js';
import { IntroductionSubjects } from '../introductions/introduction-subjects.service.js';
import { Introduction } from '../introductions/introduction.entity.js';
import { SuggestionsService } from '../introductions/suggestions.service.js';
import { TransitionsService, type Underway } from '../introductions/transitions.service.js';
import { markPair } from '../matching/lists/pair-marks.js';
import { isToBeReadAgain } from './decisions.service.js';
import { ReviewDecision } from './review-decision.entity.js';
import { Review } from './review.entity.js';

const BATCH = 100;
/** How often somebody else may move the introduction in between before the next round takes it up. */
const MOST_TRIES = 5;

/**
 * Lets decisions take effect that can no longer be undone. A process may be killed at any point: what is left is asked of
 * the state that things stand in, so the next one goes on from there.
 */
@Injectable()
export class DecisionEffects {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly subjects: IntroductionSubjects,
    private readonly suggestions: SuggestionsService,
    private readonly transitions: TransitionsService,
    private readonly audit: AuditLog,
  ) {}

  /** @returns how many took effect, or could not */
  async apply(signal: AbortSignal): Promise<number> {
    const failures: unknown[] = [];
    let applied = 0;
    for (const decision of await this.due()) {
      signal.throwIfAborted();
      try {
        await this.carryOut(decision);
        applied += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} decisions wait for another try`);
    return applied;
  }

  /** Who takes one back holds its row; here it is waited for, and seen. */
  private due(): Promise<ReviewDecision[]> {
    return this.dataSource.transaction((manager) =>
      manager
        .createQueryBuilder(ReviewDecision, 'd')
        .where('d.applied_at is null and d.undone_at is null and d.effective_at <= clock_timestamp()')
        .orderBy('d.id')
        .limit(BATCH)
        .setLock('pessimistic_write')
        .getMany(),
    );
  }

  private async carryOut(decision: ReviewDecision): Promise<void> {
    if (decision.second) return this.conclude(decision, null);
    try {
      await this.moveIntroduction(decision);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      return this.conclude(decision, error.code);
    }
    await this.conclude(decision, null);
  }

  private async moveIntroduction(decision: ReviewDecision): Promise<void> {
    const { matchId, act, note, reason } = decision;
    const mover = inTheNameOf(decision);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const stands = await this.dataSource.manager.findOneBy(Introduction, { matchId });
      const way = wayTo(act, stands?.state ?? null);
      if (way === null) throw new CodedError('transition-not-allowed', { transition: act, from: stands?.state ?? '' });
      const [transition] = way;
      if (transition === undefined) return;
      if (stands === null) {
        await this.suggestions.suggest(await this.subjects.ofMatch(matchId, mover), mover, null);
        continue;
      }
      const because = note ?? reason ?? undefined;
      const move = { transition, ...(because !== undefined && { reason: because }) };
      await this.transitions
        .move(stands.id, stands.version, move, mover, openedTo(decision, transition))
        .catch(ofOthers);
    }
    throw new CodedError('version-stale');
  }

  /** Marks, the way on in the queue and the testimony, together and once. */
  private conclude(decision: ReviewDecision, refusal: ErrorCode | null): Promise<void> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const { id, matchId, act } = decision;
      const { affected } = await manager
        .createQueryBuilder()
        .update(ReviewDecision)
        .set({ appliedAt: () => 'now()', refusal })
        .where({ id })
        .andWhere('applied_at is null and undone_at is null')
        .execute();
      if (affected !== 1) return;
      if (refusal !== null) await manager.update(Review, { matchId }, { state: 'open', decisionId: null });
      else if (!decision.second) await this.settle(transaction, decision);
      await this.audit.record(transaction, {
        actor: decision.decidedBy,
        act: refusal === null ? 'review.applied' : 'review.refused',
        subjectKind: 'match',
        subject: matchId,
        after: { decision: id, act, ...(refusal !== null && { refusal }) },
      });
      const topic = refusal === null ? 'review.applied' : 'review.refused';
      await transaction.record({ topic, subject: matchId, details: { decision: id } });
    });
  }

  private async settle({ manager }: Transaction, decision: ReviewDecision): Promise<void> {
    const { id: decisionId, matchId, act, place, note, reason, decidedBy } = decision;
    const mark = { matchId, markedBy: decidedBy, reason: note ?? reason ?? '' };
    if (act === 'pin') await markPair(manager, { ...mark, pinned: true });
    if (act === 'adjust-rank') await markPair(manager, { ...mark, place });
    if (act === 'exclude') await markPair(manager, { ...mark, excluded: true });
    if (isToBeReadAgain(decision))
      await manager.update(
        Review,
        { matchId, decisionId, state: actRuleOf(act).leaves as 'decided' },
        { state: 'second' },
      );
  }
}

/** The decision was the advisor's; whether they may was asked when they made it. */
const inTheNameOf = ({ decidedBy }: ReviewDecision): Principal => ({
  id: decidedBy,
  role: 'advisor',
  name: '',
  companies: [],
  desks: [],
});

/** Somebody else has moved the introduction since it was read: look again. */
function ofOthers(error: unknown): void {
  if (error instanceof CodedError && ['version-stale', 'transition-not-allowed'].includes(error.code)) return;
  throw error;
}

/** Who is asked for information has to see what it is about; the other side learns nothing. */
const openedTo =
  ({ side }: ReviewDecision, transition: string) =>
  async ({ transaction, stored, now }: Underway): Promise<Record<string, string>> => {
    const asked = stored.parties.find((party) => party.side === side);
    if (transition !== 'ask-information' || !asked) return {};
    const { introductionId, companyId } = asked;
    if (asked.askedAt === null)
      await transaction.manager.update(IntroductionParty, { introductionId, companyId }, { askedAt: now });
    return { asks: companyId };
  };
