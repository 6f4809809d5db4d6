import { readXml } from './xml.js';

export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly isHidden: boolean;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Sheets in their order, and from which day the workbook counts its dates. */
export function readWorkbook(bytes: Uint8Array): { sheets: SheetEntry[]; since1904: boolean } {
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  readXml(bytes, {
    open(tag, { name = '', id = '', state = 'visible', date1904 }) {
      if (tag === 'sheet') sheets.push({ name, relationship: id, isHidden: state !== 'visible' });
      else if (tag === 'workbookPr') since1904 = isTrue(date1904);
    },
    close() {},
    text() {},
  });
  return { sheets, since1904 };
}

/** Texts that cells refer to by number, without the readings of Chinese characters that may stand beside them. */
export function readSharedTexts(bytes: Uint8Array | null): string[] {
  const texts: string[] = [];
  if (!bytes) return texts;
  const rich = new RichText();
  readXml(bytes, {
    open(name) {
      if (name === 'si') rich.start();
      rich.open(name);
    },
    close(name) {
      rich.close(name);
      if (name === 'si') texts.push(rich.value);
    },
    text(text) {
      rich.add(text);
    },
  });
  return texts;
}

/** A text in one or several runs. */
export class RichText {
  value = '';
  private inText = false;
  private inReading = false;

  start(): void {
    this.value = '';
  }

  open(name: string): void {
    if (name === 't') this.inText = true;
    else if (name === 'rPh') this.inReading = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
  }

  add(text: string): void {
    if (this.inText && !this.inReading) this.value += text;
  }
}

/** Format codes by the style number that a cell carries. */
export function readStyles(bytes: Uint8Array | null): string[] {
  if (!bytes) return [];
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  readXml(bytes, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(own.get(Number(numFmtId)) ?? builtIn(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text() {},
  });
  return formats;
}

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  48: '0.0E+0',
  49: '@',
};

/** ECMA-376, 18.8.30; dates of every country come as year, month, day. */
function builtIn(id: number): string {
  const known = BUILT_IN[id];
  if (known !== undefined) return known;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 54) || id === 57 || id === 58) {
    return 'yyyy-mm-dd';
  }
  if (id === 22) return 'yyyy-mm-dd hh:mm';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'hh:mm:ss';
  return 'General';
}
