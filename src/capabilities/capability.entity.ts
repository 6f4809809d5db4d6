import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import { RecordEntity } from '../database/records/record.entity.js';
import type { LaneCode } from '../engine/facts/index.js';

@Entity('capability')
@Index('capability_archived', ['archivedAt'], { where: 'archived_at is not null' })
@Index('capability_demo', ['origin'], { where: `origin = 'demo'` })
@Index('capability_search', ['search'], { type: 'gin' })
@Index('capability_tags', ['tags'], { type: 'gin' })
export class Capability extends RecordEntity {
  @Index('capability_company')
  @ForeignKey(() => Company, { name: 'capability_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ type: 'text', array: true })
  lanes: LaneCode[];

  /** Chosen and derived tags with everything above them in the taxonomy, so that a filter by a general tag finds the special ones. */
  @Column({ type: 'text', array: true })
  tags: string[];
}
