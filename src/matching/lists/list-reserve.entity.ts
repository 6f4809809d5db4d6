import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ScoredEntry } from '../runs/scored-list.js';
import { MatchList } from './match-list.entity.js';

/** Who stands behind the last places of a current list; renewed whenever the list is confirmed. */
@Entity('list_reserve')
@Index('list_reserve_capabilities', ['capabilityIds'], { type: 'gin' })
export class ListReserve {
  @ForeignKey(() => MatchList, { name: 'list_reserve_list_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'list_id', type: 'uuid' })
  listId: string;

  /** Those that stand in it, to be found by. */
  @Column({ name: 'capability_ids', type: 'uuid', array: true })
  capabilityIds: string[];

  /** In the order of their ranks, near misses behind the others. */
  @Column({ type: 'jsonb' })
  entries: ScoredEntry[];

  /** Score of the last one that is known, 0..10000; null where nobody else reaches the lane's threshold. */
  @Column({ name: 'listed_bar', type: 'smallint', nullable: true })
  listedBar: number | null;

  @Column({ name: 'near_miss_bar', type: 'smallint', nullable: true })
  nearMissBar: number | null;
}
