import type { RecordEntity } from '../database/records/record.entity.js';

/** What every stored record shows of itself besides its facts. */
export class RecordView {
  /** UUIDv7 */
  id: string;
  /** The owner's own id, used by imports */
  externalId: string;
  /** Send it back as `If-Match: "<version>"` when changing the record */
  version: number;
  state: 'active' | 'archived';
  origin: 'api' | 'import' | 'demo';
  /** ISO 8601, UTC */
  createdAt: string;
  updatedAt: string;
}

/** Plain values, ready to be spread into the view of a kind of record. */
export function recordView(head: RecordEntity): Pick<RecordView, keyof RecordView> {
  return {
    id: head.id,
    externalId: head.externalId,
    version: head.version,
    state: head.archivedAt === null ? 'active' : 'archived',
    origin: head.origin,
    createdAt: head.createdAt.toISOString(),
    updatedAt: head.updatedAt.toISOString(),
  };
}
