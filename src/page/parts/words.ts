import type { Language } from '../../engine/facts/index.js';

/** A quote with what stands around it in its sentence. */
export interface Words {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Longest piece of a sentence on either side, in characters: one line or two of a column. */
const REACH: Readonly<Record<Language, number>> = { ko: 30, zh: 24, en: 48 };
const CUT_AT = /[\s,，、;；:：(（]/u;

/** Offsets are UTF-16 units of `text`. Sentences that are long are cut at a comma or a space. */
export function wordsInSentence(text: string, start: number, end: number, language: Language): Words {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const from = sentences.containing(start)?.index ?? 0;
  const last = sentences.containing(Math.max(start, end - 1));
  const to = last ? last.index + last.segment.length : text.length;
  return {
    before: tail(text.slice(from, start).trimStart(), REACH[language]),
    quote: text.slice(start, end),
    after: head(text.slice(end, to).trimEnd(), REACH[language]),
  };
}

function tail(text: string, reach: number): string {
  const signs = Array.from(text);
  if (signs.length <= reach) return text;
  const kept = signs.slice(-reach);
  const cut = kept.findIndex((sign) => CUT_AT.test(sign));
  return `…${kept.slice(cut + 1).join('')}`;
}

function head(text: string, reach: number): string {
  const signs = Array.from(text);
  if (signs.length <= reach) return text;
  const kept = signs.slice(0, reach);
  const cut = kept.findLastIndex((sign) => CUT_AT.test(sign));
  return `${kept.slice(0, cut < 0 ? reach : cut).join('')}…`;
}
