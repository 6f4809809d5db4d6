import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

export const RUN_SCOPES = ['all', 'requirement', 'capability', 'company', 'opportunity'] as const;
export type RunScope = (typeof RUN_SCOPES)[number];
export const RUN_STATES = ['queued', 'running', 'completed', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What a list depends on besides its inputs; a list can be explained again only by a build that has all of them. */
export interface RunVersions {
  readonly engine: string;
  readonly taxonomy: string;
  /** `component-supply@1 local-partner@1+2 ...` : every lane's weights, with the edition that set them. */
  readonly weights: string;
  readonly rates: string;
  /** Number of the edition of settings that applied; absent for the files alone. */
  readonly edition?: number;
  /** Embedding model with the span of its cosines; absent where none was on. */
  readonly model?: string;
}

/** One execution of the scoring job. */
@Entity('match_run')
@Index('match_run_unfinished', ['scope', 'subject'], { where: `state in ('queued', 'running')` })
@Index('match_run_subject', ['subject', 'epoch'])
export class MatchRun {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  scope: RunScope;

  /** The requirement, capability, company or opportunity it is about; null for `all`. */
  @Column({ type: 'uuid', nullable: true })
  subject: string | null;

  @Column({ type: 'text' })
  state: RunState;

  /** Inputs are the revisions at or below this change; set once, when the run starts, and kept over a restart. */
  @Column({ type: 'bigint', nullable: true })
  epoch: string | null;

  /** Day that lead times count from. */
  @Column({ name: 'as_of', type: 'date', nullable: true })
  asOf: string | null;

  @Column({ type: 'jsonb', nullable: true })
  versions: RunVersions | null;

  /** Lists to look at, and how many of them are done. */
  @Column({ type: 'int', default: 0 })
  total: number;

  @Column({ type: 'int', default: 0 })
  done: number;

  /**
   * Where a restarted run goes on: the last requirement or opportunity whose list is saved, in the run's order. Of a run
   * that is cut into shards each one knows its own place.
   */
  @Column({ name: 'done_through', type: 'text', nullable: true })
  doneThrough: string | null;

  @Column({ type: 'bigint', default: 0 })
  pairs: string;

  @Column({ name: 'lists_changed', type: 'int', default: 0 })
  listsChanged: number;

  @Column({ type: 'text', nullable: true })
  error: string | null;

  @Column({ name: 'requested_by', type: 'text', nullable: true })
  requestedBy: string | null;

  @Column({ name: 'creation_key', type: 'text', nullable: true, unique: true })
  creationKey: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
