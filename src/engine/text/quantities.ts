import { normaliseKeepingCase } from './normalise.js';
import { writtenNumbers } from './numbers.js';

export interface Quantity {
  /** Magnitude words applied: `70亿` is 7e9. */
  readonly value: number;
  /** Upper end of a span. */
  readonly max?: number;
  /** As written (folded to compatible characters), or null for a bare number. */
  readonly unit: string | null;
  /** UTF-16 offsets in the text as stored, number and unit together. */
  readonly start: number;
  readonly end: number;
}

/** Words for units, with the symbol that they share across the languages. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  m: ['米', '미터'],
  mm: ['毫米', '밀리미터', '밀리'],
  cm: ['厘米', '센티미터', '센티'],
  km: ['公里', '千米', '킬로미터'],
  μm: ['微米', '마이크로미터', '마이크론', '미크론', 'um'],
  nm: ['纳米', '나노미터', '나노'],
  kg: ['公斤', '千克', '킬로그램'],
  g: ['克', '그램'],
  t: ['吨', '톤'],
  '°': ['度', '도', 'deg'],
  '°C': ['℃', '摄氏度', '섭씨'],
  s: ['秒', '초', 'sec'],
  ms: ['毫秒', '밀리초'],
  h: ['小时', '시간', 'hr', 'hours'],
  W: ['瓦', '와트'],
  V: ['伏', '볼트'],
  N: ['牛', '牛顿', '뉴턴'],
  fps: ['帧', '프레임'],
  axis: ['轴', '축', '자유도', '自由度', 'dof'],
  param: ['参数', '파라미터', '매개변수', 'parameters'],
  piece: ['台', '个', '件', '套', '대', '개', '세트', 'pcs', 'ea', 'units'],
};
const SYMBOL_OF = new Map(
  Object.entries(UNIT_WORDS).flatMap(([symbol, words]) =>
    [symbol, ...words].map((word) => [word.toLowerCase(), symbol]),
  ),
);
const WORDS = [...SYMBOL_OF.keys()].filter((word) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(word));
const LATIN_UNIT = String.raw`[A-Za-zμΩ°%‰'"][A-Za-z0-9μΩ°%²³]{0,7}(?:[/·][A-Za-z0-9²³]{1,5})?(?![A-Za-z])`;
const UNIT = new RegExp(
  String.raw`\s?(${LATIN_UNIT}|${WORDS.sort((a, b) => b.length - a.length).join('|')})(?<!초(?=과))`,
  'uy',
);

/** Every number of a text with the unit that follows it, left to right. */
export function findQuantities(text: string): Quantity[] {
  const folded = normaliseKeepingCase(text);
  return writtenNumbers(folded.text).map(({ value, max, start, end }) => {
    UNIT.lastIndex = end;
    const unit = UNIT.exec(folded.text);
    const span = folded.sourceSpan(start, end + (unit?.[0].length ?? 0));
    return { value, ...(max === undefined ? {} : { max }), unit: unit?.[1] ?? null, ...span };
  });
}

/** One symbol for a unit however it is written: `米`, `미터` and `M` are `m`. Unknown units stay, in lower case. */
export const unitSymbol = (written: string): string => SYMBOL_OF.get(written.toLowerCase()) ?? written.toLowerCase();
