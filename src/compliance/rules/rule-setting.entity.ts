import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RuleId, RuleStatus } from '../../engine/compliance/index.js';

/** How a compliance rule applies here. Rows are never changed: the highest version of a rule counts. */
@Entity('compliance_rule_setting')
@Index('compliance_rule_setting_version', ['rule', 'version'], { unique: true })
export class ComplianceRuleSetting {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  rule: RuleId;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'is_on', type: 'boolean' })
  isOn: boolean;

  /** Null for what is written with the rule, like the days. */
  @Column({ type: 'text', nullable: true })
  status: RuleStatus | null;

  @Column({ name: 'effective_from', type: 'date', nullable: true })
  effectiveFrom: string | null;

  @Column({ name: 'effective_to', type: 'date', nullable: true })
  effectiveTo: string | null;

  @Column({ type: 'text' })
  reason: string;

  /** Account id. */
  @Column({ name: 'set_by', type: 'text' })
  setBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at: Date;
}
