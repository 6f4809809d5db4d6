import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

export const DISCLOSED_KINDS = ['company', 'capability', 'requirement'] as const;
export type DisclosedKind = (typeof DISCLOSED_KINDS)[number];

/** What the owner of a record lets others see of it; a record without a row shows its teaser and no words of its own. */
@Entity('disclosure_settings')
export class DisclosureSettings {
  /** Id of the company, capability or requirement. */
  @PrimaryColumn({ type: 'uuid' })
  subject: string;

  @Column({ type: 'text' })
  kind: DisclosedKind;

  @Column({ type: 'int' })
  version: number;

  /** Whether its texts are shown before both sides have consented, with what identifies the firm hidden. */
  @Column({ name: 'free_text', type: 'boolean' })
  freeText: boolean;

  /** Fields that are shown wider than the tier would: field to width. */
  @Column({ type: 'jsonb' })
  coarsened: Record<string, string>;

  /** Names of products and brands, which are hidden in texts. */
  @Column({ type: 'text', array: true })
  brands: string[];

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
