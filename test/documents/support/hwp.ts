import CFB from 'cfb';
import { deflateRawSync } from 'node:zlib';

/** A record: tag, depth, content. */
type HwpRecord = readonly [tag: number, level: number, content: Buffer];

const PARAGRAPH = 66;
const PARAGRAPH_TEXT = 67;
const CHARACTER_SHAPE = 68;
const CONTROL = 71;
const LIST = 72;
const SHAPE = 76;
const TABLE = 77;

/** Control characters of eight units carry more than themselves; letters here, so that reading them would show. */
const wide = (unit: string): string => `${unit}within${unit}`;
export const LINE_BREAK = '\n';
export const TAB = wide('\t');
export const FIELD_START = wide('\u0003');
export const FIELD_END = wide('\u0004');
const OBJECT = wide('\u000b');

export type Block = { readonly text: string; readonly pageBreak?: boolean; readonly holds?: readonly Held[] } | string;
/** What hangs on a paragraph. */
export type Held =
  | { readonly table: readonly (readonly (string | readonly Block[])[])[]; readonly caption?: string }
  | { readonly box: string }
  | { readonly header: string }
  | { readonly footnote: string };

function paragraph(block: Block, level: number): HwpRecord[] {
  const { text, pageBreak = false, holds = [] } = typeof block === 'string' ? { text: block } : block;
  const units = Buffer.from(`${text}${OBJECT.repeat(holds.length)}\r`, 'utf16le');
  const head = Buffer.alloc(22);
  head.writeUInt32LE(units.length / 2, 0);
  head.writeUInt8(pageBreak ? 4 : 0, 11);
  return [
    [PARAGRAPH, level, head],
    // Hangul writes no text record for a paragraph that is empty.
    ...(units.length > 2 ? [[PARAGRAPH_TEXT, level + 1, units] as const] : []),
    [CHARACTER_SHAPE, level + 1, Buffer.alloc(8)],
    ...holds.flatMap((held) => control(held, level + 1)),
  ];
}

const named = (name: string, more = 40): Buffer =>
  Buffer.concat([Buffer.from(name.split('').toReversed().join(''), 'latin1'), Buffer.alloc(more)]);

function list(level: number, row?: number, column = 0): HwpRecord {
  const content = Buffer.alloc(row === undefined ? 22 : 47);
  content.writeUInt16LE(1, 0);
  if (row !== undefined) {
    content.writeUInt16LE(column, 8);
    content.writeUInt16LE(row, 10);
  }
  return [LIST, level, content];
}

function control(held: Held, level: number): HwpRecord[] {
  if ('box' in held) {
    return [
      [CONTROL, level, named('gso ')],
      [SHAPE, level + 1, Buffer.alloc(196)],
      list(level + 2),
      ...paragraph(held.box, level + 2),
    ];
  }
  if ('header' in held)
    return [[CONTROL, level, named('head', 8)], list(level + 1), ...paragraph(held.header, level + 1)];
  if ('footnote' in held)
    return [[CONTROL, level, named('fn  ', 8)], list(level + 1), ...paragraph(held.footnote, level + 1)];
  return [
    [CONTROL, level, named('tbl ')],
    ...(held.caption === undefined ? [] : [list(level + 1), ...paragraph(held.caption, level + 1)]),
    [TABLE, level + 1, Buffer.alloc(30)],
    ...held.table.flatMap((cells, row) =>
      cells.flatMap((cell, column) => [
        list(level + 1, row, column),
        ...[cell].flat().flatMap((block) => paragraph(block, level + 1)),
      ]),
    ),
  ];
}

function bytesOf(records: readonly HwpRecord[]): Buffer {
  return Buffer.concat(
    records.map(([tag, level, content]) => {
      const isLong = content.length >= 0xfff;
      const head = Buffer.alloc(isLong ? 8 : 4);
      head.writeUInt32LE((tag | (level << 10) | ((isLong ? 0xfff : content.length) << 20)) >>> 0, 0);
      if (isLong) head.writeUInt32LE(content.length, 4);
      return Buffer.concat([head, content]);
    }),
  );
}

/** Bits of the file header. */
export const COMPRESSED = 1;
export const PASSWORD = 2;
export const FOR_DISTRIBUTION = 4;

const streamsOf = (streams: Readonly<Record<string, Uint8Array>>): Buffer => {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, Buffer.from(content));
  // The writer leaves its name behind.
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
};

/** A Hangul document of version 5, a section for each list of blocks. */
export function makeHwp(sections: readonly (readonly Block[])[], { flags = COMPRESSED } = {}): Buffer {
  const header = Buffer.alloc(256);
  header.write('HWP Document File', 0, 'latin1');
  header.writeUInt32LE(0x05_01_01_00, 32);
  header.writeUInt32LE(flags, 36);
  const pack = (bytes: Buffer): Buffer => ((flags & COMPRESSED) === 0 ? bytes : deflateRawSync(bytes));
  return streamsOf({
    FileHeader: header,
    DocInfo: pack(Buffer.alloc(16)),
    ...Object.fromEntries(
      sections.map((blocks, at) => [
        `BodyText/Section${at}`,
        pack(bytesOf(blocks.flatMap((block) => paragraph(block, 0)))),
      ]),
    ),
  });
}

/** Any other file of the same container: what Word 97 wrote, what Office makes of a document with a password. */
export const makeCompoundFile = (...streams: readonly string[]): Buffer =>
  streamsOf(Object.fromEntries(streams.map((name) => [name, Buffer.alloc(4096, 7)])));
