import { inflateRawSync } from 'node:zlib';
import { DocumentRefused } from './document-text.js';
import { LIMITS } from './limits.js';

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const WIDE = 0xffffffff;

const broken = (): never => {
  throw new DocumentRefused('document-broken');
};

/**
 * The parts of an Office or Hangul file. Only the parts asked for are unpacked, and never more of them than
 * {@link LIMITS} allows, whatever sizes the file claims.
 */
export class ZipFile {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private unpacked = 0;
  private packed = 0;

  /** @throws DocumentRefused `document-broken` when there is no whole directory, `document-inflated` */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      if (error instanceof RangeError) broken();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws DocumentRefused when it is missing, protected, damaged or beyond the limits */
  read(name: string): Uint8Array {
    const entry = this.entries.get(name);
    if (!entry) return broken();
    if (entry.encrypted) throw new DocumentRefused('document-protected');
    const { view } = this;
    if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) return broken();
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const content = this.bytes.subarray(start, start + entry.packed);
    this.packed += entry.packed;
    return entry.method === 0 ? this.count(content) : this.count(this.inflate(entry.method, content));
  }

  readIfAny(name: string): Uint8Array | null {
    return this.has(name) ? this.read(name) : null;
  }

  private inflate(method: number, content: Uint8Array): Uint8Array {
    if (method !== 8) return broken();
    return inflated(content, this.packed, this.unpacked);
  }

  private count(content: Uint8Array): Uint8Array {
    this.unpacked += content.length;
    if (this.unpacked > LIMITS.unpacked) throw new DocumentRefused('document-inflated');
    return content;
  }

  private readDirectory(): void {
    const { view } = this;
    let { entries, at } = this.end();
    if (entries > LIMITS.entries) throw new DocumentRefused('document-inflated');
    for (; entries > 0; entries -= 1) {
      if (view.getUint32(at, true) !== CENTRAL) broken();
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const nameAt = at + 46;
      const extraAt = nameAt + (nameLength ?? 0);
      const name = new TextDecoder().decode(this.bytes.subarray(nameAt, extraAt)).replaceAll('\\', '/');
      const sizes = {
        unpacked: view.getUint32(at + 24, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      };
      this.widen(sizes, extraAt, extraAt + (extraLength ?? 0));
      this.entries.set(name.replace(/^\//, ''), {
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packed: sizes.packed,
        at: sizes.at,
      });
      at = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
    }
  }

  private end(): { entries: number; at: number } {
    const { view } = this;
    const first = Math.max(0, view.byteLength - 22 - 0xffff);
    for (let at = view.byteLength - 22; at >= first; at -= 1) {
      if (view.getUint32(at, true) !== END) continue;
      const wideAt = at - 20;
      if (wideAt >= 0 && view.getUint32(wideAt, true) === END_64_LOCATOR) {
        const wide = Number(view.getBigUint64(wideAt + 8, true));
        if (view.getUint32(wide, true) !== END_64) broken();
        return {
          entries: Number(view.getBigUint64(wide + 32, true)),
          at: Number(view.getBigUint64(wide + 48, true)),
        };
      }
      return { entries: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
    }
    return broken();
  }

  /** Sizes of the ZIP64 extension stand in this order, each only where the short field is full. */
  private widen(sizes: { unpacked: number; packed: number; at: number }, from: number, to: number): void {
    const { view } = this;
    for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 1) continue;
      let field = at + 4;
      for (const name of ['unpacked', 'packed', 'at'] as const) {
        if (sizes[name] !== WIDE) continue;
        sizes[name] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
  }
}

/**
 * Unpacks raw deflate data. `packed` and `unpacked` are what the document has cost so far, this content's packed size
 * included, so that many small bombs weigh as much as one.
 * @throws DocumentRefused `document-inflated`, `document-broken`
 */
export function inflated(content: Uint8Array, packed: number, unpacked: number): Uint8Array {
  const byRatio = Math.max(LIMITS.unpackedFreely, packed * LIMITS.ratio);
  const most = Math.max(1, Math.min(LIMITS.unpacked, byRatio) - unpacked);
  try {
    return inflateRawSync(content, { maxOutputLength: most });
  } catch (error) {
    const tooMuch = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new DocumentRefused(tooMuch ? 'document-inflated' : 'document-broken');
  }
}
