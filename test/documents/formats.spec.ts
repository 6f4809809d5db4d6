import { CodedError } from '../../src/errors/coded-error.js';
import { DocumentReader } from '../../src/documents/document-reader.js';
import type { DocumentText } from '../../src/documents/reading/document-text.js';
import * as docx from './support/docx.js';
import * as hwp from './support/hwp.js';
import * as hwpx from './support/hwpx.js';
import { makePdf } from './support/pdf.js';
import { makeXlsx } from './support/xlsx.js';
import { makeZip } from './support/zip.js';

const reader = new DocumentReader();
afterAll(() => reader.onApplicationShutdown());

const read = (file: Uint8Array): Promise<DocumentText> =>
  reader.read(Uint8Array.from(file), new AbortController().signal);

/** The text of each page, cut out of the whole by its offsets. */
const cut = ({ text, pages }: DocumentText): string[] => pages.map(({ start, end }) => text.slice(start, end));

async function refusal(file: Uint8Array): Promise<{ code: string; facts: object }> {
  const error = await read(file).then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CodedError)) throw error;
  return { code: error.code, facts: error.facts };
}

describe('PDF', () => {
  it('gives the text of every page, Korean and Chinese from the tables for fonts that are not in the file', async () => {
    const document = await read(
      makePdf([
        {
          lines: [
            { text: '차량용 고정형 3D 라이다', y: 780, size: 20 },
            { text: '최대 250m 감지', y: 740 },
          ],
        },
        {},
        {
          lines: [
            { text: '车规级固态激光雷达', font: 'zh', y: 780 },
            { text: 'Range 250 m', font: 'latin', y: 760 },
          ],
        },
      ]),
    );
    expect(document.type).toBe('pdf');
    expect(cut(document)).toEqual(['차량용 고정형 3D 라이다\n최대 250m 감지', '', '车规级固态激光雷达\nRange 250 m']);
    expect(document.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(document.notes).toEqual(['pages-without-text']);
    expect(document.truncated).toBe(false);
  });

  it('puts characters that are placed one by one into words, and spread words back together', async () => {
    const lines = [
      { text: '자율주행용', y: 780, step: 12 },
      { text: '라이다', x: 60 + 5 * 12 + 6, y: 780, step: 12 },
      { text: '제품소개서', y: 740, step: 16 },
      { text: '규격', y: 700, step: 40 },
      { text: 'IP67', x: 300, y: 700 },
    ];
    const { text } = await read(makePdf([{ lines }]));
    expect(text).toBe('자율주행용 라이다\n제품소개서\n규격\tIP67');
  });

  it('reads rows of a table as lines, whatever order the cells were drawn in', async () => {
    const lines = [
      { text: '200 m', x: 300, y: 700 },
      { text: '감지거리', y: 700 },
      { text: '무게', y: 680 },
      { text: '1.2 kg', x: 300, y: 681 },
    ];
    expect((await read(makePdf([{ lines }]))).text).toBe('감지거리\t200 m\n무게\t1.2 kg');
  });

  it('keeps what a cell says together, over several lines and beside cells of other heights', async () => {
    const lines = [
      { text: '감지거리', y: 692 },
      { text: '최대 250 m', x: 200, y: 700 },
      { text: '(옥외)', x: 200, y: 684 },
      { text: '반사율 10%', x: 400, y: 692 },
      { text: '방진방수', y: 652 },
      { text: 'IP67', x: 200, y: 652 },
    ];
    expect((await read(makePdf([{ lines }]))).text).toBe('감지거리\t최대 250 m (옥외)\t반사율 10%\n방진방수\tIP67');
  });

  it('reads a table that was drawn column by column row by row', async () => {
    const column = (x: number, words: readonly string[]) => words.map((text, at) => ({ text, x, y: 700 - at * 18 }));
    const lines = [...column(60, ['감지거리', '무게', '전원']), ...column(300, ['200 m', '1.2 kg', '12 V'])];
    expect((await read(makePdf([{ lines }]))).text).toBe('감지거리\t200 m\n무게\t1.2 kg\n전원\t12 V');
  });

  it('reads columns of running text one after the other', async () => {
    const column = (x: number, word: string) =>
      Array.from({ length: 8 }, (_, at) => ({
        text: `${word} 설명을 적은 긴 문장의 줄 ${at}`,
        x,
        y: 700 - at * 16,
        size: 10,
      }));
    const lines = [{ text: '회사 소개', y: 760, size: 20 }, ...column(60, '왼쪽'), ...column(320, '오른쪽')];
    const found = (await read(makePdf([{ lines }]))).text.split('\n');
    expect(found[0]).toBe('회사 소개');
    expect(found.slice(1, 9).every((line) => line.startsWith('왼쪽'))).toBe(true);
    expect(found.slice(9).every((line) => line.startsWith('오른쪽'))).toBe(true);
    expect(found).toHaveLength(17);
  });

  it('joins words that a line end divides: hyphens in English, nothing in Chinese', async () => {
    const chinese = '本公司专业从事车规级固态激光雷达的研发生产与销售服务面向自动驾驶';
    const lines = [
      { text: 'A compact solid-state lidar with inter-', font: 'latin' as const, y: 780 },
      { text: 'changeable optics.', font: 'latin' as const, y: 764 },
      { text: chinese.slice(0, 30), font: 'zh' as const, y: 700 },
      { text: chinese.slice(30), font: 'zh' as const, y: 684 },
    ];
    const { text } = await read(makePdf([{ lines }]));
    expect(text).toBe(`A compact solid-state lidar with interchangeable optics.\n${chinese}`);
  });

  it('reads turned pages as they are shown', async () => {
    const lines = [
      { text: '둘째 줄', x: 130, y: 200, upwards: true },
      { text: '첫째 줄', x: 100, y: 200, upwards: true },
      { text: '200 m', x: 130, y: 400, upwards: true },
    ];
    expect((await read(makePdf([{ rotate: 90, lines }]))).text).toBe('첫째 줄\n둘째 줄\t200 m');
  });

  it('says of scans, passwords and damage what they are', async () => {
    expect(await refusal(makePdf([{ picture: true }, { picture: true }]))).toMatchObject({
      code: 'document-without-text',
    });
    expect(await refusal(makePdf([{ lines: [{ text: '비밀', y: 700 }] }], { locked: true }))).toMatchObject({
      code: 'document-protected',
    });
    expect(await refusal(Buffer.from('%PDF-1.7\nnothing of the kind'))).toMatchObject({ code: 'document-broken' });
  });
});

describe('DOCX', () => {
  const body = [
    docx.paragraph(docx.run('차량용 '), docx.run('라이다'), '<w:r><w:tab/></w:r>', docx.run('车规级 & <IP67>')),
    docx.table([
      ['감지거리', '200 m'],
      ['무게', docx.paragraph(docx.run('1.2')) + docx.paragraph(docx.run('kg'))],
    ]),
  ].join('');

  it('gives paragraphs and rows of tables in their order', async () => {
    const document = await read(docx.makeDocx(body));
    expect(document.type).toBe('docx');
    expect(document.text).toBe('차량용 라이다\t车规级 & <IP67>\n감지거리\t200 m\n무게\t1.2 kg');
    expect(document.pages).toEqual([{ number: null, start: 0, end: document.text.length }]);
  });

  it('numbers the pages that Word recorded, and an explicit break once', async () => {
    const document = await read(
      docx.makeDocx(
        docx.paragraph(docx.run('첫 쪽'), docx.PAGE_BREAK) +
          docx.paragraph(docx.PAGE_ENDED, docx.run('둘째 쪽의 문장이 ')) +
          docx.paragraph(docx.run('앞'), docx.PAGE_ENDED, docx.run('셋째 쪽')),
      ),
    );
    expect(cut(document)).toEqual(['첫 쪽', '둘째 쪽의 문장이\n앞', '셋째 쪽']);
    expect(document.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('parts the text at breaks but knows no numbers where Word recorded none', async () => {
    const document = await read(
      docx.makeDocx(docx.paragraph(docx.run('앞'), docx.PAGE_BREAK) + docx.paragraph(docx.run('뒤'))),
    );
    expect(cut(document)).toEqual(['앞', '뒤']);
    expect(document.pages.map(({ number }) => number)).toEqual([null, null]);
  });

  it('reads a layout table as running text, text boxes once, footnotes last', async () => {
    const box = (text: string): string => `<w:txbxContent>${docx.paragraph(docx.run(text))}</w:txbxContent>`;
    const document = await read(
      docx.makeDocx(
        docx.table([[docx.table([['규격', 'A']]) + docx.paragraph(docx.run('안쪽 글'))]]) +
          docx.paragraph(
            docx.run('바깥 글'),
            `<w:r><mc:AlternateContent><mc:Choice>${box('글상자')}</mc:Choice><mc:Fallback>${box('글상자')}</mc:Fallback></mc:AlternateContent></w:r>`,
          ),
        { footnotes: docx.paragraph(docx.run('각주: 실내 기준')) },
      ),
    );
    expect(document.text).toBe('규격\tA\n안쪽 글\n바깥 글\n글상자\n각주: 실내 기준');
  });

  it('leaves out hidden and deleted words and says so', async () => {
    const document = await read(
      docx.makeDocx(
        docx.paragraph(
          docx.run('보이는 글 '),
          docx.run('숨은 글', '<w:vanish/>'),
          docx.run('계속', '<w:vanish w:val="0"/>'),
          `<w:del>${docx.run('지운 글')}</w:del><w:r><w:instrText>HYPERLINK</w:instrText></w:r>`,
        ),
      ),
    );
    expect(document.text).toBe('보이는 글 계속');
    expect(document.notes).toEqual(['hidden-left-out']);
  });

  it('never resolves entities of a document type', async () => {
    const prologue = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">]>';
    const file = docx.makeDocx(docx.paragraph('<w:r><w:t>&x;&a;</w:t></w:r>'), { prologue });
    expect(await refusal(file)).toMatchObject({ code: 'document-broken' });
  });
});

describe('XLSX', () => {
  it('gives every sheet with the values that its cells show', async () => {
    const document = await read(
      makeXlsx([
        {
          name: '사양',
          rows: [
            ['항목', null, '값'],
            ['감지거리', { value: 200, format: '0"m"' }],
            ['단가', { value: 1250000, format: '#,##0"원"' }, { value: -0.5, format: '0.0%;(0.0%)' }],
            [],
            ['납기', { value: 46348, format: 'yyyy"년" m"월" d"일"' }, { value: 0.1 + 0.2, formula: 'A1+B1' }],
            [{ value: '합계', formula: 'CONCAT("합","계")' }, true],
          ],
        },
        { name: '空', rows: [] },
        { name: '规格', rows: [['测距', '车规级']] },
      ]),
    );
    expect(document.type).toBe('xlsx');
    expect(document.pages.map(({ number, sheet }) => [number, sheet])).toEqual([
      [1, '사양'],
      [2, '空'],
      [3, '规格'],
    ]);
    expect(cut(document)).toEqual([
      '항목\t값\n감지거리\t200m\n단가\t1,250,000원\t(50.0%)\n납기\t2026-11-22\t0.3\n합계\tTRUE',
      '',
      '测距\t车规级',
    ]);
  });

  it('leaves out what is hidden and says so', async () => {
    const rows = [
      ['보임', '숨은 열'],
      ['숨은 행', 'x'],
    ];
    const document = await read(
      makeXlsx([
        { name: '앞', rows, hiddenColumns: [2], hiddenRows: [2] },
        { name: '원가', rows: [['비밀']], hidden: true },
      ]),
    );
    expect(document.text).toBe('보임');
    expect(document.notes).toEqual(['hidden-left-out']);
  });
});

describe('HWPX', () => {
  it('gives sections and explicit breaks, tables row by row, text boxes, no headers', async () => {
    const document = await read(
      hwpx.makeHwpx([
        hwpx.paragraph(
          `${hwpx.header('머리말')}<hp:t>차량용<hp:tab width="1"/>라이다<hp:lineBreak/>최대 <hp:nbSpace/>250m</hp:t>`,
        ) +
          hwpx.paragraph(
            hwpx.table([
              ['감지거리', '200 m'],
              ['무게', '1.2 kg'],
            ]),
          ) +
          hwpx.paragraph(hwpx.textBox('글상자')) +
          hwpx.paragraph('둘째 쪽', { pageBreak: true }),
        hwpx.paragraph('车规级<激光雷达>'),
      ]),
    );
    expect(document.type).toBe('hwpx');
    expect(cut(document)).toEqual([
      '차량용\t라이다\n최대 250m\n감지거리\t200 m\n무게\t1.2 kg\n글상자',
      '둘째 쪽',
      '车规级<激光雷达>',
    ]);
    expect(document.pages.map(({ number, section }) => [number, section])).toEqual([
      [null, 1],
      [null, 1],
      [null, 2],
    ]);
  });

  it('is told apart when it is encrypted', async () => {
    const file = hwpx.makeHwpx([hwpx.paragraph('비밀')], { encrypted: true });
    expect(await refusal(file)).toMatchObject({ code: 'document-protected' });
  });
});

describe('HWP', () => {
  const blocks: hwp.Block[] = [
    {
      text: `${hwp.FIELD_START}차량용${hwp.FIELD_END}${hwp.TAB}라이다${hwp.LINE_BREAK}최대 250m 🚗`,
      holds: [{ header: '머리말' }],
    },
    '',
    {
      text: '표 1',
      holds: [
        {
          caption: '주요 사양',
          table: [
            ['감지거리', '200 m'],
            [
              '무게',
              [
                {
                  text: '',
                  holds: [
                    {
                      table: [
                        ['본체', '1.2 kg'],
                        ['전원', '0.3 kg'],
                      ],
                    },
                  ],
                },
              ],
            ],
            ['비고', ['실내', '실외']],
          ],
        },
      ],
    },
    { text: '글', holds: [{ box: '글상자' }, { footnote: '각주' }] },
    { text: '둘째 쪽', pageBreak: true },
  ];
  const first =
    '차량용\t라이다\n최대 250m 🚗\n\n표 1\n주요 사양\n감지거리\t200 m\n무게\n본체\t1.2 kg\n전원\t0.3 kg\n비고\t실내 실외\n글\n글상자\n각주';

  it.each([
    ['compressed', hwp.COMPRESSED],
    ['not compressed', 0],
  ])('gives sections, explicit breaks, tables within tables and text boxes when %s', async (_, flags) => {
    const document = await read(hwp.makeHwp([blocks, ['车规级激光雷达']], { flags }));
    expect(document.type).toBe('hwp');
    expect(cut(document)).toEqual([first, '둘째 쪽', '车规级激光雷达']);
    expect(document.pages.map(({ number, section }) => [number, section])).toEqual([
      [null, 1],
      [null, 1],
      [null, 2],
    ]);
  });

  it('reads paragraphs longer than a short record', async () => {
    const long = '가나다라 마바사 '.repeat(2000).trim();
    expect((await read(hwp.makeHwp([[long, '끝']]))).text).toBe(`${long}\n끝`);
  });

  it.each([
    ['a password', hwp.COMPRESSED | hwp.PASSWORD],
    ['distribution only', hwp.COMPRESSED | hwp.FOR_DISTRIBUTION],
  ])('is told apart when it is for %s', async (_, flags) => {
    expect(await refusal(hwp.makeHwp([['비밀']], { flags }))).toMatchObject({ code: 'document-protected' });
  });
});

describe('what is read', () => {
  it('is in NFC, without signs that PostgreSQL or a reader cannot take', async () => {
    const { text } = await read(
      docx.makeDocx(docx.paragraph(docx.run(`${'라이다'.normalize('NFD')}\u200b\ufeff ⼯业 ⻋规`))),
    );
    expect(text).toBe('라이다 工业 车规');
  });

  it('is cut at the limit, never through a character, and says so', async () => {
    const document = await read(docx.makeDocx(docx.paragraph(docx.run('가'.repeat(499_999)), docx.run('🚗🚗'))));
    expect(document.truncated).toBe(true);
    expect(document.notes).toEqual(['text-cut']);
    expect(document.text).toBe('가'.repeat(499_999));
    expect(document.pages.at(-1)?.end).toBe(document.text.length);
  });
});

describe('what is refused', () => {
  it.each<[string, Uint8Array, string, object]>([
    ['a DOC', hwp.makeCompoundFile('WordDocument', '1Table'), 'document-legacy', { format: 'DOC', better: 'DOCX' }],
    ['an XLS', hwp.makeCompoundFile('Workbook'), 'document-legacy', { format: 'XLS', better: 'XLSX' }],
    ['a DOCX with a password', hwp.makeCompoundFile('EncryptedPackage', 'EncryptionInfo'), 'document-protected', {}],
    ['HWP 3', Buffer.from('HWP Document File V3.00 \u001a\u0001', 'latin1'), 'document-legacy', { format: 'HWP 3' }],
    ['PPTX', makeZip({ 'ppt/presentation.xml': '<p/>' }), 'document-legacy', { format: 'PPTX', better: 'PDF' }],
    ['another ZIP file', makeZip({ 'a.txt': 'a' }), 'document-unknown', {}],
    ['plain text', Buffer.from('감지거리 200m'), 'document-unknown', {}],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'document-unknown', {}],
    ['nothing', new Uint8Array(), 'document-broken', {}],
    ['half a DOCX', docx.makeDocx(docx.paragraph(docx.run('글'))).subarray(0, 500), 'document-broken', {}],
    ['an empty DOCX', docx.makeDocx(docx.paragraph()), 'document-without-text', {}],
    ['half an HWP', hwp.makeHwp([['글'.repeat(5000)]], { flags: 0 }).subarray(0, 3000), 'document-broken', {}],
    ['XML that does not close', makeZip({ 'word/document.xml': '<w:document><w:p>' }), 'document-broken', {}],
  ])('%s', async (_, file, code, facts) => {
    expect(await refusal(file)).toEqual({ code, facts: expect.objectContaining(facts) });
  });

  const bomb = Buffer.alloc(20_000_000, ' ');

  it('a bomb of one part, before it is unpacked', async () => {
    const file = makeZip({ 'word/document.xml': bomb });
    expect(file.length).toBeLessThan(100_000);
    expect(await refusal(file)).toMatchObject({ code: 'document-inflated' });
  });

  it('a bomb that lies about its size', async () => {
    const file = makeZip({ 'word/document.xml': bomb });
    const directory = file.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    file.writeUInt32LE(1000, directory + 24);
    expect(await refusal(file)).toMatchObject({ code: 'document-inflated' });
  });

  it('a bomb in a Hangul document', async () => {
    expect(await refusal(hwp.makeHwp([[' '.repeat(10_000_000)]]))).toMatchObject({ code: 'document-inflated' });
  });

  it('more parts than any document has', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`word/${at}`, '']));
    expect(await refusal(makeZip({ ...parts, 'word/document.xml': '<a/>' }))).toMatchObject({
      code: 'document-inflated',
    });
  });
});
