import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import { AskedRecordEntity } from '../requirements/still-open/asked-record.entity.js';

@Entity('opportunity')
@Index('opportunity_demo', ['origin'], { where: `origin = 'demo'` })
@Index('opportunity_search', ['search'], { type: 'gin' })
@Index('opportunity_tags', ['tags'], { type: 'gin' })
export class Opportunity extends AskedRecordEntity {
  /** The company that brings it, of any country. */
  @Index('opportunity_company')
  @ForeignKey(() => Company, { name: 'opportunity_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Index('opportunity_market')
  @Column({ type: 'text' })
  market: string;

  /** Each role once. */
  @Column({ type: 'text', array: true })
  roles: string[];

  /** Tags of all roles, chosen and derived, with everything above them in the taxonomy. */
  @Column({ type: 'text', array: true })
  tags: string[];

  @Column({ name: 'needed_by', type: 'date', nullable: true })
  neededBy: string | null;
}
