import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '../../documents/reading/docx.js';
import { ZipFile } from '../../documents/reading/zip.js';
import { docxOf, zipOf } from '../testing/office.js';
import { jpegOf, plainJpeg } from '../testing/pictures.js';
import { stripped } from './strip.js';

const WORDS = '한빛센서 Hanbit Sensor';
const has = (parts: Readonly<Record<string, Uint8Array>>): string[] =>
  Object.entries(parts).flatMap(([name, content]) => (strFromU8(content).includes('Hanbit') ? [name] : []));

it('a document has no author, company, title or custom properties left, and says what it said', async () => {
  const file = docxOf('감지 거리 250m', WORDS);
  const before = unzipSync(file);
  expect(has(before)).toEqual([
    'docProps/core.xml',
    'docProps/app.xml',
    'docProps/custom.xml',
    'package/services/metadata/core-properties/9f.psmdcp',
  ]);
  const bytes = await stripped('docx', file);
  const after = unzipSync(bytes);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(has(after)).toEqual([]);
  expect(strFromU8(after['docProps/core.xml'] ?? new Uint8Array())).toMatch(
    /<cp:coreProperties xmlns:cp="[^"]+" xmlns:dc="[^"]+"\/>$/,
  );
  expect(readDocx(new ZipFile(bytes)).pages[0]?.text).toBe('감지 거리 250m');
});

it('its pictures have no metadata either, and a picture that is none stays as it is', async () => {
  const odd = Buffer.from([0xff, 0xd8, 0xff, 0x00]);
  const parts = { 'ppt/presentation.xml': '<p/>', 'ppt/media/1.jpeg': jpegOf(WORDS, 1), 'ppt/media/2.png': odd };
  const after = unzipSync(await stripped('pptx', zipOf(parts)));
  expect(Buffer.from(after['ppt/media/1.jpeg'] ?? [])).toEqual(plainJpeg);
  expect(Buffer.from(after['ppt/media/2.png'] ?? [])).toEqual(odd);
});

it('nothing of the old file comes along: comments, times, bytes between the parts', async () => {
  const bytes = await stripped('docx', Buffer.concat([docxOf('본문', WORDS), Buffer.from(WORDS)]));
  expect(Buffer.from(bytes).includes('Hanbit')).toBe(false);
  expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x00210000);
});

it('a Hangul document keeps its list of parts, and its first part unpacked', async () => {
  const hpf = `<opf:package><opf:metadata><opf:title>${WORDS}</opf:title><opf:language>ko</opf:language><opf:meta name="creator" content="text">${WORDS}</opf:meta><opf:meta name="lastsaveby" content="${WORDS}"/></opf:metadata><opf:manifest><opf:item id="section0" href="Contents/section0.xml"/></opf:manifest></opf:package>`;
  const file = zipOf({
    mimetype: 'application/hwp+zip',
    'Contents/content.hpf': hpf,
    'Contents/section0.xml': '<s/>',
  });
  const bytes = Buffer.from(await stripped('hwpx', file));
  expect(bytes.toString('latin1', 30, 57)).toBe('mimetypeapplication/hwp+zip');
  expect(strFromU8(unzipSync(bytes)['Contents/content.hpf'] ?? new Uint8Array())).toBe(
    '<opf:package><opf:metadata><opf:title></opf:title><opf:language>ko</opf:language></opf:metadata><opf:manifest><opf:item id="section0" href="Contents/section0.xml"/></opf:manifest></opf:package>',
  );
});
