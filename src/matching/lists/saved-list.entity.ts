import { Column, CreateDateColumn, PrimaryColumn } from 'typeorm';

/** What one run left for one record. Written whole, never changed; the newest one of a record is current. */
export abstract class SavedList {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The run's epoch: evidence is computed from the revisions at or below it. */
  @Column({ type: 'bigint' })
  epoch: string;

  /** The newest epoch at which the same came out again; a run with older inputs than this writes nothing. */
  @Column({ name: 'confirmed_epoch', type: 'bigint' })
  confirmedEpoch: string;

  @Column({ type: 'boolean' })
  current: boolean;

  /** How many were compared: capabilities for a requirement, companies for an opportunity. */
  @Column({ type: 'int' })
  considered: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
