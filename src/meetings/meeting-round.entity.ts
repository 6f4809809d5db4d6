import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import type { AllocationCost, Method, Shortfall } from '../engine/allocation/index.js';
import type { LaneCode } from '../engine/facts/index.js';

/** `planning` from when somebody asks for a plan until there is one. */
export const ROUND_STATES = ['draft', 'planning', 'planned', 'failed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Which pairs of the match lists may meet: those that an advisor has approved, or all that nobody has rejected. */
export const PAIR_SOURCES = ['approved', 'all'] as const;
export type PairSource = (typeof PAIR_SOURCES)[number];

/** A company that is not there in some slots. */
export interface Absence {
  readonly company: string;
  /** Numbers of slots, from 0. */
  readonly slots: readonly number[];
}

/** Why pairs of the lists are in no plan. */
export const LEFT_OUT = ['unverified', 'blocked', 'rejected', 'ended', 'met', 'elsewhere', 'undecided'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What a plan says of itself. */
export interface RoundReport {
  /** The lists are those after this change. */
  readonly epoch: string;
  /** Pairs that could be chosen from. */
  readonly pairs: number;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** What each way of choosing comes to, before the timetable. */
  readonly costs: readonly AllocationCost[];
  readonly shortfalls: readonly Shortfall[];
  /** Weight of the meetings that have a place, and the most that any timetable of the chosen meetings could have. */
  readonly placedWeight: number;
  readonly placedBound: number;
  /** Meetings of a plan before that stayed where they were. */
  readonly kept: number;
}

/** An event of 1:1 meetings: when and where, how many at once, and who may meet whom how often. */
@Entity('meeting_round')
export class MeetingRound {
  /** UUIDv7, so that its order is the order of creation. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  /** Of the place, as IANA names it. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  /** When meetings begin, ascending. */
  @Column({ type: 'timestamptz', array: true })
  slots: Date[];

  /** How long each lasts. */
  @Column({ type: 'smallint' })
  minutes: number;

  @Column({ type: 'smallint' })
  tables: number;

  /** Interpreters there at once, by pair of languages (`ko-zh`). */
  @Column({ type: 'jsonb' })
  interpreters: Record<string, number>;

  @Column({ type: 'text', array: true })
  lanes: LaneCode[];

  @Column({ type: 'text' })
  pairs: PairSource;

  /** Most meetings for one requirement. */
  @Column({ name: 'per_requirement', type: 'smallint' })
  perRequirement: number;

  /** Most meetings of one company about what it offers. */
  @Column({ name: 'per_company', type: 'smallint' })
  perCompany: number;

  /** Meetings that each small firm is to have, if anybody wants to meet it. */
  @Column({ type: 'smallint' })
  floor: number;

  @Column({ type: 'jsonb' })
  absences: Absence[];

  @Column({ type: 'text' })
  state: RoundState;

  /** How the meetings are chosen. */
  @Column({ type: 'text' })
  method: Method;

  /** Whether the plan that is asked for leaves the meetings of the one before where they are. */
  @Column({ type: 'boolean' })
  keeps: boolean;

  @Column({ type: 'jsonb', nullable: true })
  report: RoundReport | null;

  /** Why there is no plan. */
  @Column({ type: 'text', nullable: true })
  error: string | null;

  @Column({ name: 'planned_at', type: 'timestamptz', nullable: true })
  plannedAt: Date | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Column({ name: 'creation_key', type: 'text', nullable: true, unique: true })
  creationKey: string | null;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
