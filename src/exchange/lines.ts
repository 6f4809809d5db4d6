import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { decodeCp949 } from './cp949.js';

/** Longer lines are refused without being held in memory; the largest honest line is a few texts of 20,000 characters. */
export const LONGEST_LINE = 2 * 1024 * 1024;

export const ENCODINGS = ['utf-8', 'cp949', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'wrong-encoding' | 'too-long' };

/**
 * The lines of a file, decoded one by one, so that one bad line spoils no other. Numbers start at 1; blank lines are
 * passed over. A byte order mark wins over `encoding`.
 */
export async function* linesOf(file: string, encoding: Encoding = 'utf-8'): AsyncGenerator<Line> {
  const written = (await markOf(file)) ?? encoding;
  const isWide = written === 'utf-16le' || written === 'utf-16be';
  const bytes = isWide ? asUtf8(file, written) : (createReadStream(file) as AsyncIterable<Uint8Array>);
  // In every other encoding here no character has a line feed among its bytes, so bytes can be split before decoding.
  const decode = decoderOf(isWide ? 'utf-8' : written);
  let number = 0;
  for await (const raw of rawLines(bytes)) {
    number += 1;
    if (raw === null) {
      yield { number, fault: 'too-long' };
      continue;
    }
    let text: string;
    try {
      text = decode(raw);
    } catch {
      yield { number, fault: 'wrong-encoding' };
      continue;
    }
    if (text.trim() !== '') yield { number, text };
  }
}

/** Throws on what is no character of the encoding. */
function decoderOf(encoding: Encoding): (bytes: Uint8Array) => string {
  if (encoding === 'cp949') return decodeCp949;
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => decoder.decode(bytes);
}

/** Lines as bytes without their ends; null for one that is too long. */
async function* rawLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Buffer | null => {
    const line = length > LONGEST_LINE ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= LONGEST_LINE) parts.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

async function* asUtf8(file: string, label: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label);
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}

async function markOf(file: string): Promise<Encoding | null> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    if (bytesRead >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
    if (bytesRead >= 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
    if (bytesRead === 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
    return null;
  } finally {
    await handle.close();
  }
}
