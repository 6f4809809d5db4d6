import type { ReactNode } from 'react';

/** Words of a text that something rests on, by UTF-16 offsets; `id` tells what. */
export interface Quote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

/** Cuts a text where quotes begin and end, so that quotes may overlap. */
export function piecesOf(length: number, quotes: readonly Quote[]): Piece[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of quotes) {
    cuts.add(Math.min(start, length));
    cuts.add(Math.min(end, length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? 0;
    const ids = quotes.filter((quote) => quote.start <= start && quote.end >= end).map(({ id }) => id);
    return { start, end, ids };
  });
}

/** A text with its quotes marked; those of `lit` stand out. */
export function QuotedText({
  text,
  quotes,
  lit,
  onPoint,
}: {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly lit: string | null;
  readonly onPoint: (id: string | null) => void;
}): ReactNode {
  return piecesOf(text.length, quotes).map(({ start, end, ids }) => {
    const words = text.slice(start, end);
    const [first] = ids;
    if (first === undefined) return <span key={start}>{words}</span>;
    return (
      <mark
        key={start}
        className={lit !== null && ids.includes(lit) ? 'quote quote-lit' : 'quote'}
        onMouseEnter={() => onPoint(first)}
        onMouseLeave={() => onPoint(null)}
      >
        {words}
      </mark>
    );
  });
}
