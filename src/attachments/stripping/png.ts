import { crc32 } from 'node:zlib';
import { DocumentRefused } from '../../documents/reading/document-text.js';
import { orientationOf, tiffOf } from './orientation.js';

const SIGNATURE = 8;
/** Length, name and checksum around what a chunk holds. */
const AROUND = 12;
/** Chunks beside the critical ones that decide how the picture looks. */
const SHOWN = /^([A-Z]...|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs|cICP|mDCV|cLLI|acTL|fcTL|fdAT)$/;

/**
 * The picture without texts, times, EXIF, chunks of programs, and whatever stands behind its end; which way is up stays.
 * @throws DocumentRefused `document-broken`
 */
export function strippedPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + AROUND <= bytes.length;) {
    const next = at + AROUND + view.getUint32(at);
    if (next > bytes.length) break;
    const chunk = bytes.subarray(at, next);
    const name = Buffer.from(chunk.subarray(4, 8)).toString('latin1');
    if (SHOWN.test(name)) kept.push(chunk);
    if (name === 'eXIf') kept.push(...exifOf(orientationOf(chunk.subarray(8, -4))));
    if (name === 'IEND') return Buffer.concat(kept);
    at = next;
  }
  throw new DocumentRefused('document-broken');
}

function exifOf(orientation: number): Uint8Array[] {
  const tiff = tiffOf(orientation);
  if (!tiff) return [];
  const chunk = Buffer.alloc(AROUND + tiff.length);
  chunk.writeUInt32BE(tiff.length, 0);
  chunk.write('eXIf', 4, 'latin1');
  chunk.set(tiff, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return [chunk];
}
