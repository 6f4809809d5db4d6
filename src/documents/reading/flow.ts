/** Stands for a page break until the lines are put together; no input carries it, `text` sees to that. */
const PAGE_BREAK = '\f';

interface Box {
  readonly kind: 'body' | 'cell';
  lines: string[];
  holdsTable: boolean;
}
interface Paragraph {
  readonly kind: 'paragraph';
  text: string;
  /** Tables and text boxes that hang on it. */
  after: string[];
}
interface Row {
  readonly kind: 'row';
  readonly cells: Box[];
}

/**
 * Running text with tables as word processors keep it, in the order of reading. A row of a table is one line with tabs
 * between its cells, unless it is only there for the layout (one cell, or tables within).
 */
export class Flow {
  private readonly body: Box = { kind: 'body', lines: [], holdsTable: false };
  private readonly open: (Box | Paragraph | Row)[] = [this.body];
  private sinceBreak = false;
  private length = 0;

  constructor(private readonly enough: number) {}

  /** Whether there is more text already than anybody will get to see. */
  get isFull(): boolean {
    return this.length > this.enough;
  }

  text(text: string): void {
    const top = this.open.at(-1);
    if (top?.kind !== 'paragraph' || text === '') return;
    top.text += text.replaceAll(PAGE_BREAK, ' ');
    this.length += text.length;
    this.sinceBreak ||= /\S/.test(text);
  }

  openParagraph(): void {
    this.open.push({ kind: 'paragraph', text: '', after: [] });
  }

  closeParagraph(): void {
    const paragraph = this.open.at(-1);
    if (paragraph?.kind !== 'paragraph') return;
    this.open.pop();
    const own = paragraph.text
      .replaceAll(PAGE_BREAK, `\n${PAGE_BREAK}\n`)
      .split('\n')
      .map((line) => (line === PAGE_BREAK ? line : line.trim()));
    this.give([...(own.length === 1 && own[0] === '' && paragraph.after.length > 0 ? [] : own), ...paragraph.after]);
  }

  openRow(): void {
    this.open.push({ kind: 'row', cells: [] });
  }

  openCell(): void {
    this.open.push({ kind: 'cell', lines: [], holdsTable: false });
  }

  closeCell(): void {
    const cell = this.open.at(-1);
    const row = this.open.at(-2);
    if (cell?.kind !== 'cell' || row?.kind !== 'row') return;
    this.open.pop();
    row.cells.push(cell);
  }

  closeRow(): void {
    const row = this.open.at(-1);
    if (row?.kind !== 'row') return;
    this.open.pop();
    const outer = this.open.findLast((box): box is Box => box.kind === 'cell' || box.kind === 'body');
    if (outer) outer.holdsTable = true;
    this.give(rowLines(row.cells));
  }

  /** A new page from here; `recorded` ones that follow another break with nothing between are the same break. */
  pageBreak({ recorded = false } = {}): void {
    if (recorded && !this.sinceBreak) return;
    this.sinceBreak = false;
    const top = this.open.at(-1);
    if (top?.kind === 'paragraph') top.text += PAGE_BREAK;
    else this.give([PAGE_BREAK]);
  }

  /** The text of every page. */
  pages(): string[] {
    return this.body.lines.join('\n').split(PAGE_BREAK);
  }

  private give(lines: readonly string[]): void {
    const top = this.open.at(-1);
    if (top?.kind === 'paragraph') top.after.push(...lines);
    else if (top?.kind === 'row') top.cells.push({ kind: 'cell', lines: [...lines], holdsTable: false });
    else for (const line of lines) top?.lines.push(line);
  }
}

function rowLines(cells: readonly Box[]): string[] {
  const filled = cells.filter(({ lines }) => lines.some((line) => line !== ''));
  if (filled.length <= 1 || filled.some(({ holdsTable }) => holdsTable)) return filled.flatMap(({ lines }) => lines);
  const breaks = filled.flatMap(({ lines }) => lines.filter((line) => line === PAGE_BREAK));
  const texts = filled.map(({ lines }) => lines.filter((line) => line !== '' && line !== PAGE_BREAK).join(' '));
  return [...breaks.slice(0, 1), texts.filter((text) => text !== '').join('\t')];
}
