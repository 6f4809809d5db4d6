import { Column, CreateDateColumn, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** Where a record first came from; demonstration records are shown to everybody on the first page. */
export type Origin = 'api' | 'import' | 'demo';

/**
 * The head of a revisioned record: identity, current version and what lists filter by.
 * The facts themselves stand in {@link Revision}, never here.
 */
export abstract class RecordEntity {
  /** UUIDv7, so that its order is the order of creation. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The owner's own id, unique within the kind; rankings break ties by it. */
  @Column({ name: 'external_id', type: 'text', unique: true })
  externalId: string;

  /** Who created it under which Idempotency-Key; makes a repeated request find the first one's record. */
  @Column({ name: 'creation_key', type: 'text', nullable: true, unique: true })
  creationKey: string | null;

  @Column({ type: 'text' })
  origin: Origin;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  /** Grams of the texts for the search index; see engine/text. */
  @Column({ type: 'text', array: true, select: false })
  search: string[];
}
