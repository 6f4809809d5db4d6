import { escaped, makeZip } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A value as it is stored; `format` is how the cell shows it, `formula` what it comes from. */
export type Cell = string | number | boolean | { value: string | number; format?: string; formula?: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly hidden?: boolean;
  /** Counted from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A workbook; texts are shared as Excel shares them. */
export function makeXlsx(sheets: readonly Sheet[]): Buffer {
  const texts: string[] = [];
  const formats: string[] = ['General'];
  const numberOf = (list: string[], item: string): number =>
    list.includes(item) ? list.indexOf(item) : list.push(item) - 1;

  const cellXml = (cell: Cell, reference: string): string => {
    if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${numberOf(texts, cell)}</v></c>`;
    if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    const { value, format = 'General', formula } = cell;
    const type = typeof value === 'string' ? ' t="str"' : '';
    const source = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
    return `<c r="${reference}" s="${numberOf(formats, format)}"${type}>${source}<v>${escaped(String(value))}</v></c>`;
  };
  const sheetXml = ({ rows, hiddenRows = [], hiddenColumns = [] }: Sheet): string => {
    const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('');
    const lines = rows.map((cells, at) => {
      const inner = cells.map((cell, column) =>
        cell === null ? '' : cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`),
      );
      return `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
    });
    return `${HEAD}<worksheet ${MAIN}>${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join('')}</sheetData></worksheet>`;
  };

  const parts = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)] as const);
  const entries = sheets.map(
    ({ name, hidden = false }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const relationships = [
    ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
    ['rIdT', 'sharedStrings', 'sharedStrings.xml'] as const,
    ['rIdS', 'styles', '/xl/styles.xml'] as const,
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`);
  const wrap = (inner: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const numberFormats = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code).replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  return makeZip({
    '_rels/.rels': wrap(`<Relationship Id="r" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${TYPES}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': wrap(relationships.join('')),
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts>${numberFormats.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    // A text in two runs, with the reading of its Chinese characters beside it.
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${texts
      .map((text) => {
        const half = Math.floor(text.length / 2);
        const runs = [text.slice(0, half), text.slice(half)].map(
          (part) => `<r><t xml:space="preserve">${escaped(part)}</t></r>`,
        );
        return `<si>${runs.join('')}<rPh sb="0" eb="1"><t>READING</t></rPh></si>`;
      })
      .join('')}</sst>`,
    ...Object.fromEntries(parts),
  });
}
