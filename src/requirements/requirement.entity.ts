import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import type { LaneCode } from '../engine/facts/index.js';
import { AskedRecordEntity } from './still-open/asked-record.entity.js';

@Entity('requirement')
@Index('requirement_archived', ['archivedAt'], { where: 'archived_at is not null' })
@Index('requirement_demo', ['origin'], { where: `origin = 'demo'` })
@Index('requirement_search', ['search'], { type: 'gin' })
@Index('requirement_tags', ['tags'], { type: 'gin' })
export class Requirement extends AskedRecordEntity {
  @Index('requirement_company')
  @ForeignKey(() => Company, { name: 'requirement_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  /** Country of the company that seeks; a company's country never changes. */
  @Column({ type: 'text' })
  country: string;

  /** The lane stated or, when none was, the one its words point to. */
  @Column({ type: 'text' })
  lane: LaneCode;

  /** Chosen and derived tags with everything above them in the taxonomy. */
  @Column({ type: 'text', array: true })
  tags: string[];

  @Column({ name: 'needed_by', type: 'date', nullable: true })
  neededBy: string | null;
}
