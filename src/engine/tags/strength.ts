import type { QuoteField } from '../facts/index.js';

/**
 * How surely words in a place say what a firm makes, 1..10000. A title names it; a description also names what it is
 * for and used with. The name of an industry class tells which register entry the firm chose, and one class holds
 * makers of very different things.
 */
export const PLACE_STRENGTHS = { title: 10_000, description: 7_000, industryClass: 2_500 } as const;

const INDUSTRY_CLASS =
  /(?:제조|제작|도매|소매|판매|중개|임대|서비스|공급|개발|건설|공사|건조|주조|가공|복제|재생|금융|보험|투자|관리|운영|운송|통신|방송|출판|배급|녹음|광고|처리|수리|조사|디자인|음식점|숙박|재배|축산|탐정|경비|컨설팅|물류|창고|여행)업$|(?:교육기관|저축기관|교습 학원)$/u;
const SENTENCE_END = /[;。]|\.(?=\s|$)/gu;

/** The strength of words in a field, by where they stand in its normalised text. */
export function strengthIn(field: QuoteField, text: string): (index: number) => number {
  const whole = field.startsWith('title.') ? PLACE_STRENGTHS.title : PLACE_STRENGTHS.description;
  const ends = [...Array.from(text.matchAll(SENTENCE_END), (match) => match.index), text.length];
  const classes = ends
    .map((end, order) => ({ start: order === 0 ? 0 : (ends[order - 1] ?? 0) + 1, end }))
    .filter(({ start, end }) => INDUSTRY_CLASS.test(text.slice(start, end).trim()));
  return (index) =>
    classes.some(({ start, end }) => start <= index && index < end) ? PLACE_STRENGTHS.industryClass : whole;
}
