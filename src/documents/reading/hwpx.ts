import type { ReadDocument, ReadPage } from './document-text.js';
import { DocumentRefused } from './document-text.js';
import { Flow } from './flow.js';
import { LIMITS } from './limits.js';
import { readXml, type XmlHandler } from './xml.js';
import type { ZipFile } from './zip.js';

const SECTION = /^Contents\/section(\d+)\.xml$/i;
/** They repeat on every page or are for the author only. */
const SKIPPED = new Set(['header', 'footer', 'masterPage', 'hiddenComment']);

/** A Hangul document of the open format (OWPML, KS X 6101). Its pages are not recorded; explicit breaks split it. */
export function readHwpx(zip: ZipFile): ReadDocument {
  const manifest = zip.readIfAny('META-INF/manifest.xml');
  if (manifest && isEncrypted(manifest)) throw new DocumentRefused('document-protected');
  const sections = zip.names
    .flatMap((name) => {
      const [, order] = SECTION.exec(name) ?? [];
      return order === undefined ? [] : [{ name, order: Number(order) }];
    })
    .sort((a, b) => a.order - b.order);
  if (sections.length === 0) throw new DocumentRefused('document-broken');
  const pages: ReadPage[] = [];
  let read = 0;
  for (const [at, { name }] of sections.entries()) {
    const flow = new Flow(LIMITS.characters - read);
    readXml(zip.read(name), new SectionPart(flow));
    for (const text of flow.pages()) {
      pages.push({ number: null, ...(sections.length > 1 && { section: at + 1 }), text });
      read += text.length;
    }
    if (read > LIMITS.characters) break;
  }
  return { pages, notes: new Set() };
}

function isEncrypted(manifest: Uint8Array): boolean {
  let found = false;
  readXml(manifest, {
    open(name) {
      found ||= name === 'encryption-data';
    },
    close() {},
    text() {},
  });
  return found;
}

class SectionPart implements XmlHandler {
  private skipping = 0;
  private inText = 0;
  private deleted = false;

  constructor(private readonly flow: Flow) {}

  enough(): boolean {
    return this.flow.isFull;
  }

  open(name: string, { pageBreak }: Readonly<Record<string, string>>): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping += 1;
      return;
    }
    if (this.inText > 0) {
      this.inText += 1;
      this.sign(name);
      return;
    }
    switch (name) {
      case 'p':
        if (pageBreak === '1') this.flow.pageBreak({ recorded: true });
        return this.flow.openParagraph();
      case 'tr':
        return this.flow.openRow();
      case 'tc':
        return this.flow.openCell();
      case 't':
        this.inText = 1;
        return;
      default:
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (this.inText > 0) {
      this.inText -= 1;
      return;
    }
    switch (name) {
      case 'p':
        return this.flow.closeParagraph();
      case 'tr':
        return this.flow.closeRow();
      case 'tc':
        return this.flow.closeCell();
      default:
    }
  }

  text(text: string): void {
    if (this.inText > 0 && this.skipping === 0 && !this.deleted) this.flow.text(text);
  }

  /** Elements that stand for characters, and the marks of tracked changes. */
  private sign(name: string): void {
    switch (name) {
      case 'tab':
        return this.flow.text('\t');
      case 'lineBreak':
        return this.flow.text('\n');
      case 'nbSpace':
      case 'fwSpace':
        return this.flow.text(' ');
      case 'hyphen':
        return this.flow.text('-');
      case 'deleteBegin':
        this.deleted = true;
        return;
      case 'deleteEnd':
        this.deleted = false;
        return;
      default:
    }
  }
}
