import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import type { OpeningTier, Purpose, SubjectKind } from './purposes.js';

/** A file that a company has attached to itself, a record of its own, or an introduction it is a party of. */
@Entity('attachment')
@Index('attachment_subject', ['subject', 'id'])
export class Attachment {
  /** UUIDv7, so that its order is the order of adding. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('attachment_company')
  @ForeignKey(() => Company, { name: 'attachment_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind: SubjectKind;

  /** Without a foreign key, because kinds live in several tables. */
  @Column({ type: 'uuid' })
  subject: string;

  @Column({ type: 'text' })
  purpose: Purpose;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  @Column({ type: 'int' })
  bytes: number;

  @Index('attachment_sha256')
  @Column({ type: 'text' })
  sha256: string;

  /** From which the other parties of an introduction may download it; null for advisors only. */
  @Column({ type: 'smallint', nullable: true })
  tier: OpeningTier | null;

  @Column({ name: 'uploaded_by', type: 'text' })
  uploadedBy: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt: Date | null;
}

/** Bytes that were put, or were about to be. The row is there before them and goes after them, so that none are lost sight of. */
@Entity('attachment_blob')
export class AttachmentBlob {
  @PrimaryColumn({ type: 'text' })
  sha256: string;

  @Column({ name: 'put_at', type: 'timestamptz', default: () => 'now()' })
  putAt: Date;
}
