import { isISO8601 } from 'class-validator';
import type { FieldError } from '../../errors/coded-error.js';
import { LONGEST_NAME } from './fields.js';
import type { ListedRecord, TextLine } from './listed-record.js';

const COLUMNS = ['name', 'list'] as const;
/** Whoever writes a list by hand uses one of these between names. */
const BETWEEN = /[;|；]/u;

/**
 * The parties of a CSV file whose first line names its columns: `name` and `list`, and where they are known `aliases` and
 * `number` (several apart by `;`), `country` (ISO 3166-1 alpha-2), `date` (since when it is listed) and `url`.
 * A file may hold several lists.
 */
export async function* csvRecords(lines: AsyncIterable<TextLine>): AsyncGenerator<ListedRecord> {
  let columns: readonly string[] | null = null;
  for await (const line of lines) {
    const { number } = line;
    const cells = 'fault' in line ? line.fault : cellsOf(line.text);
    if (typeof cells === 'string') {
      yield {
        line: number,
        id: null,
        errors: [{ field: '', code: cells, facts: { expected: 'name,aliases,list,date' } }],
      };
    } else if (columns === null) {
      columns = cells.map((cell) => cell.trim().toLowerCase());
      const missing = COLUMNS.filter((column) => columns?.includes(column) !== true);
      if (missing.length > 0) {
        yield { line: number, id: null, errors: missing.map((field) => ({ field, code: 'missing' })) };
        return;
      }
    } else {
      const named = columns;
      yield recordOf(number, (column) => cells[named.indexOf(column)]?.trim() ?? '');
    }
  }
}

function recordOf(line: number, cell: (column: string) => string): ListedRecord {
  const errors: FieldError[] = [];
  const name = cell('name');
  const list = listCode(cell('list'));
  for (const [field, value] of Object.entries({ name, list })) {
    if (value === '') errors.push({ field, code: 'missing' });
    else if (value.length > LONGEST_NAME) errors.push({ field, code: 'too-long', facts: { max: LONGEST_NAME } });
  }
  const listedOn = cell('date') || null;
  if (listedOn !== null && !(listedOn.length === 10 && isISO8601(listedOn, { strict: true })))
    errors.push({ field: 'date', code: 'not-date', facts: { value: listedOn } });
  const country = cell('country').toUpperCase();
  if (country !== '' && !/^[A-Z]{2}$/u.test(country))
    errors.push({ field: 'country', code: 'not-country', facts: { value: country } });
  if (errors.length > 0) return { line, id: name || null, errors };
  const several = (column: string): string[] => [
    ...new Set(
      cell(column)
        .split(BETWEEN)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ];
  return {
    line,
    list,
    key: name,
    entry: {
      name,
      aliases: several('aliases'),
      numbers: several('number'),
      countries: country === '' ? [] : [country],
      source: null,
      listedOn,
      url: cell('url') || null,
    },
  };
}

/** `Unreliable Entity List` and `unreliable-entity-list` are one list. */
const listCode = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, '-');

/** RFC 4180, one record a line; a quoted cell may hold everything but a line feed. */
function cellsOf(text: string): readonly string[] | 'bad-format' {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/uy;
  for (let rest = text.replace(/\r$/u, '').replace(/^\uFEFF/u, ''); ;) {
    const match = pattern.exec(rest);
    if (match === null) return 'bad-format';
    const [, quoted, plain = '', end] = match;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') return cells;
    rest = rest.slice(pattern.lastIndex);
    pattern.lastIndex = 0;
  }
}
