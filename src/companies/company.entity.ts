import { Column, Entity, Index } from 'typeorm';
import { RecordEntity } from '../database/records/record.entity.js';
import type { CompanyKind } from '../engine/facts/index.js';

@Entity('company')
@Index('company_demo', ['origin'], { where: `origin = 'demo'` })
@Index('company_search', ['search'], { type: 'gin' })
export class Company extends RecordEntity {
  @Index('company_country')
  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text', nullable: true })
  kind: CompanyKind | null;

  @Column({ type: 'text', nullable: true })
  region: string | null;

  /** {@link registrationKey} of its number; two records of one firm may carry the same. */
  @Index('company_registration')
  @Column({ name: 'registration_key', type: 'text', nullable: true })
  registrationKey: string | null;
}
