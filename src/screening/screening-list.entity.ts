import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ListedEntry } from './listed-entry.js';

/** A list as it stood on a day. Of the snapshots of one list the last dated one that was read to its end counts; all stay. */
@Entity('screening_list')
@Index('screening_list_file', ['list', 'sha256', 'dated'], { unique: true })
export class ScreeningList {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Which list: `us-consolidated`, or as the file calls it. */
  @Column({ type: 'text' })
  list: string;

  /** Day (`YYYY-MM-DD`) on which the publisher's list stood so. */
  @Column({ type: 'date' })
  dated: string;

  /** Name of the file that it was read from. */
  @Column({ type: 'text' })
  file: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'int', default: 0 })
  entries: number;

  /** Lines about what is no firm: persons, vessels, aircraft. */
  @Column({ name: 'passed_over', type: 'int', default: 0 })
  passedOver: number;

  /** Lines that could not be read. */
  @Column({ type: 'int', default: 0 })
  refused: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Null while it is read, and for ever where that was interrupted: nobody is screened against half a list. */
  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true })
  completedAt: Date | null;
}

/** What a list says of one party, in one wording. Rows are never changed: another wording is another row. */
@Entity('screening_entry')
@Index('screening_entry_wording', ['list', 'key', 'digest'], { unique: true })
export class ScreeningEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  list: string;

  /** What the list tells its parties apart by. */
  @Column({ type: 'text' })
  key: string;

  /** SHA-256 of `content`. */
  @Column({ type: 'text' })
  digest: string;

  @Column({ type: 'jsonb' })
  content: ListedEntry;
}

/** Which wordings a snapshot holds: snapshots of one list differ in little, so they share the rest. */
@Entity('screening_list_entry')
export class ScreeningListEntry {
  @ForeignKey(() => ScreeningList, { name: 'screening_list_entry_list_id_fkey' })
  @PrimaryColumn({ name: 'list_id', type: 'uuid' })
  listId: string;

  @ForeignKey(() => ScreeningEntry, { name: 'screening_list_entry_entry_id_fkey' })
  @PrimaryColumn({ name: 'entry_id', type: 'uuid' })
  entryId: string;
}
