import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../company.entity.js';

export const GUARANTEE_STATES = ['asked', 'accepted', 'declined'] as const;
export type GuaranteeState = (typeof GUARANTEE_STATES)[number];

/** A company that answers for what a one-person company delivers, once it has accepted; one a company. */
@Entity('delivery_guarantee')
export class DeliveryGuarantee {
  @ForeignKey(() => Company, { name: 'delivery_guarantee_company_id_fkey' })
  @PrimaryColumn({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Index('delivery_guarantee_guarantor')
  @ForeignKey(() => Company, { name: 'delivery_guarantee_guarantor_id_fkey' })
  @Column({ name: 'guarantor_id', type: 'uuid' })
  guarantorId: string;

  @Column({ type: 'text' })
  state: GuaranteeState;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;
}
