import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import type { ScreeningFinding } from '../engine/compliance/index.js';
import type { Extent, Likeness } from '../engine/screening/index.js';
import { ScreeningEntry } from './screening-list.entity.js';

/** `lapsed`: the name or the list has changed so that they are no longer alike; what was decided is remembered. */
export const STANDINGS = ['open', 'decided', 'lapsed'] as const;
export type Standing = (typeof STANDINGS)[number];

export const OUTCOMES = ['dismissed', 'confirmed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A company and a listed party that are alike, for an advisor to look at. One row for both, whatever their wording. */
@Entity('screening_hit')
@Index('screening_hit_pair', ['companyId', 'list', 'entryKey'], { unique: true })
@Index('screening_hit_standing', ['standing', 'id'])
export class ScreeningHit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Company, { name: 'screening_hit_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ type: 'text' })
  list: string;

  @Column({ name: 'entry_key', type: 'text' })
  entryKey: string;

  /** The wording that it is about. */
  @ForeignKey(() => ScreeningEntry, { name: 'screening_hit_entry_id_fkey' })
  @Column({ name: 'entry_id', type: 'uuid' })
  entryId: string;

  /** Raised whenever it is asked anew, so that nobody decides on what they have not seen. */
  @Column({ type: 'int', default: 1 })
  version: number;

  /** The company's name, or number, that is alike; and the list's. */
  @Column({ type: 'text' })
  own: string;

  @Column({ type: 'text' })
  listed: string;

  @Column({ type: 'text' })
  likeness: Likeness;

  @Column({ type: 'text' })
  extent: Extent;

  /** Thousandths. */
  @Column({ type: 'int' })
  score: number;

  @Column({ type: 'text' })
  standing: Standing;

  /** The last decision on this wording; null where there is none. */
  @Column({ type: 'text', nullable: true })
  outcome: Outcome | null;

  /** What a confirmed one means to the compliance rules. */
  @Column({ type: 'text', nullable: true })
  finding: ScreeningFinding | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Account id. */
  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}

/** Which wording of a company was last held against which lists. */
@Entity('company_screening')
export class CompanyScreening {
  @ForeignKey(() => Company, { name: 'company_screening_company_id_fkey' })
  @PrimaryColumn({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ type: 'int' })
  version: number;

  /** Of the lists and of the way of comparing; see `stampOf`. */
  @Column({ type: 'text' })
  stamp: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
