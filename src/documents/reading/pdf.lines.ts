/** A run of characters as a PDF places it, on a page with y downwards; lengths in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Height of the font: one em. */
  readonly size: number;
  /** Written up, down or on its head. */
  readonly isTurned: boolean;
  /** The file has a blank before it. */
  readonly afterBlank: boolean;
}

/** Pieces that follow each other on one base line. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Lines one below the other: a paragraph, a cell of a table. */
export interface Block {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Gaps in em. Below the first nothing is between two pieces, above the second a new cell or column begins. */
const BLANK = 0.15;
const CELL = 1.5;
/** Words spread over a cell, `규      격`, keep together up to here. */
const SPREAD = 5;
/** Lines of one paragraph are not farther apart; word processors of Korea start with 1.6. */
const LEADING = 1.75;

const ONE_CJK = /^[\p{Script=Hangul}\p{Script=Han}]$/u;

/** Lines in the order of the file, which is the order of reading within a paragraph or a cell. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: { text: string; left: number; right: number; y: number; size: number }[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const line = lines.at(-1);
    const em = Math.max(piece.size, last?.size ?? 0, 1);
    const isSameLine = line !== undefined && Math.abs(piece.y - line.y) < 0.45 * em;
    // Drawn twice a hair apart to look bold.
    if (isSameLine && last?.text === piece.text && Math.abs(piece.x - last.x) < 0.3 * em) continue;
    const gap = line ? (piece.x - line.right) / em : 0;
    const isSpread = last !== undefined && gap < SPREAD && ONE_CJK.test(last.text) && ONE_CJK.test(piece.text);
    if (isSameLine && gap > -1 && (gap < CELL || isSpread)) {
      line.text += (gap > BLANK || (piece.afterBlank && gap > 0) ? ' ' : '') + piece.text;
      line.right = Math.max(line.right, piece.x + piece.width);
      line.size = Math.max(line.size, piece.size);
    } else {
      const { text, x, y, width, size } = piece;
      lines.push({ text, left: x, right: x + width, y, size });
    }
    last = piece;
  }
  return lines;
}

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && continues(block, line)) block.push(line);
    else blocks.push([line]);
  }
  return blocks.map(blockFrom);
}

export function blockFrom(lines: readonly Line[]): Block {
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ y, size }) => y - 0.75 * size)),
    bottom: Math.max(...lines.map(({ y, size }) => y + 0.1 * size)),
    size: Math.max(...lines.map(({ size }) => size)),
  };
}

function continues(block: readonly Line[], line: Line): boolean {
  const [first] = block;
  const above = block.at(-1);
  if (!first || !above || Math.abs(line.size - above.size) > 0.15 * above.size) return false;
  const em = above.size;
  const down = (line.y - above.y) / em;
  if (down < 0.5 || down > LEADING) return false;
  const shared = Math.min(line.right, above.right) - Math.max(line.left, above.left);
  if (shared < 0.5 * Math.min(line.right - line.left, above.right - above.left)) return false;
  const offset = Math.min(Math.abs(line.left - above.left), Math.abs(line.left - first.left));
  const centres = Math.abs(line.left + line.right - above.left - above.right) / 2;
  return offset < 2.5 * em || centres < em;
}

/** The text of a paragraph; lines stay lines, except where one ends in the middle of a word. */
export function paragraphText({ lines, left, right }: Block): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (!above) text = line.text;
    else if (isHyphenated(above, line)) text = text.replace(/.$/u, '') + line.text;
    else text += (isSplitChinese(above, line, left, right) ? '' : '\n') + line.text;
  }
  return text;
}

/** The text of a cell, on one line. */
export const cellText = (block: Block): string =>
  paragraphText(block)
    .replaceAll(/(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu, '')
    .replaceAll('\n', ' ');

const isHyphenated = (above: Line, line: Line): boolean =>
  /\p{Ll}{2}[-\u2010]$/u.test(above.text) && /^\p{Ll}{2}/u.test(line.text);

/** Chinese breaks lines anywhere: a full line goes on in the middle of a word. Korean mostly breaks between words. */
function isSplitChinese(above: Line, line: Line, left: number, right: number): boolean {
  const em = above.size;
  return (
    above.right > right - 1.2 * em &&
    above.right - above.left > 15 * em &&
    line.left < left + 0.5 * em &&
    /[\p{Script=Han}，、]$/u.test(above.text) &&
    /^[\p{Script=Han}\d]/u.test(line.text)
  );
}
