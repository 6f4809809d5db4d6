import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import type { PartySide } from '../engine/introductions/index.js';
import { Introduction } from './introduction.entity.js';

/** A company in an introduction and its answers as they stand now; every answer that was ever given is in the ledger. */
@Entity('introduction_party')
export class IntroductionParty {
  @ForeignKey(() => Introduction, { name: 'introduction_party_introduction_id_fkey' })
  @PrimaryColumn({ name: 'introduction_id', type: 'uuid' })
  introductionId: string;

  @Index('introduction_party_company')
  @ForeignKey(() => Company, { name: 'introduction_party_company_id_fkey' })
  @PrimaryColumn({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ type: 'text' })
  side: PartySide;

  @Column({ type: 'text' })
  consent: 'pending' | 'given' | 'declined';

  @Column({ name: 'consented_at', type: 'timestamptz', nullable: true })
  consentedAt: Date | null;

  /** The text that it has acknowledged. */
  @Column({ name: 'nda_version', type: 'text', nullable: true })
  ndaVersion: string | null;

  @Column({ name: 'nda_at', type: 'timestamptz', nullable: true })
  ndaAt: Date | null;

  /** When it asked for the introduction itself. Its members see the introduction from here or from the offer on. */
  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt: Date | null;

  @Column({ name: 'offered_at', type: 'timestamptz', nullable: true })
  offeredAt: Date | null;
}
