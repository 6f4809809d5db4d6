import { assemble } from './assemble.js';
import type { DocumentText, ReadDocument } from './document-text.js';
import { readDocx } from './docx.js';
import { readHwp } from './hwp.js';
import { readHwpx } from './hwpx.js';
import { LIMITS } from './limits.js';
import { readPdf } from './pdf.js';
import { type Sniffed, sniff } from './sniff.js';
import { readXlsx } from './xlsx.js';

/** The text of a document of any format that Naru reads. @throws DocumentRefused */
export async function readDocument(bytes: Uint8Array): Promise<DocumentText> {
  const sniffed = sniff(bytes);
  return assemble(sniffed.type, await read(sniffed, bytes), LIMITS.characters);
}

function read(sniffed: Sniffed, bytes: Uint8Array): ReadDocument | Promise<ReadDocument> {
  switch (sniffed.type) {
    case 'pdf':
      return readPdf(bytes);
    case 'docx':
      return readDocx(sniffed.zip);
    case 'xlsx':
      return readXlsx(sniffed.zip);
    case 'hwpx':
      return readHwpx(sniffed.zip);
    case 'hwp':
      return readHwp(sniffed.file, sniffed.header);
  }
}
