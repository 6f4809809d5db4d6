import { Capability } from '../../capabilities/capability.entity.js';
import { Requirement } from '../../requirements/requirement.entity.js';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A requirement and a capability that have met in a list. The row outlives runs: reviews and introductions point to it. */
@Entity('match')
@Index('match_pair', ['requirementId', 'capabilityId'], { unique: true })
export class Match {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Requirement, { name: 'match_requirement_id_fkey' })
  @Column({ name: 'requirement_id', type: 'uuid' })
  requirementId: string;

  @Index('match_capability')
  @ForeignKey(() => Capability, { name: 'match_capability_id_fkey' })
  @Column({ name: 'capability_id', type: 'uuid' })
  capabilityId: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
