import { DocumentRefused } from '../../documents/reading/document-text.js';
import { orientationOf, tiffOf } from './orientation.js';

const [APP0, APP1, APP2, APP14, APP15, COMMENT, SCAN, END] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe, 0xda, 0xd9] as const;
const START = Uint8Array.of(0xff, 0xd8);
const EXIF = 'Exif\0\0';

/**
 * The picture without EXIF, XMP, IPTC, comments, and whatever cameras write behind its end. What is needed to show it as it was
 * stays: JFIF, the colour profile, Adobe's colour transform, and which way is up.
 * @throws DocumentRefused `document-broken`
 */
export function strippedJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [START];
  let at = START.length;
  let isShown = false;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new DocumentRefused('document-broken');
    const marker = view.getUint8(at + 1);
    if (marker === END) break;
    // Fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const next = at + 2 + view.getUint16(at + 2);
    if (next > bytes.length) throw new DocumentRefused('document-broken');
    const end = marker === SCAN ? endOfScan(bytes, next) : next;
    isShown ||= marker === SCAN;
    kept.push(...keptOf(marker, bytes.subarray(at, end)));
    at = end;
  }
  if (!isShown) throw new DocumentRefused('document-broken');
  kept.push(Uint8Array.of(0xff, END));
  return Buffer.concat(kept);
}

function keptOf(marker: number, segment: Uint8Array): Uint8Array[] {
  if (marker === COMMENT) return [];
  if (marker < APP0 || marker > APP15) return [segment];
  const says = (name: string): boolean => Buffer.from(segment.subarray(4, 4 + name.length)).toString('latin1') === name;
  if (marker === APP1 && says(EXIF)) return exifOf(orientationOf(segment.subarray(4 + EXIF.length)));
  const isShown =
    (marker === APP0 && says('JFIF\0')) ||
    (marker === APP2 && says('ICC_PROFILE\0')) ||
    (marker === APP14 && says('Adobe'));
  return isShown ? [segment] : [];
}

function exifOf(orientation: number): Uint8Array[] {
  const tiff = tiffOf(orientation);
  if (!tiff) return [];
  const length = 2 + EXIF.length + tiff.length;
  return [Buffer.concat([Uint8Array.of(0xff, APP1, 0, length), Buffer.from(EXIF, 'latin1'), tiff])];
}

/** Compressed data go on over stuffed zeros and restart markers. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return bytes.length;
}
