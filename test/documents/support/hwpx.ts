import { escaped, makeZip } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A paragraph with a text, or with the XML of its runs. */
export const paragraph = (inner: string, { pageBreak = false } = {}): string =>
  `<hp:p id="0" pageBreak="${Number(pageBreak)}"><hp:run charPrIDRef="0">${
    inner.startsWith('<') ? inner : `<hp:t>${escaped(inner)}</hp:t>`
  }</hp:run></hp:p>`;

const list = (inner: string): string => `<hp:subList id="">${inner}</hp:subList>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<hp:tbl rowCnt="${rows.length}">${rows
    .map((cells) => `<hp:tr>${cells.map((cell) => `<hp:tc>${list(paragraph(cell))}</hp:tc>`).join('')}</hp:tr>`)
    .join('')}</hp:tbl>`;

export const textBox = (text: string): string =>
  `<hp:rect><hp:drawText>${list(paragraph(text))}</hp:drawText></hp:rect>`;

export const header = (text: string): string => `<hp:ctrl><hp:header>${list(paragraph(text))}</hp:header></hp:ctrl>`;

/** A Hangul document of the open format, a section each. */
export function makeHwpx(sections: readonly string[], { encrypted = false } = {}): Buffer {
  const names =
    'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section"';
  const lock = encrypted
    ? '<odf:file-entry odf:full-path="Contents/section0.xml"><odf:encryption-data/></odf:file-entry>'
    : '';
  return makeZip({
    mimetype: 'application/hwp+zip',
    'META-INF/manifest.xml': `${HEAD}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${lock}</odf:manifest>`,
    'Contents/header.xml': `${HEAD}<hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"/>`,
    ...Object.fromEntries(
      sections.map((inner, at) => [`Contents/section${at}.xml`, `${HEAD}<hs:sec ${names}>${inner}</hs:sec>`]),
    ),
  });
}
