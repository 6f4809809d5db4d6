import { Column, Entity, Index } from 'typeorm';
import { RecordEntity } from '../database/records/record.entity.js';
import type { LaneCode } from '../engine/facts/index.js';

@Entity('capability')
export class Capability extends RecordEntity {
  @Index('capability_company')
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ type: 'text', array: true })
  lanes: LaneCode[];

  /** Chosen and derived tags with everything above them in the taxonomy, so that a filter by a general tag finds the special ones. */
  @Column({ type: 'text', array: true })
  tags: string[];
}
