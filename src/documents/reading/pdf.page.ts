import {
  type Block,
  blockFrom,
  blocksOf,
  cellText,
  type Line,
  linesOf,
  paragraphText,
  type Piece,
} from './pdf.lines.js';

/** Four and more single characters with blanks between: letter-spacing, not words. */
const LETTER_SPACED = /(?<=^|\s)(?:[\p{Script=Hangul}\p{Script=Han}] ){3,}[\p{Script=Hangul}\p{Script=Han}](?=$|\s)/gmu;

/** The text of a page: from top to bottom, columns one after the other, cells of a row on one line with tabs between. */
export function pageText(pieces: readonly Piece[]): string {
  const upright = pieces.filter(({ isTurned }) => !isTurned);
  const turned = pieces.filter(({ isTurned }) => isTurned).map(({ text }) => text);
  return [...arranged(blocksOf(linesOf(upright))), ...turned]
    .join('\n')
    .replace(LETTER_SPACED, (word) => word.replaceAll(' ', ''));
}

/** Columns of running text, in contrast to a table, are at least so wide (em) and so long (lines). */
const NARROWEST_COLUMN = 12;
const SHORTEST_COLUMN = 5;

/** Cuts a region along its empty stripes, first across, then down, until nothing is left to cut. */
function arranged(blocks: readonly Block[]): string[] {
  const bands = parted(blocks, 'top', 'bottom');
  if (bands.length > 1) return underEachOther(bands);
  const columns = parted(blocks, 'left', 'right');
  if (columns.length > 1) return besideEachOther(columns);
  const [only, ...more] = blocks;
  if (!only) return [];
  return more.length === 0 ? [paragraphText(only)] : byBaseLine(blocks);
}

function underEachOther(bands: readonly Block[][]): string[] {
  const texts: string[] = [];
  for (let at = 0; at < bands.length; at += 1) {
    let region = bands[at] ?? [];
    let end = at;
    // Paragraphs of two columns may end at the same height; the columns go on below.
    while (areColumns(region) && areColumns(bands[end + 1] ?? [])) {
      const both = [...region, ...(bands[end + 1] ?? [])];
      if (!areColumns(both)) break;
      region = both;
      end += 1;
    }
    if (end > at && isLong(region)) {
      texts.push(...parted(region, 'left', 'right').flatMap(arranged));
      at = end;
    } else texts.push(...arranged(bands[at] ?? []));
  }
  return texts;
}

function besideEachOther(columns: readonly Block[][]): string[] {
  const blocks = columns.flat();
  if (areColumns(blocks) && isLong(blocks)) return columns.flatMap(arranged);
  if (areRows(columns)) return byBaseLine(blocks);
  if (blocks.length > columns.length) return columns.flatMap(arranged);
  let text = '';
  for (const [at, cell] of blocks.entries()) {
    const before = blocks[at - 1];
    text += (before ? between(before, cell) : '') + cellText(cell);
  }
  return [text];
}

/** A word apart is a word of the same line, more is another cell. */
function between(before: Block, cell: Block): string {
  const gap = (cell.left - before.right) / Math.max(before.size, cell.size);
  return gap < 1.5 && before.lines.length === 1 && cell.lines.length === 1 ? ' ' : '\t';
}

/**
 * Whether these are the columns of a table, drawn one after the other: each line has its like beside it. Two cells of
 * two lines each are more likely just that.
 */
function areRows(columns: readonly Block[][]): boolean {
  const heights = columns.map((column) =>
    column.flatMap(({ lines }) => lines.map(({ y }) => y)).toSorted((a, b) => a - b),
  );
  const [first = []] = heights;
  const areCells = columns.every(({ length }) => length === 1);
  const most = 0.3 * Math.min(...columns.flat().map(({ size }) => size));
  return (
    first.length > (areCells ? 2 : 1) &&
    heights.every((ys) => ys.length === first.length && ys.every((y, at) => Math.abs(y - (first[at] ?? 0)) < most))
  );
}

function areColumns(blocks: readonly Block[]): boolean {
  const columns = parted(blocks, 'left', 'right');
  return columns.length > 1 && columns.every((column) => typicalWidth(column) >= NARROWEST_COLUMN);
}

const isLong = (blocks: readonly Block[]): boolean =>
  parted(blocks, 'left', 'right').every(
    (column) => column.reduce((count, { lines }) => count + lines.length, 0) >= SHORTEST_COLUMN,
  );

function typicalWidth(blocks: readonly Block[]): number {
  const widths = blocks.flatMap(({ lines }) =>
    lines.map(({ left, right, size }) => (right - left) / Math.max(size, 1)),
  );
  return widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
}

/** What cannot be cut apart: every base line is a line. */
function byBaseLine(blocks: readonly Block[]): string[] {
  const rows: Line[][] = [];
  for (const line of blocks.flatMap(({ lines }) => lines).toSorted((a, b) => a.y - b.y)) {
    const [first] = rows.at(-1) ?? [];
    if (first && line.y - first.y < 0.45 * Math.min(first.size, line.size)) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => {
    const cells = row.toSorted((a, b) => a.left - b.left).map((line) => blockFrom([line]));
    return cells.map((cell, at) => `${at > 0 ? between(cells[at - 1] ?? cell, cell) : ''}${cellText(cell)}`).join('');
  });
}

/** Groups with an empty stripe between them, in their order. */
function parted(blocks: readonly Block[], from: 'top' | 'left', to: 'bottom' | 'right'): Block[][] {
  const groups: Block[][] = [];
  let end = -Infinity;
  for (const block of blocks.toSorted((a, b) => a[from] - b[from])) {
    if (block[from] >= end) groups.push([block]);
    else groups.at(-1)?.push(block);
    end = Math.max(end, block[to]);
  }
  return groups;
}
