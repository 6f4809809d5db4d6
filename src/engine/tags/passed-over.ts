import type { Place } from './shared-heads.js';

/** Words that say how a thing is done and not what it is; in Korean also the particle of what it is done to. */
const MANNER =
  /(?<=\p{Script=Hangul})(?:[을를]|조기에?|사전에?|실시간(?:으로)?|자동(?![차화])(?:으로)?|고속|지능형|비접촉)+(?=\p{Script=Hangul})|(?<=\p{Script=Han})(?:ai|人工智能|智能化?|智慧|全?自动化?|在线|实时|高精度|视觉|数字化|一体化|精准|快速|质量|专用|逐[条页份项]|的|就|即|用)+(?=\p{Script=Han})/gu;
/** So many characters of an alias stand together on either side of what is passed over. */
const LEAST = 2;
const ONE_SCRIPT = /^(?:\p{Script=Han}+|\p{Script=Hangul}+)$/u;

/** A squeezed text without its words of manner. */
export interface ShortenedText {
  readonly text: string;
  /** Where the words at `start..end` stand in the squeezed text; null unless something is passed over within them. */
  readonly placeOf: (start: number, end: number) => Place | null;
}

/**
 * Chinese and Korean put how a thing is done between the words for it: `合同智能审查` is 合同审查, `화재 조기 감지` is
 * 화재 감지, and Korean the object particle: `계약서를 자동 검토`.
 * Leaves such words out of a squeezed text; null when it has none.
 */
export function passOver(squeezed: string): ShortenedText | null {
  const passed = [...squeezed.matchAll(MANNER)];
  if (passed.length === 0) return null;
  const isPassed = new Set(passed.flatMap(({ index, 0: words }) => Array.from(words, (_, offset) => index + offset)));
  const kept = Array.from({ length: squeezed.length }, (_, index) => index).filter((index) => !isPassed.has(index));
  const text = kept.map((index) => squeezed.charAt(index)).join('');
  const placeOf = (start: number, end: number): Place => ({ from: kept[start] ?? 0, to: (kept[end - 1] ?? 0) + 1 });
  const isTogether = (start: number, end: number): boolean => {
    const { from, to } = placeOf(start, end);
    return to - from === end - start;
  };
  return {
    text,
    placeOf(start, end) {
      if (end - start < 2 * LEAST || isTogether(start, end) || !ONE_SCRIPT.test(text.slice(start, end))) return null;
      return isTogether(start, start + LEAST) && isTogether(end - LEAST, end) ? placeOf(start, end) : null;
    },
  };
}
