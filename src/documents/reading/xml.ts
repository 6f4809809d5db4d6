import { SaxesParser } from 'saxes';
import { DocumentRefused } from './document-text.js';

export interface XmlHandler {
  /** Names come without their namespace prefix, of elements and of attributes. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
  /** Asked from time to time; the rest of the file is then left unread. */
  enough?(): boolean;
}

const CHUNK = 65_536;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a part of an Office or Hangul file. A document type is refused: these formats have none, so it can only be
 * there to define entities; without one, only the five entities of XML itself mean anything.
 * @throws DocumentRefused `document-broken`
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const broken = (): never => {
    throw new DocumentRefused('document-broken');
  };
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', broken);
  parser.on('error', (error) => {
    // Old writers left control characters in; what is around them is fine.
    if (!/disallowed character/.test(error.message)) broken();
  });
  parser.on('opentag', ({ name, attributes }) => {
    handler.open(
      local(name),
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])),
    );
  });
  parser.on('closetag', ({ name }) => handler.close(local(name)));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    if (handler.enough?.() === true) return;
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
