import { consolidatedRecords } from './consolidated-list.js';
import { csvRecords } from './csv-list.js';
import type { ListedRecord, TextLine } from './listed-record.js';

async function all(records: AsyncIterable<ListedRecord>): Promise<ListedRecord[]> {
  const found: ListedRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
}

describe('the consolidated list', () => {
  async function* bytesOf(results: readonly object[]): AsyncGenerator<Uint8Array> {
    yield Buffer.from(JSON.stringify({ total: results.length, results }));
  }
  const read = (...results: readonly object[]): Promise<ListedRecord[]> => all(consolidatedRecords(bytesOf(results)));

  it('keeps what a party is found by, and what tells it from others', async () => {
    const [record] = await read({
      id: 'abc',
      source: 'Entity List (EL) - Bureau of Industry and Security',
      entity_number: null,
      type: null,
      name: ' Example Lidar Works ',
      alt_names: ['例光激光', '', '例光激光'],
      addresses: [{ city: 'Shenzhen', country: 'CN' }, { country: null }],
      ids: [{ type: 'Unified Social Credit Code', number: '914403001922038216', country: 'China' }, { number: null }],
      start_date: '2026-01-15',
      source_list_url: 'https://example.com/list',
      something_new: { x: 1 },
    });
    expect(record).toEqual({
      line: 1,
      list: 'us-consolidated',
      key: 'abc',
      entry: {
        name: 'Example Lidar Works',
        aliases: ['例光激光'],
        numbers: ['914403001922038216'],
        countries: ['CN'],
        source: 'Entity List (EL) - Bureau of Industry and Security',
        listedOn: '2026-01-15',
        url: 'https://example.com/list',
      },
    });
  });

  it('passes over persons and ships, and refuses what it cannot read by field', async () => {
    expect(
      await read(
        { id: '1', type: 'Individual', name: 'Hong Gildong' },
        { id: '2', name: '' },
        { id: '3', name: 'X', alt_names: [4], ids: {} },
      ),
    ).toEqual([
      { line: 1, passedOver: true },
      { line: 1, id: '2', errors: [{ field: 'name', code: 'missing' }] },
      {
        line: 1,
        id: '3',
        errors: [
          { field: 'ids', code: 'not-list' },
          { field: 'alt_names', code: 'not-text' },
        ],
      },
    ]);
  });
});

describe('a CSV list', () => {
  async function* linesOf(texts: readonly string[]): AsyncGenerator<TextLine> {
    for (const [at, text] of texts.entries()) yield { number: at + 1, text };
  }
  const read = (...texts: readonly string[]): Promise<ListedRecord[]> => all(csvRecords(linesOf(texts)));

  it('may hold several lists, and quoted cells', async () => {
    expect(
      await read(
        'Name,aliases,LIST,date,number,country',
        '"Example, Inc.","例子;Beispiel ""B""",Unreliable Entity List,2026-02-03,,us',
        '示例科技,,1260H,,91440300192203821 6; X1234567,CN',
      ),
    ).toEqual([
      {
        line: 2,
        list: 'unreliable-entity-list',
        key: 'Example, Inc.',
        entry: {
          name: 'Example, Inc.',
          aliases: ['例子', 'Beispiel "B"'],
          numbers: [],
          countries: ['US'],
          source: null,
          listedOn: '2026-02-03',
          url: null,
        },
      },
      expect.objectContaining({
        line: 3,
        list: '1260h',
        entry: expect.objectContaining({ numbers: ['91440300192203821 6', 'X1234567'], countries: ['CN'] }),
      }),
    ]);
  });

  it('refuses bad lines by field, and a file without its columns at once', async () => {
    const refused = (records: readonly ListedRecord[]): string[] =>
      records.flatMap((record) =>
        'errors' in record ? record.errors.map(({ field, code }) => `${record.line} ${field}: ${code}`) : [],
      );
    expect(refused(await read('name,list,date,country', ',a,,', 'X,,3 May,China', '"Y,a,,', 'Z,a,,'))).toEqual([
      '2 name: missing',
      '3 list: missing',
      '3 date: not-date',
      '3 country: not-country',
      '4 : bad-format',
    ]);
    expect(refused(await read('company;list', 'X;a'))).toEqual(['1 name: missing', '1 list: missing']);
  });
});
