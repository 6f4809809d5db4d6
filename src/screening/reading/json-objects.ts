/** Longer objects are no parties of a list. */
export const LONGEST_OBJECT = 1024 * 1024;

/** The file ends too early, or is no JSON. */
export class NotWhole extends Error {
  constructor(readonly line: number) {
    super(`not whole at line ${line}`);
  }
}

export interface JsonObject {
  /** Of its first character, from 1. */
  readonly line: number;
  /** Null where it is too long. */
  readonly text: string | null;
}

const [QUOTE, BACKSLASH, LINE_FEED] = [0x22, 0x5c, 0x0a];
const OPENING: Readonly<Record<number, number>> = { 0x7b: 0x7d, 0x5b: 0x5d };
const [OBJECT, LIST] = [0x7d, 0x5d];

/**
 * The objects of a JSON file one by one, so that a list of any size needs the memory of one party: those of the list that
 * the file is, or of the list under `key`.
 * @throws NotWhole where brackets do not fit; what was yielded until then must not be taken for all
 */
export async function* objectsIn(chunks: AsyncIterable<Uint8Array>, key: string): AsyncGenerator<JsonObject> {
  const open: number[] = [];
  let line = 1;
  let inText = false;
  let isEscaped = false;
  let name: number[] = [];
  let begun: { readonly line: number; readonly bytes: Uint8Array[]; length: number } | null = null;
  let wasOpened = false;
  const named = (): string => Buffer.from(name).toString();
  const isAtObject = (): boolean =>
    open.at(-1) === LIST && (open.length === 1 || (open.length === 2 && named() === key));

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === LINE_FEED) line += 1;
      if (inText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) inText = false;
        if (inText && open.length === 1) name.push(byte);
        continue;
      }
      const closing = OPENING[byte];
      if (byte === QUOTE) {
        inText = true;
        if (open.length === 1) name = [];
      } else if (closing !== undefined) {
        wasOpened = true;
        if (closing === OBJECT && begun === null && isAtObject()) {
          begun = { line, bytes: [], length: 0 };
          from = at;
        }
        open.push(closing);
      } else if (byte === OBJECT || byte === LIST) {
        if (open.pop() !== byte) throw new NotWhole(line);
        if (begun !== null && byte === OBJECT && isAtObject()) {
          begun.bytes.push(chunk.subarray(from, at + 1));
          const isTooLong = begun.length + at + 1 - from > LONGEST_OBJECT;
          yield { line: begun.line, text: isTooLong ? null : Buffer.concat(begun.bytes).toString('utf8') };
          begun = null;
        }
      }
    }
    if (begun !== null) {
      begun.length += chunk.length - from;
      if (begun.length <= LONGEST_OBJECT) begun.bytes.push(chunk.slice(from));
    }
  }
  if (!wasOpened || open.length > 0) throw new NotWhole(line);
}
