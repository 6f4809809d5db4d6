import { createHash } from 'node:crypto';
import { canonicalJson } from '../../database/canonical-json.js';

/** Ids, states and codes of one act. */
export type LedgerPayload = Readonly<Record<string, string | number | null>>;

/** What an entry's hash covers: everything that it says, and the hash of the entry before it. */
export interface Sealed {
  readonly seq: string;
  readonly introductionId: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly at: Date;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly prevHash: string;
}

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 in hexadecimal over the canonical JSON of the entry. */
export function hashOf({ seq, introductionId, kind, actor, at, payload, prevHash }: Sealed): string {
  const said = { seq, introduction: introductionId, kind, actor, at: at.toISOString(), payload, prevHash };
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}
