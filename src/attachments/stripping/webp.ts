import { DocumentRefused } from '../../documents/reading/document-text.js';
import { orientationOf, tiffOf } from './orientation.js';

const HEAD = 12;
const SHOWN: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
/** Flags of `VP8X` (RFC 9649, 2.7.1). */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04] as const;

/**
 * The picture without EXIF, XMP, unknown chunks, and whatever stands behind its end; which way is up stays.
 * @throws DocumentRefused `document-broken`
 */
export function strippedWebp(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + (bytes.length < HEAD ? 0 : view.getUint32(4, true));
  if (end > bytes.length || end < HEAD) throw new DocumentRefused('document-broken');
  const kept: Uint8Array[] = [];
  let exif: Uint8Array | null = null;
  for (let at = HEAD; at + 8 <= end;) {
    const length = view.getUint32(at + 4, true);
    // Chunks begin at even places.
    const next = at + 8 + length + (length % 2);
    if (next > end) throw new DocumentRefused('document-broken');
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    if (SHOWN.includes(name)) kept.push(bytes.slice(at, next));
    if (name === 'EXIF') exif = tiffOf(orientationOf(tiffIn(bytes.subarray(at + 8, at + 8 + length))));
    at = next;
  }
  const [first] = kept;
  if (!first) throw new DocumentRefused('document-broken');
  const isExtended = first[3] === 'X'.charCodeAt(0);
  if (isExtended && first.length > 8) first[8] = ((first[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (exif ? HAS_EXIF : 0);
  if (isExtended && exif) kept.push(chunkOf(exif));
  const head = Buffer.from(bytes.subarray(0, HEAD));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...kept]);
}

/** Some programs write the words that JPEG has before it. */
const tiffIn = (content: Uint8Array): Uint8Array =>
  Buffer.from(content.subarray(0, 4)).toString('latin1') === 'Exif' ? content.subarray(6) : content;

function chunkOf(exif: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(8 + exif.length);
  chunk.write('EXIF', 0, 'latin1');
  chunk.writeUInt32LE(exif.length, 4);
  chunk.set(exif, 8);
  return chunk;
}
