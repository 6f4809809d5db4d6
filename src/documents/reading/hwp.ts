import CFB from 'cfb';
import type { ReadDocument, ReadPage } from './document-text.js';
import { DocumentRefused } from './document-text.js';
import { Flow } from './flow.js';
import { readHwpSection } from './hwp.section.js';
import { LIMITS } from './limits.js';
import { inflated } from './zip.js';

const SECTION = /\/BodyText\/Section(\d+)$/i;
/** Bits of the properties in `FileHeader` (HWP 5.0 format description, table 3). */
const COMPRESSED = 1;
const PASSWORD = 1 << 1;
const FOR_DISTRIBUTION = 1 << 2;
const DRM = 1 << 4;
const CERTIFICATE = 1 << 8;
const CERTIFICATE_DRM = 1 << 10;

export type CompoundFile = CFB.CFB$Container;

/** @throws DocumentRefused `document-broken` */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  try {
    return CFB.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new DocumentRefused('document-broken');
  }
}

/** The content of a stream of the root, or null. */
export function rootStream(file: CompoundFile, name: string): Uint8Array | null {
  const at = file.FullPaths.findIndex((path) => path.slice(path.indexOf('/') + 1) === name);
  const content = file.FileIndex[at]?.content;
  return content === undefined ? null : Uint8Array.from(content);
}

/** A Hangul document of version 5. Its pages are not recorded; explicit breaks split it. */
export function readHwp(file: CompoundFile, header: Uint8Array): ReadDocument {
  if (header.length < 40) throw new DocumentRefused('document-broken');
  const flags = new DataView(header.buffer, header.byteOffset).getUint32(36, true);
  if ((flags & (PASSWORD | FOR_DISTRIBUTION | DRM | CERTIFICATE | CERTIFICATE_DRM)) !== 0) {
    throw new DocumentRefused('document-protected');
  }
  const sections = file.FullPaths.flatMap((path, at) => {
    const [, order] = SECTION.exec(path) ?? [];
    const content = file.FileIndex[at]?.content;
    return order === undefined || content === undefined ? [] : [{ order: Number(order), content }];
  }).sort((a, b) => a.order - b.order);
  if (sections.length === 0) throw new DocumentRefused('document-broken');

  const pages: ReadPage[] = [];
  const cost = { packed: 0, unpacked: 0, characters: 0 };
  for (const [at, { content }] of sections.entries()) {
    const bytes = Uint8Array.from(content);
    cost.packed += bytes.length;
    const records = (flags & COMPRESSED) === 0 ? bytes : inflated(bytes, cost.packed, cost.unpacked);
    cost.unpacked += records.length;
    const flow = new Flow(LIMITS.characters - cost.characters);
    readHwpSection(records, flow);
    for (const text of flow.pages()) {
      pages.push({ number: null, ...(sections.length > 1 && { section: at + 1 }), text });
      cost.characters += text.length;
    }
    if (cost.characters > LIMITS.characters) break;
  }
  return { pages, notes: new Set() };
}
