import type { Readable } from 'node:stream';

/** Where the bytes of attachments lie, under the SHA-256 of what they are (lower-case hex). */
export interface BlobStore {
  /** Whole or not at all; the same bytes twice are one. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is nothing under that name. */
  open(sha256: string): Promise<Readable | null>;
  /** Also when there is nothing. */
  remove(sha256: string): Promise<void>;
}

export const BLOB_STORE = Symbol('BLOB_STORE');
