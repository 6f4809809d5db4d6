import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../queue/handles.decorator.js';
import { MeetingRound, type RoundReport } from './meeting-round.entity.js';
import { MeetingRoundsService } from './meeting-rounds.service.js';
import { Meeting } from './meeting.entity.js';
import type { KeptMeeting, Pair, RoundPlan } from './plan-round.js';
import { RoundPairsReader } from './round-pairs.service.js';
import { RoundPlanner } from './round-planner.js';

/** Makes the plan that somebody has asked for, and saves it whole. */
@Injectable()
@Handles('plan-round')
export class PlanRoundJob implements JobHandler<'plan-round'> {
  private readonly logger = new Logger('Meetings');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly rounds: MeetingRoundsService,
    private readonly reader: RoundPairsReader,
    private readonly planner: RoundPlanner,
  ) {}

  async handle({ id }: Jobs['plan-round'], progress: (now: Progress) => void, signal: AbortSignal): Promise<void> {
    const round = await this.rounds.require(id);
    if (round.state !== 'planning' && round.state !== 'failed') return;
    try {
      progress({ done: 0, total: 2 });
      const epoch = await this.transactions.epoch();
      const { pairs, leftOut, firms } = await this.reader.of(round);
      const before = await this.rounds.meetingsOf(id);
      const calledOff = new Set(before.filter(({ cancelledAt }) => cancelledAt !== null).map(({ matchId }) => matchId));
      const open = pairs.filter(({ match }) => !calledOff.has(match));
      const kept = keptOf(before, open, round);
      const stays = new Set(kept.map(({ pair }) => pair.match));
      progress({ done: 1, total: 2 });
      const { slots, tables, interpreters, perRequirement, perCompany, floor, absences, method } = round;
      const limits = { slots: slots.length, tables, interpreters, perRequirement, perCompany, floor, absences, method };
      const left = open.filter(({ match }) => !stays.has(match));
      const plan = await this.planner.plan({ ...limits, pairs: left, firms, kept }, signal);
      const { costs, shortfalls, placedWeight, placedBound } = plan;
      const report = {
        epoch,
        pairs: open.length,
        leftOut,
        costs,
        shortfalls,
        placedWeight,
        placedBound,
        kept: kept.length,
      };
      await this.transactions.run((transaction) => this.save(transaction, round, plan, [...stays], report));
    } catch (error) {
      // A shutdown is no failure: the round waits for its plan and the next worker makes it.
      if (!signal.aborted) await this.fail(round, error);
      throw error;
    }
  }

  /** In place of the plan before. Whoever has asked for another meanwhile gets that one. */
  private async save(
    transaction: Transaction,
    { id, version }: MeetingRound,
    { meetings }: RoundPlan,
    stays: readonly string[],
    report: RoundReport,
  ): Promise<void> {
    const { manager } = transaction;
    const done = { state: 'planned' as const, report, error: null, plannedAt: new Date() };
    const { affected } = await manager.update(MeetingRound, { id, version }, done);
    if (affected !== 1) return;
    const [gone] = await manager.query<[{ match: string; announcedAt: Date | null }[], number]>(
      `delete from meeting where round_id = $1 and cancelled_at is null and match_id <> all($2::uuid[])
       returning match_id as match, announced_at as "announcedAt"`,
      [id, stays],
    );
    await manager.insert(
      Meeting,
      meetings.map(({ pair: { match, seeker, provider, weight }, place, reason }) => ({
        id: uuidv7(),
        roundId: id,
        matchId: match,
        seekerId: seeker,
        providerId: provider,
        weight,
        slot: place?.slot ?? null,
        tableNumber: place?.table ?? null,
        reason,
        announcedAt: null,
        cancelledAt: null,
      })),
    );
    const matches = gone.flatMap(({ match, announcedAt }) => (announcedAt === null ? [] : [match]));
    await transaction.record({ topic: 'meeting-round.planned', subject: id, details: { gone: matches } });
    this.logger.log(`Round ${id}: ${meetings.length} meetings of ${report.pairs} pairs`);
  }

  private async fail({ id, version }: MeetingRound, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    await this.dataSource.getRepository(MeetingRound).update({ id, version }, { state: 'failed', error: reason });
  }
}

/** Meetings that shall stay and can: what was announced does always. Their pair may still meet, and both are there in a slot and at a table that there still is. */
function keptOf(before: readonly Meeting[], open: readonly Pair[], round: MeetingRound): KeptMeeting[] {
  const pairs = new Map(open.map((pair) => [pair.match, pair]));
  const isAbsent = (company: string, slot: number): boolean =>
    round.absences.some((absence) => absence.company === company && absence.slots.includes(slot));
  return before.flatMap(({ matchId, slot, tableNumber: table, announcedAt }) => {
    if (!round.keeps && announcedAt === null) return [];
    const pair = pairs.get(matchId);
    if (pair === undefined || slot === null || table === null) return [];
    if (slot >= round.slots.length || table > round.tables) return [];
    return isAbsent(pair.seeker, slot) || isAbsent(pair.provider, slot) ? [] : [{ pair, slot, table }];
  });
}
