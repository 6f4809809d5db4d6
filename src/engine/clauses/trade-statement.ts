import type { Comparison } from './comparison.js';
import type { Figure } from './figures.js';
import type { Finding, Side, StatementFact, StatementNote } from './statement.types.js';

/** A figure of trade with what its phrase says before and after it. */
export interface Read {
  readonly comparison: Comparison;
  readonly before: string;
  readonly after: string;
  readonly figure: Figure;
  readonly side: Side;
}

export const MIN_ORDER =
  /(?:起订量?|起订数量|最[小低]起?订(?:购|货)?(?:数?量)?|起批量?|MOQ|최소\s?(?:(?:주문|발주|구매|생산|제작)\s?(?:수?량)?|수량|물량)|minimum order(?: quantity)?)[\s:은는为is(]*$/iu;

/** Names that belong to the quote where they stand directly before the figure. */
export const NAMES = {
  money:
    /(?:目标)?(?:单价|价格|报价|售价|预算|단가|예산|가격|\b(?:target |unit )*(?:price|budget)(?: of| is)?)[\s:은는为]*$/iu,
  lead: /(?:交期|货期|交货期|交付周期|供货周期|납기|리드\s?타임|lead[- ]?time)[\s:은는为]*$/iu,
  order: MIN_ORDER,
  month:
    /(?:매월|월간?|每?月|年|연간?|monthly(?: capacity| output| demand)?|annual)(?:[가-힣 ]{0,10}|[\u4e00-\u9fff]{0,5})[\s:]*$/iu,
  once: /(?:首批|采购|订购|需求|数量|수량|구매|발주)\s?$/u,
} as const;

export function statement(
  fact: StatementFact,
  { comparison, before, figure }: Read,
  confidence: number,
  isNamed: boolean,
  name: RegExp,
  sign = 0,
  more: readonly StatementNote[] = [],
): Finding {
  const notes: StatementNote[] = [...more];
  if (comparison.approximate) notes.push('approximate');
  if (comparison.strict) notes.push('strict-bound');
  const named = name.exec(before.slice(0, before.length - sign));
  return {
    fact,
    start: Math.min(comparison.start, figure.start - sign) - (named?.[0].length ?? 0),
    end: comparison.end,
    confidence: confidence - (comparison.approximate ? 1_500 : 0),
    why: isNamed ? 'named' : 'unit-only',
    notes,
  };
}
