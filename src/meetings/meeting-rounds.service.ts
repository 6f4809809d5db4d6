import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditAct } from '../audit/acts.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { Method } from '../engine/allocation/index.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import { Filters } from '../http/filters.js';
import type { Page } from '../http/pagination.js';
import type { MeetingRoundContent, MeetingRoundsQuery } from './meeting-round.dto.js';
import { MeetingRound } from './meeting-round.entity.js';
import { Meeting } from './meeting.entity.js';

/** Rounds of 1:1 meetings, as advisors describe them and ask for their plans. */
@Injectable()
export class MeetingRoundsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  list(query: MeetingRoundsQuery): Promise<Page<MeetingRound>> {
    return new Filters()
      .state(query.state)
      .page(this.dataSource, 'meeting_round', query, async (ids) =>
        (await this.dataSource.getRepository(MeetingRound).findBy({ id: In(ids) })).sort((a, b) =>
          a.id < b.id ? 1 : -1,
        ),
      );
  }

  /** @throws CodedError `not-found` */
  async require(id: string, manager = this.dataSource.manager): Promise<MeetingRound> {
    const round = await manager.findOneBy(MeetingRound, { id });
    if (!round) throw new CodedError('not-found', { kind: 'meeting-round' });
    return round;
  }

  /** In the order of slot and table, those without a place behind, best first. */
  meetingsOf(roundId: string): Promise<Meeting[]> {
    return this.dataSource.getRepository(Meeting).find({
      where: { roundId },
      order: { slot: { direction: 'ASC', nulls: 'LAST' }, tableNumber: 'ASC', weight: 'DESC', id: 'ASC' },
    });
  }

  /** How many meetings of each round have a place; rounds without any are left out. */
  async placed(roundIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.dataSource.query<{ id: string; placed: number }[]>(
      `select round_id as id, count(*)::int as placed from meeting
       where round_id = any($1) and slot is not null and cancelled_at is null group by round_id`,
      [roundIds],
    );
    return new Map(rows.map(({ id, placed }) => [id, placed]));
  }

  /** @throws CodedError `invalid-input` */
  create(content: MeetingRoundContent, by: string, creationKey: string | null): Promise<MeetingRound> {
    const columns = columnsOf(content);
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const earlier = creationKey === null ? null : await manager.findOneBy(MeetingRound, { creationKey });
      if (earlier) return earlier;
      const id = uuidv7();
      const begun = { state: 'draft', method: 'fair', keeps: false, version: 1, createdBy: by, creationKey } as const;
      await manager.insert(MeetingRound, { ...columns, ...begun, id });
      await this.noted(transaction, 'meeting-round.created', id, by, { name: content.name });
      return this.require(id, manager);
    });
  }

  /** The plan that stands stays until another is asked for. */
  replace(id: string, expected: number, content: MeetingRoundContent, by: string): Promise<MeetingRound> {
    const columns = columnsOf(content);
    return this.change(
      id,
      expected,
      by,
      'meeting-round.changed',
      () => columns,
      (round) => ({ moved: isElsewhere(round, columns) }),
    );
  }

  setArchived(id: string, expected: number, archived: boolean, by: string): Promise<MeetingRound> {
    const act = archived ? 'meeting-round.archived' : 'meeting-round.restored';
    return this.change(id, expected, by, act, (round) => {
      if ((round.archivedAt !== null) === archived)
        throw new CodedError(archived ? 'already-archived' : 'not-archived');
      return { archivedAt: archived ? new Date() : null };
    });
  }

  /** Asks for a plan; the job that makes it is queued after the commit. */
  askForPlan(id: string, expected: number, method: Method, keeps: boolean, by: string): Promise<MeetingRound> {
    return this.change(id, expected, by, 'meeting-round.plan-asked', (round) => {
      if (round.archivedAt !== null) throw new CodedError('already-archived');
      return { method, keeps, state: 'planning', error: null };
    });
  }

  /** Calls a meeting off, or takes that back where its place is still free. */
  setCancelled(roundId: string, meetingId: string, cancelled: boolean, by: string): Promise<MeetingRound> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const round = await this.locked(roundId, transaction);
      const meeting = await manager.findOneBy(Meeting, { id: meetingId, roundId });
      if (!meeting) throw new CodedError('not-found', { kind: 'meeting' });
      if ((meeting.cancelledAt !== null) === cancelled) return round;
      const isTaken = !cancelled && meeting.slot !== null && (await isSeatTaken(meeting, transaction));
      const place = isTaken ? { slot: null, tableNumber: null, reason: 'no-room' as const } : {};
      await manager.update(Meeting, { id: meetingId }, { ...place, cancelledAt: cancelled ? new Date() : null });
      const act = cancelled ? 'meeting.cancelled' : 'meeting.restored';
      const { matchId: match } = meeting;
      await this.noted(transaction, act, roundId, by, { meeting: meetingId, match }, { match });
      return this.require(roundId, manager);
    });
  }

  private change(
    id: string,
    expected: number,
    by: string,
    act: AuditAct,
    what: (round: MeetingRound) => Partial<MeetingRound>,
    detailsOf: (round: MeetingRound) => Record<string, unknown> = () => ({}),
  ): Promise<MeetingRound> {
    return this.transactions.run(async (transaction) => {
      const round = await this.locked(id, transaction);
      if (round.version !== expected) throw new CodedError('version-stale', { expected, current: round.version });
      await transaction.manager.update(MeetingRound, { id }, { ...what(round), version: expected + 1 });
      await this.noted(transaction, act, id, by, { version: expected + 1 }, detailsOf(round));
      return this.require(id, transaction.manager);
    });
  }

  private async locked(id: string, { manager }: Transaction): Promise<MeetingRound> {
    await manager.query('select 1 from meeting_round where id = $1 for no key update', [id]);
    return this.require(id, manager);
  }

  private async noted(
    transaction: Transaction,
    act: AuditAct,
    subject: string,
    actor: string,
    after: Readonly<Record<string, unknown>>,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    await transaction.record({ topic: act, subject, details, actor });
    await this.audit.record(transaction, { act, subjectKind: 'meeting-round', subject, actor, after });
  }
}

