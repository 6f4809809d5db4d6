import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../errors/describe.js';

/** That somebody agreed to one version of a consent, in one language. It outlives the account, as proof. */
@Entity('consent_record')
export class ConsentRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('consent_record_user')
  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ type: 'text' })
  consent: string;

  @Column({ type: 'text' })
  version: string;

  @Column({ type: 'text' })
  locale: Locale;

  @CreateDateColumn({ name: 'given_at', type: 'timestamptz' })
  givenAt: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;
}
