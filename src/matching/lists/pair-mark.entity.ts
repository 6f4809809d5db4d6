import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Match } from './match.entity.js';

/**
 * What the desk has made of a pair's place. It lies over whatever list is read and changes none; it outlives runs, as
 * the pair does.
 */
@Entity('pair_mark')
export class PairMark {
  @ForeignKey(() => Match, { name: 'pair_mark_match_id_fkey' })
  @PrimaryColumn({ name: 'match_id', type: 'uuid' })
  matchId: string;

  /** Stands before all lines that are not. */
  @Column({ type: 'boolean' })
  pinned: boolean;

  /** Is in no list as it is read. */
  @Column({ type: 'boolean' })
  excluded: boolean;

  /** The rank at which it is read instead of its own; from 1. */
  @Column({ type: 'smallint', nullable: true })
  place: number | null;

  /** In the advisor's words, or the code of a reason. */
  @Column({ type: 'text' })
  reason: string;

  /** Account. */
  @Column({ name: 'marked_by', type: 'uuid' })
  markedBy: string;

  @CreateDateColumn({ name: 'marked_at', type: 'timestamptz' })
  markedAt: Date;
}
