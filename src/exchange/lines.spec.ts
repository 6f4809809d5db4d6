import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from './testing/encode.js';
import { type Encoding, type Line, linesOf, LONGEST_LINE } from './lines.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naru-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, encoding?: Encoding): Promise<Line[]> {
  const file = join(folder, 'lines.jsonl');
  await writeFile(file, content);
  const lines: Line[] = [];
  for await (const line of linesOf(file, encoding)) lines.push(line);
  return lines;
}

const texts = async (content: string | Uint8Array, encoding?: Encoding): Promise<string[]> =>
  (await read(content, encoding)).map((line) => ('text' in line ? line.text : line.fault));

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

it('numbers lines from 1 and passes over blank ones', async () => {
  expect(await read('a\n\n  \nb\nc')).toEqual([
    { number: 1, text: 'a' },
    { number: 4, text: 'b' },
    { number: 5, text: 'c' },
  ]);
  expect(await read('')).toEqual([]);
});

it('reads characters that lie over the border of two chunks', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `${'x'.repeat(i % 7)}激光雷达👍라이다 ${i}`);
  expect(await texts(lines.join('\n'))).toEqual(lines);
  expect(await texts(Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le'))).toEqual(lines);
});

it.each<[string, Uint8Array, Encoding | undefined]>([
  ['UTF-8', Buffer.from('라이다\n激光'), undefined],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff라이다\n激光'), undefined],
  ['UTF-8 with a mark, whatever is said', Buffer.from('\ufeff라이다\n激光'), 'cp949'],
  ['UTF-16LE with a mark', Buffer.from('\ufeff라이다\n激光', 'utf16le'), undefined],
  ['UTF-16LE with a mark, whatever is said', Buffer.from('\ufeff라이다\n激光', 'utf16le'), 'gb18030'],
  ['UTF-16LE without a mark', Buffer.from('라이다\n激光', 'utf16le'), 'utf-16le'],
  ['UTF-16BE with a mark', utf16be('\ufeff라이다\n激光'), undefined],
  ['UTF-16BE without a mark', utf16be('라이다\n激光'), 'utf-16be'],
])('reads %s', async (_, content, encoding) => {
  expect(await texts(content, encoding)).toEqual(['라이다', '激光']);
});

it('reads GB18030, its characters of four bytes included', async () => {
  expect(await texts(encode('激光雷达{"a":"\\\\"}\n芯片', 'gb18030'), 'gb18030')).toEqual([
    '激光雷达{"a":"\\\\"}',
    '芯片',
  ]);
  expect(await texts(Buffer.from('95328236', 'hex'), 'gb18030')).toEqual(['\u{20000}']);
});

it('reads CP949, the syllables that EUC-KR lacks included', async () => {
  expect(await texts(encode('자율주행 {"a":"\\\\"}\n라이다', 'euc-kr'), 'cp949')).toEqual([
    '자율주행 {"a":"\\\\"}',
    '라이다',
  ]);
  // First and last of each part of the extension, and words that people do write.
  const written = { 갂: '8141', 똠: '8c63', 뷁: '94ee', 펲: 'bc84', 햏: 'c164', 힣: 'c652', '€®': 'a2e6a2e7' };
  for (const [text, bytes] of Object.entries(written)) {
    expect(await texts(Buffer.from(bytes, 'hex'), 'cp949')).toEqual([text]);
  }
});

it.each<[string, Uint8Array, Encoding]>([
  ['CP949 as UTF-8', encode('라이다', 'euc-kr'), 'utf-8'],
  ['GB18030 as UTF-8', encode('激光雷达', 'gb18030'), 'utf-8'],
  ['half a character of CP949', Buffer.from([0xb0]), 'cp949'],
  ['a user-defined character of CP949', Buffer.from([0xc9, 0xa1]), 'cp949'],
  ['a byte that begins nothing in CP949', Buffer.from([0x80, 0x41]), 'cp949'],
  ['half a character of GB18030', Buffer.from([0x81]), 'gb18030'],
])('refuses a line of %s and reads on', async (_, bytes, encoding) => {
  const line = Buffer.from('\n');
  expect(await read(Buffer.concat([Buffer.from('a'), line, bytes, line, Buffer.from('b')]), encoding)).toEqual([
    { number: 1, text: 'a' },
    { number: 2, fault: 'wrong-encoding' },
    { number: 3, text: 'b' },
  ]);
});

it('refuses a line that is longer than any honest one and reads on', async () => {
  const longest = 'x'.repeat(LONGEST_LINE);
  expect(await texts(`${longest}\n${longest}y\nb`)).toEqual([longest, 'too-long', 'b']);
  expect(await texts(`a\n${longest}y`)).toEqual(['a', 'too-long']);
});

it('fails for a file that is not there', async () => {
  await expect(linesOf(join(folder, 'nothing')).next()).rejects.toThrow(/ENOENT/);
});
