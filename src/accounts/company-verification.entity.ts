import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Company } from '../companies/company.entity.js';

export const VERIFICATION_STATES = ['unverified', 'pending', 'verified'] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

export const VERIFICATION_METHODS = ['licence', 'proof-code'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** Whether an advisor has accepted that a company is who it says; a company without a row is unverified. */
@Entity('company_verification')
export class CompanyVerification {
  @ForeignKey(() => Company, { name: 'company_verification_company_id_fkey' })
  @PrimaryColumn({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ type: 'text' })
  state: VerificationState;

  @Column({ type: 'text', nullable: true })
  method: VerificationMethod | null;

  @Column({ name: 'requested_by', type: 'uuid', nullable: true })
  requestedBy: string | null;

  @Column({ name: 'requested_at', type: 'timestamptz', nullable: true })
  requestedAt: Date | null;

  /** The code itself is only in the mail. */
  @Column({ name: 'code_hash', type: 'text', nullable: true })
  codeHash: string | null;

  /** The public contact that an advisor can compare with the company's licence or web site. */
  @Column({ name: 'code_sent_to', type: 'text', nullable: true })
  codeSentTo: string | null;

  @Column({ name: 'code_expires_at', type: 'timestamptz', nullable: true })
  codeExpiresAt: Date | null;

  @Column({ name: 'code_tries', type: 'int', default: 0 })
  codeTries: number;

  @Column({ name: 'code_confirmed_at', type: 'timestamptz', nullable: true })
  codeConfirmedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What the accepted document stood for: a company that changes its number has to show another one. */
  @Column({ name: 'registration_key', type: 'text', nullable: true })
  registrationKey: string | null;
}
