import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import type { ZipFile } from '../../documents/reading/zip.js';

const deflated = promisify(deflateRaw);

/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, where the time of ZIP begins: when somebody saved a part is nobody's concern. */
const NO_DATE = 0x0021;

/**
 * The file packed anew, with the contents that `change` makes of its parts. Nothing else of the old one comes along: no
 * times, comments, or bytes between and around the parts.
 * @throws DocumentRefused as {@link ZipFile.read} does
 */
export async function rezipped(
  zip: ZipFile,
  change: (name: string, content: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const name of zip.names) {
    const content = change(name, zip.read(name));
    const smaller = await deflated(content);
    // Programs tell the format of some files by a first part that is not packed.
    const isPacked = name !== 'mimetype' && smaller.length < content.length;
    const packed = isPacked ? smaller : content;
    const common = commonOf(name, content, packed, isPacked ? 8 : 0);
    const path = Buffer.from(name);
    parts.push(Buffer.concat([signature(0x04034b50), common, path]), packed);
    const [madeBy, rest] = [Buffer.from([20, 0]), Buffer.alloc(14)];
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([signature(0x02014b50), madeBy, common, rest, path]));
    at += 30 + path.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endOf(directory.length, size, at)]);
}

/** What the local header and the directory both say, up to the length of the extra field. */
function commonOf(name: string, content: Uint8Array, packed: Uint8Array, method: 0 | 8): Uint8Array {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(NO_DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function signature(word: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(word);
  return bytes;
}

function endOf(entries: number, size: number, at: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
