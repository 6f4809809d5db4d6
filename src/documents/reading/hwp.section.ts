import { DocumentRefused } from './document-text.js';
import type { Flow } from './flow.js';

interface HwpRecord {
  readonly tag: number;
  readonly level: number;
  readonly content: DataView;
}

const PARAGRAPH = 66;
const PARAGRAPH_TEXT = 67;
const CONTROL = 71;
const LIST = 72;
const TABLE = 77;
/** How a paragraph begins; its bit for a new page. */
const BREAK_KIND = 11;
const NEW_PAGE = 4;

/** Controls that repeat on every page or are for the author only. */
const SKIPPED = new Set(['head', 'foot', 'tcmt', 'secd']);

/** What stands around the record at hand, outermost first. */
interface Around {
  readonly level: number;
  readonly kind: 'paragraph' | 'table' | 'row' | 'cell' | 'control' | 'skipped';
  /** Of a row, as the cells give it. */
  readonly row?: number;
}

/** Reads the records of one `BodyText/Section` into `flow`. Structures: HWP 5.0 format description, chapter 4.3. */
export function readHwpSection(bytes: Uint8Array, flow: Flow): void {
  const around: Around[] = [];
  const leave = (until: (top: Around) => boolean): void => {
    for (let top = around.at(-1); top && !until(top); top = around.at(-1)) {
      around.pop();
      if (top.kind === 'paragraph') flow.closeParagraph();
      else if (top.kind === 'row') flow.closeRow();
      else if (top.kind === 'cell') flow.closeCell();
    }
  };

  for (const { tag, level, content } of records(bytes)) {
    if (flow.isFull) break;
    if (around.some((outer) => outer.kind === 'skipped' && outer.level < level)) continue;
    switch (tag) {
      case PARAGRAPH:
        // The paragraphs of a cell stand beside its list header, not below it.
        leave((top) => top.level < level || (top.level === level && top.kind === 'cell'));
        if (content.byteLength > BREAK_KIND && (content.getUint8(BREAK_KIND) & NEW_PAGE) !== 0) {
          flow.pageBreak({ recorded: true });
        }
        flow.openParagraph();
        around.push({ kind: 'paragraph', level });
        break;
      case PARAGRAPH_TEXT:
        flow.text(paragraphText(content));
        break;
      case CONTROL: {
        leave((top) => top.level < level);
        around.push({ kind: SKIPPED.has(controlName(content)) ? 'skipped' : 'control', level });
        break;
      }
      case TABLE:
        // Lists of the control before this record are its caption, those after it are cells.
        leave((top) => top.level < level);
        if (around.at(-1)?.kind === 'control') around.push({ kind: 'table', level: level - 1 });
        break;
      case LIST: {
        leave((top) => top.level < level || (top.kind === 'row' && top.level === level));
        const top = around.at(-1);
        const inTable = top?.kind === 'table' || (top?.kind === 'row' && top.level === level);
        if (!inTable || content.byteLength < 12) break;
        const row = content.getUint16(10, true);
        if (top.kind === 'row' && top.row !== row) leave((outer) => outer.kind === 'table');
        if (around.at(-1)?.kind === 'table') {
          flow.openRow();
          around.push({ kind: 'row', level, row });
        }
        flow.openCell();
        around.push({ kind: 'cell', level });
        break;
      }
      default:
    }
  }
  leave(() => false);
}

function* records(bytes: Uint8Array): Generator<HwpRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= view.byteLength;) {
    const header = view.getUint32(at, true);
    at += 4;
    let size = header >>> 20;
    if (size === 0xfff) {
      if (at + 4 > view.byteLength) throw new DocumentRefused('document-broken');
      size = view.getUint32(at, true);
      at += 4;
    }
    if (at + size > view.byteLength) throw new DocumentRefused('document-broken');
    yield {
      tag: header & 0x3ff,
      level: (header >>> 10) & 0x3ff,
      content: new DataView(view.buffer, view.byteOffset + at, size),
    };
    at += size;
  }
}

/** The letters are kept as one little-endian number, last letter first. */
function controlName(content: DataView): string {
  if (content.byteLength < 4) return '';
  return [3, 2, 1, 0].map((at) => String.fromCharCode(content.getUint8(at))).join('');
}

/** Control characters of eight units, of which only the first means anything here. */
const WIDE_CONTROLS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
const TAB = 9;
const LINE_BREAK = 10;
const HYPHEN = 24;
const NON_BREAKING_SPACE = 30;
const FIXED_SPACE = 31;

function paragraphText(content: DataView): string {
  const units = Math.floor(content.byteLength / 2);
  let text = '';
  for (let at = 0; at < units; at += 1) {
    const unit = content.getUint16(at * 2, true);
    if (unit > FIXED_SPACE) text += String.fromCharCode(unit);
    else if (unit === TAB) text += '\t';
    else if (unit === LINE_BREAK) text += '\n';
    else if (unit === HYPHEN) text += '-';
    else if (unit === NON_BREAKING_SPACE || unit === FIXED_SPACE) text += ' ';
    if (WIDE_CONTROLS.has(unit)) at += 7;
  }
  return text;
}
