import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { BlobStore } from './blob-store.js';
import { type S3Credentials, type S3Request, signedHeaders } from './signature-v4.js';

export interface S3Place extends S3Credentials {
  /** Address of the service; the bucket is the first part of the path, which every compatible store understands. */
  readonly url: string;
  readonly bucket: string;
}

const EMPTY = createHash('sha256').digest('hex');
const TIMEOUT_MS = 60_000;

/** A bucket of any store that speaks S3. */
export class S3Store implements BlobStore {
  constructor(private readonly place: S3Place) {}

  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    const answer = await this.send('PUT', sha256, Buffer.from(bytes));
    await answer.body?.cancel();
    if (!answer.ok) throw this.failure('PUT', answer);
  }

  async open(sha256: string): Promise<Readable | null> {
    const answer = await this.send('GET', sha256);
    if (answer.ok && answer.body) return Readable.fromWeb(answer.body);
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    throw this.failure('GET', answer);
  }

  async remove(sha256: string): Promise<void> {
    const answer = await this.send('DELETE', sha256);
    await answer.body?.cancel();
    if (!answer.ok && answer.status !== 404) throw this.failure('DELETE', answer);
  }

  private async send(method: S3Request['method'], sha256: string, body?: Buffer<ArrayBuffer>): Promise<Response> {
    const { url: base, bucket } = this.place;
    const url = new URL(`${base.replace(/\/$/, '')}/${bucket}/${sha256}`);
    const contentSha256 = body === undefined ? EMPTY : sha256;
    const headers = signedHeaders({ method, url, contentSha256 }, this.place, new Date());
    // Until it answers: whoever downloads may take longer.
    const tooSlow = new AbortController();
    const timer = setTimeout(() => tooSlow.abort(), TIMEOUT_MS);
    try {
      // A store that sends us elsewhere would get the signature along.
      return await fetch(url, { method, headers, body, redirect: 'error', signal: tooSlow.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  private failure(method: string, { status }: Response): Error {
    return new Error(`the store of attachments answered ${method} with ${status}`);
  }
}
