import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Revision } from '../database/records/revision.entity.js';

/** The texts of a revision as one model reads them. Written once; a run reads those at or below its epoch. */
@Entity('vector')
@Index('vector_text', ['model', 'textHash'])
export class StoredVector {
  @ForeignKey(() => Revision, { name: 'vector_revision_id_fkey' })
  @PrimaryColumn({ name: 'revision_id', type: 'uuid' })
  revisionId: string;

  /** Id of the model, see {@link Embedder}. */
  @PrimaryColumn({ type: 'text' })
  model: string;

  /** SHA-256 of what the model was given: a revision with the same words takes the vector over. */
  @Column({ name: 'text_hash', type: 'text' })
  textHash: string;

  @Column({ type: 'int' })
  dimension: number;

  /** Signed bytes, one a dimension. */
  @Column({ type: 'bytea' })
  components: Buffer;

  /** Sequence number of the change that wrote it. */
  @Column({ type: 'bigint' })
  seq: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
