import { crc32, deflateSync } from 'node:zlib';

/** EXIF of a camera held upside down, with `words` as the name of its owner. */
export function exif(words: string, orientation = 3): Buffer {
  const text = Buffer.from(`${words}\0`);
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const head = Buffer.from('49492a00080000000200', 'hex');
  const artist = entry(0x013b, 2, text.length, 10 + 24 + 4);
  return Buffer.concat([head, entry(0x0112, 3, 1, orientation), artist, Buffer.alloc(4), text]);
}

/** One grey point. */
const POINT = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
const END = Buffer.from([0xff, 0xd9]);
/** Where the segment of JFIF ends. */
const AFTER_JFIF = 20;

export const plainJpeg = Buffer.concat([POINT, END]);

/** The point with `words` in EXIF, XMP, IPTC, a comment, and behind the end. */
export function jpegOf(words: string, orientation?: number): Buffer {
  const segment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  return Buffer.concat([
    POINT.subarray(0, AFTER_JFIF),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(words, orientation)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${words}</x:xmpmeta>`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${words}`)),
    segment(0xfe, Buffer.from(words)),
    POINT.subarray(AFTER_JFIF),
    END,
    Buffer.from(words),
  ]);
}

export function pngChunk(name: string, content: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(name, 4, 'latin1');
  chunk.set(content, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const HEADER = pngChunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));
const SHOWN = [pngChunk('gAMA', Buffer.from('0000b18f', 'hex')), pngChunk('IDAT', deflateSync(Buffer.from([0, 128])))];
const IEND = pngChunk('IEND', Buffer.alloc(0));

export const plainPng = Buffer.concat([SIGNATURE, HEADER, ...SHOWN, IEND]);

/** The point with `words` in all kinds of text, in EXIF, in a chunk of a program, and behind the end. */
export const pngOf = (words: string, orientation?: number): Buffer =>
  Buffer.concat([
    SIGNATURE,
    HEADER,
    pngChunk('tEXt', Buffer.from(`Author\0${words}`)),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(words)])),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${words}`)),
    pngChunk('tIME', Buffer.from('07ea0b16000000', 'hex')),
    pngChunk('eXIf', exif(words, orientation)),
    pngChunk('prVt', Buffer.from(words)),
    ...SHOWN,
    IEND,
    Buffer.from(words),
  ]);

function riff(...chunks: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const parts = chunks.map(([name, content]) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

const LOSSLESS = Buffer.from('2f00000010071011118888fe0700', 'hex');
const extended = (flags: number): Buffer => Buffer.concat([Buffer.from([flags]), Buffer.alloc(9)]);

export const plainWebp = riff(['VP8X', extended(0)], ['VP8L', LOSSLESS]);

/** The point with `words` in EXIF, XMP, a chunk of a program, and behind the end. */
export const webpOf = (words: string, orientation?: number): Buffer =>
  Buffer.concat([
    riff(
      ['VP8X', extended(0x0c)],
      ['VP8L', LOSSLESS],
      ['EXIF', exif(words, orientation)],
      ['XMP ', Buffer.from(words)],
      ['prVt', Buffer.from(words)],
    ),
    Buffer.from(words),
  ]);
