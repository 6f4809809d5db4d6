import { MatchList } from './match-list.entity.js';
import { Match } from './match.entity.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One line of a list: figures only. Evidence is computed on read from the revisions of the list's epoch. */
@Entity('match_entry')
export class MatchEntry {
  @ForeignKey(() => MatchList, { name: 'match_entry_list_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'list_id', type: 'uuid' })
  listId: string;

  /** Near misses (a failed must clause) are ranked apart. */
  @PrimaryColumn({ name: 'near_miss', type: 'boolean' })
  nearMiss: boolean;

  @PrimaryColumn({ type: 'smallint' })
  rank: number;

  @Index('match_entry_match')
  @ForeignKey(() => Match, { name: 'match_entry_match_id_fkey' })
  @Column({ name: 'match_id', type: 'uuid' })
  matchId: string;

  /** 0..10000 */
  @Column({ type: 'smallint' })
  score: number;

  @Column({ type: 'smallint' })
  fit: number;

  @Column({ type: 'smallint' })
  coverage: number;

  /** 0..10000 per criterion in the engine's order; null for no data. */
  @Column({ type: 'smallint', array: true })
  criteria: (number | null)[];
}
