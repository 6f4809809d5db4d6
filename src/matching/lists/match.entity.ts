import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A requirement and a capability that have met in a list. The row outlives runs: reviews and introductions point to it. */
@Entity('match')
@Index('match_pair', ['requirementId', 'capabilityId'], { unique: true })
export class Match {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'requirement_id', type: 'uuid' })
  requirementId: string;

  @Index('match_capability')
  @Column({ name: 'capability_id', type: 'uuid' })
  capabilityId: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
