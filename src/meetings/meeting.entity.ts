import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import type { WhyUnplaced } from '../engine/allocation/timetable/index.js';
import { Match } from '../matching/lists/match.entity.js';
import { MeetingRound } from './meeting-round.entity.js';

/** A pair that a plan has chosen. It names nobody to anybody: the two learn of each other by their introduction alone. */
@Entity('meeting')
@Index('meeting_pair', ['roundId', 'matchId'], { unique: true })
@Index('meeting_seat', ['roundId', 'slot', 'tableNumber'], { unique: true, where: 'cancelled_at is null' })
export class Meeting {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => MeetingRound, { name: 'meeting_round_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'round_id', type: 'uuid' })
  roundId: string;

  @Index('meeting_match')
  @ForeignKey(() => Match, { name: 'meeting_match_id_fkey' })
  @Column({ name: 'match_id', type: 'uuid' })
  matchId: string;

  @Index('meeting_seeker')
  @ForeignKey(() => Company, { name: 'meeting_seeker_id_fkey' })
  @Column({ name: 'seeker_id', type: 'uuid' })
  seekerId: string;

  @Index('meeting_provider')
  @ForeignKey(() => Company, { name: 'meeting_provider_id_fkey' })
  @Column({ name: 'provider_id', type: 'uuid' })
  providerId: string;

  /** Score of the match when it was planned, 0..10000. */
  @Column({ type: 'smallint' })
  weight: number;

  /** Number of the slot, from 0; null for one without a place. */
  @Column({ type: 'smallint', nullable: true })
  slot: number | null;

  /** From 1. */
  @Column({ name: 'table_number', type: 'smallint', nullable: true })
  tableNumber: number | null;

  /** Why it has no place. */
  @Column({ type: 'text', nullable: true })
  reason: WhyUnplaced | null;

  /** From when its introduction was begun for it: it stays where it is, and its firms see it once both agree. */
  @Column({ name: 'announced_at', type: 'timestamptz', nullable: true })
  announcedAt: Date | null;

  /** Called off; a later plan leaves the pair out. */
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true })
  cancelledAt: Date | null;
}
