import type { DocumentType } from './document-text.js';
import { DocumentRefused } from './document-text.js';
import { type CompoundFile, openCompoundFile, rootStream } from './hwp.js';
import { ZipFile } from './zip.js';

/** What the bytes are, opened as far as that takes. */
export type Sniffed =
  | { readonly type: 'pdf' }
  | { readonly type: Exclude<DocumentType, 'pdf' | 'hwp'>; readonly zip: ZipFile }
  | { readonly type: 'hwp'; readonly file: CompoundFile; readonly header: Uint8Array };

const HANGUL_5 = 'HWP Document File';
const HANGUL_3 = 'HWP Document File V';
const COMPOUND = 'd0cf11e0a1b11ae1';

/**
 * Tells the format from the bytes alone; names and headers lie.
 * @throws DocumentRefused for what is no readable format, with the format's name where that helps
 */
export function sniff(bytes: Uint8Array): Sniffed {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  // Some mail programs put lines before the header; every reader of PDF looks as far.
  if (start.includes('%PDF-')) return { type: 'pdf' };
  if (start.subarray(0, 2).toString('latin1') === 'PK') return sniffZip(new ZipFile(bytes));
  if (start.subarray(0, 8).toString('hex') === COMPOUND) return sniffCompound(openCompoundFile(bytes));
  if (start.includes(HANGUL_3)) throw new DocumentRefused('document-legacy', { format: 'HWP 3', better: 'HWPX, DOCX' });
  if (start.includes('{\\rtf')) throw new DocumentRefused('document-legacy', { format: 'RTF', better: 'DOCX' });
  if (bytes.length === 0) throw new DocumentRefused('document-broken');
  throw new DocumentRefused('document-unknown');
}

function sniffZip(zip: ZipFile): Sniffed {
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/)) return { type: 'docx', zip };
  if (has(/^xl\/workbook\d*\.xml$/)) return { type: 'xlsx', zip };
  if (has(/^Contents\/section\d+\.xml$/i)) return { type: 'hwpx', zip };
  if (has(/^xl\/workbook\.bin$/)) throw new DocumentRefused('document-legacy', { format: 'XLSB', better: 'XLSX' });
  if (has(/^ppt\//)) throw new DocumentRefused('document-legacy', { format: 'PPTX', better: 'PDF' });
  throw new DocumentRefused('document-unknown');
}

/** Streams that old Office programs wrote at the root. */
const LEGACY: readonly (readonly [stream: string, format: string, better: string])[] = [
  ['WordDocument', 'DOC', 'DOCX'],
  ['Workbook', 'XLS', 'XLSX'],
  ['Book', 'XLS', 'XLSX'],
  ['PowerPoint Document', 'PPT', 'PDF'],
];

function sniffCompound(file: CompoundFile): Sniffed {
  const header = rootStream(file, 'FileHeader');
  if (header && Buffer.from(header).subarray(0, HANGUL_5.length).toString('latin1') === HANGUL_5) {
    return { type: 'hwp', file, header };
  }
  // Office encrypts a whole DOCX or XLSX into such a file.
  if (rootStream(file, 'EncryptedPackage')) throw new DocumentRefused('document-protected');
  const legacy = LEGACY.find(([stream]) => rootStream(file, stream) !== null);
  if (legacy) throw new DocumentRefused('document-legacy', { format: legacy[1], better: legacy[2] });
  throw new DocumentRefused('document-unknown');
}
