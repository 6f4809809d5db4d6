import type { ReadDocument, ReadingNote } from './document-text.js';
import { Flow } from './flow.js';
import { LIMITS } from './limits.js';
import { relationshipsOf } from './relationships.js';
import { readXml, type XmlHandler } from './xml.js';
import type { ZipFile } from './zip.js';

/** Nothing in them is read: older twins of drawings, moved text where it was, and formulas behind fields. */
const SKIPPED = new Set(['Fallback', 'moveFrom', 'del', 'instrText', 'sectPrChange', 'rPrChange', 'pPrChange']);
const OFF = new Set(['0', 'false', 'off', 'none']);

const isOn = ({ val }: Readonly<Record<string, string>>): boolean => !OFF.has(val ?? 'true');

/**
 * Body, tables and text boxes of a Word document, footnotes after them. Pages are numbered only where Word wrote down
 * where its pages ended; explicit breaks alone split the text but say nothing of the number.
 */
export function readDocx(zip: ZipFile): ReadDocument {
  const main = relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const body = new WordPart();
  readXml(zip.read(main), body);
  const pages = body.flow.pages();
  const notes = relationshipsOf(zip, main).find(({ type }) => type === 'footnotes');
  if (notes && zip.has(notes.target)) {
    const foot = new WordPart();
    readXml(zip.read(notes.target), foot);
    pages.push(`${pages.pop() ?? ''}\n${foot.flow.pages().join('\n')}`);
  }
  return {
    pages: pages.map((text, at) => ({ number: body.recordsPages ? at + 1 : null, text })),
    notes: new Set<ReadingNote>(body.hidesText ? ['hidden-left-out'] : []),
  };
}

class WordPart implements XmlHandler {
  readonly flow = new Flow(LIMITS.characters);
  recordsPages = false;
  hidesText = false;
  private skipping = 0;
  private inText = false;
  private inProperties = 0;
  private hidden = false;

  enough(): boolean {
    return this.flow.isFull;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping += 1;
      return;
    }
    switch (name) {
      case 'p':
        return this.flow.openParagraph();
      case 'tr':
        return this.flow.openRow();
      case 'tc':
        return this.flow.openCell();
      case 'r':
        this.hidden = false;
        return;
      case 'pPr':
        this.inProperties += 1;
        return;
      case 'vanish':
        // In the properties of a paragraph it only hides the mark at its end.
        if (this.inProperties === 0) this.hidden = isOn(attributes);
        return;
      case 't':
        this.inText = true;
        return;
      case 'tab':
        // The same name defines the stops of a paragraph.
        if (this.inProperties === 0) this.add('\t');
        return;
      case 'br':
        if (attributes['type'] === 'page') this.flow.pageBreak();
        else this.add('\n');
        return;
      case 'cr':
        return this.add('\n');
      case 'noBreakHyphen':
        return this.add('-');
      case 'lastRenderedPageBreak':
        this.recordsPages = true;
        return this.flow.pageBreak({ recorded: true });
      case 'pageBreakBefore':
        if (isOn(attributes)) this.flow.pageBreak({ recorded: true });
        return;
      default:
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    switch (name) {
      case 'p':
        return this.flow.closeParagraph();
      case 'tr':
        return this.flow.closeRow();
      case 'tc':
        return this.flow.closeCell();
      case 'pPr':
        this.inProperties -= 1;
        return;
      case 't':
        this.inText = false;
        return;
      default:
    }
  }

  text(text: string): void {
    if (this.inText && this.skipping === 0) this.add(text);
  }

  private add(text: string): void {
    if (this.hidden) this.hidesText ||= text.trim() !== '';
    else this.flow.text(text);
  }
}
