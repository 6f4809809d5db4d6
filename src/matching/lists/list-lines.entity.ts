import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MatchList } from './match-list.entity.js';

/**
 * The lines of a list, figures only, in one row: the listed capabilities in the order of their ranks, then the near misses
 * in theirs. Evidence is computed on read from the revisions of the list's epoch. The view `match_entry` tells them line
 * by line, each with its match.
 */
@Entity('list_lines')
export class ListLines {
  @ForeignKey(() => MatchList, { name: 'list_lines_list_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'list_id', type: 'uuid' })
  listId: string;

  /** How many are listed; those after them are near misses (a failed must clause), which are ranked apart. */
  @Column({ type: 'smallint' })
  listed: number;

  @Column({ name: 'capability_ids', type: 'uuid', array: true })
  capabilityIds: string[];

  /** 0..10000 */
  @Column({ type: 'smallint', array: true })
  scores: number[];

  @Column({ type: 'smallint', array: true })
  fits: number[];

  @Column({ type: 'smallint', array: true })
  coverages: number[];

  /** 0..10000 per criterion in the engine's order, line after line; null for no data. */
  @Column({ type: 'smallint', array: true })
  criteria: (number | null)[];
}