const isSeatTaken = ({ id, roundId, slot, tableNumber, seekerId, providerId }: Meeting, { manager }: Transaction) =>
  manager
    .query<unknown[]>(
      `select 1 from meeting where round_id = $1 and slot = $2 and id <> $3 and cancelled_at is null
         and (table_number = $4 or seeker_id = any($5) or provider_id = any($5))`,
      [roundId, slot, id, tableNumber, [seekerId, providerId]],
    )
    .then((rows) => rows.length > 0);

/** @throws CodedError `invalid-input` */
function columnsOf({ place, slots, minutes, interpreters = [], absences = [], ...content }: MeetingRoundContent) {
  const begins = slots.map((slot) => new Date(slot));
  const tooClose = begins.findIndex(
    (at, i) => i > 0 && at.getTime() - (begins[i - 1]?.getTime() ?? 0) < minutes * 60_000,
  );
  if (tooClose >= 0) throw invalidInput({ field: `slots[${tooClose}]`, code: 'too-small', facts: { min: minutes } });
  const beyond = absences.findIndex((absence) => absence.slots.some((slot) => slot >= slots.length));
  if (beyond >= 0)
    throw invalidInput({ field: `absences[${beyond}].slots`, code: 'too-large', facts: { max: slots.length - 1 } });
  return {
    ...content,
    place: place ?? null,
    slots: begins,
    minutes,
    interpreters: Object.fromEntries(interpreters.map(({ between, count }) => [between.toSorted().join('-'), count])),
    absences: absences.map(({ company, slots: absent }) => ({ company, slots: [...absent] })),
  };
}

/** Whether who has a meeting in the round has to be elsewhere, or there at another time. */
const isElsewhere = (before: MeetingRound, after: Pick<MeetingRound, 'slots' | 'minutes' | 'place' | 'timeZone'>) =>
  before.place !== after.place ||
  before.timeZone !== after.timeZone ||
  before.minutes !== after.minutes ||
  before.slots.map(Number).join() !== after.slots.map(Number).join();
