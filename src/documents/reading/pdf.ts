import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocumentInitParameters, PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { ReadDocument, ReadingNote, ReadPage } from './document-text.js';
import { DocumentRefused } from './document-text.js';
import { LIMITS } from './limits.js';
import type { Piece } from './pdf.lines.js';
import { pageText } from './pdf.page.js';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

// Only drawing needs them, but the package asks for them when it is loaded and tells the console of each it misses.
const drawing: Record<string, unknown> = globalThis;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) drawing[name] ??= class {};
const { getDocument, Util, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');

const OPTIONS: DocumentInitParameters = {
  // Names of characters for fonts that rely on the reader's own tables, as most Korean and Chinese ones do.
  cMapUrl: `${join(folder, 'cmaps')}/`,
  standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  disableFontFace: true,
  useSystemFonts: false,
  isEvalSupported: false,
  enableXfa: false,
  verbosity: VerbosityLevel.ERRORS,
};

/** The text layer of a PDF, page by page. @throws DocumentRefused `document-protected`, `document-broken` */
export async function readPdf(data: Uint8Array): Promise<ReadDocument> {
  const task = getDocument({ ...OPTIONS, data });
  try {
    const pdf = await task.promise;
    const pages: ReadPage[] = [];
    const notes = new Set<ReadingNote>();
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (number > LIMITS.pdfPages || characters > LIMITS.characters) {
        notes.add('pages-left-out');
        break;
      }
      const page = await pdf.getPage(number);
      const text = pageText(await piecesOf(page));
      page.cleanup();
      characters += text.length;
      if (text === '') notes.add('pages-without-text');
      pages.push({ number, text });
    }
    return { pages, notes };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy();
  }
}

function refusalOf(error: unknown): unknown {
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === 'PasswordException') return new DocumentRefused('document-protected');
  const damaged = ['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'MissingPDFException'];
  if (typeof name === 'string' && damaged.includes(name)) return new DocumentRefused('document-broken');
  return error;
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const pieces: Piece[] = [];
  let length = 0;
  let blank = false;
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: { items: TextItem[] } };
    if (done) return pieces;
    for (const item of value?.items ?? []) {
      if (item.str === undefined || item.str === '') continue;
      if (item.str.trim() === '') {
        blank = true;
        continue;
      }
      // Seen as the page is shown: turned pages upright, y downwards.
      const [a, b, c, d, x, y] = Util.transform(transform, item.transform) as [number, ...number[]];
      const size = Math.hypot(c ?? 0, d ?? 0) || Math.hypot(a, b ?? 0);
      const isTurned = Math.abs(b ?? 0) > Math.abs(a) * 0.1 || a < 0;
      pieces.push({ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size, isTurned, afterBlank: blank });
      blank = false;
      length += item.str.length;
    }
    if (length > LIMITS.characters) {
      await reader.cancel();
      return pieces;
    }
  }
}
