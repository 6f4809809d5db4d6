import { createHash } from 'node:crypto';
import { canonicalJson } from '../database/canonical-json.js';

/** What is kept of a listed party: what it is found by, and what an advisor needs to decide. */
export interface ListedEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Registration numbers, as written. */
  readonly numbers: readonly string[];
  /** ISO 3166-1 alpha-2 */
  readonly countries: readonly string[];
  /** Which of several lists in one file, in the publisher's words. */
  readonly source: string | null;
  /** `YYYY-MM-DD` */
  readonly listedOn: string | null;
  /** The publisher's page. */
  readonly url: string | null;
}

export const digestOf = (entry: ListedEntry): string => createHash('sha256').update(canonicalJson(entry)).digest('hex');
