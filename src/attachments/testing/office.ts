import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = 'http://schemas.openxmlformats.org';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

/** A Word document whose properties say `words` wherever programs write them. */
export function docxOf(text: string, words: string): Buffer {
  const core = `${HEAD}<cp:coreProperties xmlns:cp="${FORMATS}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${words}</dc:title><dc:creator>${words}</dc:creator><cp:lastModifiedBy>${words}</cp:lastModifiedBy></cp:coreProperties>`;
  const properties = (kind: string, inner: string): string =>
    `${HEAD}<Properties xmlns="${FORMATS}/officeDocument/2006/${kind}-properties">${inner}</Properties>`;
  return zipOf({
    '_rels/.rels': `${HEAD}<Relationships xmlns="${FORMATS}/package/2006/relationships"><Relationship Id="rId1" Type="${FORMATS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    'docProps/core.xml': core,
    'docProps/app.xml': properties('extended', `<Company>${words}</Company><Manager>${words}</Manager>`),
    'docProps/custom.xml': properties('custom', `<property name="${words}"/>`),
    'package/services/metadata/core-properties/9f.psmdcp': core,
  });
}
