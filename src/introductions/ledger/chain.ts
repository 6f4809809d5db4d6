import { createHash } from 'node:crypto';

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

/** One text for one value: keys in the order of their code units, no white space. The database keeps no order of keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `{${members.join(',')}}`;
}
