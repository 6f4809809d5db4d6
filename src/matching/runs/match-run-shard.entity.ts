import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MatchRun } from './match-run.entity.js';

export type ShardKind = 'match-lists' | 'team-lists';

/** A stretch of the lists of a large run, which one job works on. */
@Entity('match_run_shard')
export class MatchRunShard {
  @ForeignKey(() => MatchRun, { name: 'match_run_shard_run_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'run_id', type: 'uuid' })
  runId: string;

  /** Its place among the shards of the run, from 0. */
  @PrimaryColumn({ type: 'int' })
  shard: number;

  @Column({ type: 'text' })
  kind: ShardKind;

  /** The first of its requirements or opportunities among those of the epoch, in the order of external ids. */
  @Column({ type: 'int' })
  first: number;

  /** How many they are, and how many of their lists are saved. */
  @Column({ type: 'int' })
  lists: number;

  @Column({ type: 'int', default: 0 })
  done: number;

  /** Why its job gave up; null again when the run is tried again. */
  @Column({ type: 'text', nullable: true })
  error: string | null;
}
