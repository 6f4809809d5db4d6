import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ComplianceVerdict } from './compliance-verdict.entity.js';

/** An advisor lets offers pass against one verdict. It ends with the verdict: another one has to be overridden anew. */
@Entity('compliance_override')
export class ComplianceOverride {
  @ForeignKey(() => ComplianceVerdict, { name: 'compliance_override_verdict_id_fkey' })
  @PrimaryColumn({ name: 'verdict_id', type: 'uuid' })
  verdictId: string;

  /** Account id. */
  @PrimaryColumn({ type: 'text' })
  advisor: string;

  @Column({ type: 'text' })
  reason: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at: Date;
}
