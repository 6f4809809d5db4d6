import { DocumentRefused } from '../../documents/reading/document-text.js';
import { ZipFile } from '../../documents/reading/zip.js';
import { rezipped } from './rezip.js';

/** Author, company, who saved it last, title, and what programs add; the last is what Microsoft's own library writes. */
const OFFICE_PROPERTIES = /^docProps\/(core|app|custom)\d*\.xml$|\.psmdcp$/i;
const HANGUL_PACKAGE = /^Contents\/content\.hpf$/i;
const PICTURE = /\.(jpe?g|png|webp)$/i;

/**
 * An Office or Hangul file with empty properties, and with its pictures as `picture` leaves them.
 * @throws DocumentRefused
 */
export function strippedOffice(bytes: Uint8Array, picture: (bytes: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  return rezipped(new ZipFile(bytes), (name, content) => {
    if (OFFICE_PROPERTIES.test(name)) return changed(content, emptied);
    if (HANGUL_PACKAGE.test(name)) return changed(content, withoutMetadata);
    return PICTURE.test(name) ? picture(content) : content;
  });
}

const changed = (content: Uint8Array, change: (xml: string) => string): Uint8Array =>
  Buffer.from(change(new TextDecoder().decode(content)));

const ROOT = /<((?:\w+:)?(?:coreProperties|Properties))\b([^<>]*?)\/?>/;

/** All that stands in them may be missing, but the part itself is referred to. */
function emptied(xml: string): string {
  const [, name, attributes] = ROOT.exec(xml) ?? [];
  if (name === undefined || attributes === undefined) throw new DocumentRefused('document-broken');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name}${attributes}/>`;
}

/** The list of parts stands in the same file and has to stay. */
const withoutMetadata = (xml: string): string =>
  xml
    .replaceAll(/<((?:\w+:)?meta)\b[^<>]*(?:\/>|>[^<]*<\/\1>)/g, '')
    .replaceAll(/(<((?:\w+:)?title)\b[^<>]*>)[^<]*(<\/\2>)/g, '$1$3');
