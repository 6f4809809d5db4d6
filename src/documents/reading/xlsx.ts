import type { ReadDocument, ReadingNote, ReadPage } from './document-text.js';
import { DocumentRefused } from './document-text.js';
import { LIMITS } from './limits.js';
import { relationshipsOf } from './relationships.js';
import { readSharedTexts, readStyles, readWorkbook } from './xlsx.parts.js';
import { readSheet } from './xlsx.sheet.js';
import type { ZipFile } from './zip.js';

/** Every visible sheet of a workbook, a row a line with tabs between its cells, values as they are shown. */
export function readXlsx(zip: ZipFile): ReadDocument {
  const main = relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const parts = relationshipsOf(zip, main);
  const optional = (type: string): Uint8Array | null => {
    const part = parts.find((candidate) => candidate.type === type);
    return part ? zip.readIfAny(part.target) : null;
  };
  const { sheets, since1904 } = readWorkbook(zip.read(main));
  const texts = readSharedTexts(optional('sharedStrings'));
  const formats = readStyles(optional('styles'));

  const notes = new Set<ReadingNote>();
  const pages: ReadPage[] = [];
  const budget = { cells: LIMITS.cells, characters: LIMITS.characters };
  for (const [at, sheet] of sheets.entries()) {
    if (sheet.isHidden) {
      notes.add('hidden-left-out');
      continue;
    }
    if (pages.length === LIMITS.sheets || budget.cells <= 0 || budget.characters <= 0) {
      notes.add('pages-left-out');
      break;
    }
    const part = parts.find(({ id }) => id === sheet.relationship);
    // Sheets of charts only have no cells.
    if (part?.type !== 'worksheet') continue;
    const read = readSheet(zip.read(part.target), { texts, formats, since1904, budget });
    if (read.isCut) notes.add('cells-left-out');
    if (read.hidesCells) notes.add('hidden-left-out');
    pages.push({ number: at + 1, sheet: sheet.name, text: read.lines.join('\n') });
  }
  if (sheets.length === 0) throw new DocumentRefused('document-broken');
  return { pages, notes };
}
