import { shownNumber } from './xlsx.numbers.js';
import { RichText } from './xlsx.parts.js';
import { readXml } from './xml.js';

export interface SheetSurroundings {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly since1904: boolean;
  /** What may still be read of the workbook; reading takes from it. */
  readonly budget: { cells: number; characters: number };
}

export interface SheetReading {
  readonly lines: string[];
  /** Whether cells were left out because the budget was spent. */
  readonly isCut: boolean;
  readonly hidesCells: boolean;
}

/** Column of a cell, from 1: `C7` is in 3. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Rows of a sheet with anything in them, hidden rows and columns left out. */
export function readSheet(bytes: Uint8Array, { texts, formats, since1904, budget }: SheetSurroundings): SheetReading {
  const lines: string[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  const inline = new RichText();
  let cells: string[] = [];
  let rowHidden = false;
  let cell = { type: 'n', style: 0, column: 0 };
  let value = '';
  let inValue = false;
  let hidesCells = false;
  let isCut = false;

  const shown = (): string => {
    switch (cell.type) {
      case 's':
        return texts[Number(value)] ?? '';
      case 'inlineStr':
        return inline.value;
      case 'b':
        return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE';
      case 'n':
        return value === '' ? '' : shownNumber(Number(value), formats[cell.style] ?? 'General', since1904);
      default:
        // Results of formulas, dates in words, and errors such as #N/A.
        return value;
    }
  };
  const closeCell = (): void => {
    const text = unescaped(shown()).replace(/\s+/g, ' ').trim();
    if (text === '') return;
    if (rowHidden || hiddenColumns.some(([from, to]) => from <= cell.column && cell.column <= to)) {
      hidesCells = true;
      return;
    }
    budget.cells -= 1;
    budget.characters -= text.length;
    cells.push(text);
  };

  readXml(bytes, {
    enough: () => {
      isCut ||= budget.cells <= 0 || budget.characters <= 0;
      return isCut;
    },
    open(name, attributes) {
      inline.open(name);
      if (name === 'c') {
        const { t = 'n', s = '0', r } = attributes;
        cell = { type: t, style: Number(s), column: r === undefined ? cell.column + 1 : columnOf(r) };
        value = '';
        inline.start();
      } else if (name === 'v') inValue = true;
      else if (name === 'row') {
        rowHidden = isOn(attributes['hidden']);
        cell = { type: 'n', style: 0, column: 0 };
        cells = [];
      } else if (name === 'col' && isOn(attributes['hidden'])) {
        hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])]);
      }
    },
    close(name) {
      inline.close(name);
      if (name === 'v') inValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row' && cells.length > 0) lines.push(cells.join('\t'));
    },
    text(text) {
      if (inValue) value += text;
      else inline.add(text);
    },
  });
  return { lines, isCut, hidesCells };
}

/** Excel writes characters that XML cannot carry as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
