import { escaped, makeZip } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (...inner: readonly string[]): string => `<w:p>${inner.join('')}</w:p>`;
/** What Word leaves where a page ended when it last showed the document. */
export const PAGE_ENDED = '<w:r><w:lastRenderedPageBreak/></w:r>';
export const PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>';

/** A table of cells; each holds one paragraph, or the XML that it is given. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${asBlocks(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const asBlocks = (cell: string): string => (cell.startsWith('<') ? cell : paragraph(run(cell)));

/** A Word document with this XML as its body. */
export function makeDocx(body: string, { footnotes = '', prologue = HEAD } = {}): Buffer {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const part = (type: string, target: string, id: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relationships = (inner: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return makeZip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships(part('officeDocument', 'word/document.xml', 'rId1')),
    'word/document.xml': `${prologue}<w:document ${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...(footnotes !== '' && {
      'word/_rels/document.xml.rels': relationships(part('footnotes', 'footnotes.xml', 'rId1')),
      'word/footnotes.xml': `${HEAD}<w:footnotes ${w}><w:footnote w:id="1">${footnotes}</w:footnote></w:footnotes>`,
    }),
  });
}
