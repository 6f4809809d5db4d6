import { CURRENCIES, CURRENCY_BEFORE, MAGNITUDES, MAGNITUDE_LETTER, PER_PIECE } from './currencies.js';
import type { Figure } from './figures.js';
import type { Finding, StatementFact } from './statement.types.js';
import { NAMES, type Read, statement } from './trade-statement.js';

const PRICE = /单价|价格|报价|售价|均价|단가|가격|판매가|공급가|목표가|出厂价|\bpric(?:e|ed|ing)\b/iu;
const BUDGET = /预算|经费|예산|사업비|\bbudget/iu;
/** Money that is no price: the size of a firm, a fund, a fine. */
const OTHER_MONEY =
  /注册资本|注册资金|资本金|营业?额|营收|销售额|产值|融资|投资|估值|资产|年收入|补贴|资助|科研经费|年薪|누적 ?투자|지원금|과제|연구비|상금|raised|funded|valuation|grant\b|罚|保证金|押金|定金|首付|预付|保费|공사 ?규모|수주 ?규모|사업 ?규모|착수금|중도금|선금|보증금|계약금|벌금|과징금|\bdeposit|\bbid bond|자본금|매출|투자|수주|유치|자산|매입|\brevenue|\bturnover|\bcapital|\bfunding|\binvest|\bsales of/iu;
const STARTING_PRICE = /(?:起售价|起步价|起价|시작가|최저가|starting(?: price| at)?)[\s:은는为]*$/iu;
const AMOUNT_NAME =
  /(?:整套|整机|整线|每台|每套|单台|单套|单颗|总计|起价|起步价|收费|费用|售价|价格|대당|개당|장당|세트당|구축비용?|도입비용?|구매비용?|총비용|가격|预算|单价|报价|总价|目标价|예산|사업비|단가|목표가|견적|공급가)[\s:은는为约]*$/u;
const UNSAID_END = /^\s?(?:一[台套只颗片支件]|每|以|左|上|起|内|이|정|내|선|미|까|안|대|수|가|규)/u;

/** A price offered or a budget; `none` where the money is of something else, null where the figure is no money. */
export function moneyIn(
  text: string,
  figure: Figure,
  read: (end: number, start?: number) => Read,
  clause: string,
): Finding | 'none' | null {
  const ahead = text.slice(figure.end, figure.end + 12);
  const behind = text.slice(Math.max(0, figure.start - 6), figure.start);
  const after = CURRENCIES.map(([code, words]) => ({ code, match: words.exec(ahead) })).find(({ match }) => match);
  const before = CURRENCY_BEFORE.map(([code, words]) => ({ code, match: words.exec(behind) })).find(
    ({ match }) => match,
  );
  const currency = after?.code ?? before?.code;
  if (currency === undefined) return unsaidCurrency(text, figure, read);
  if (OTHER_MONEY.test(clause)) return 'none';
  const isNamed = PRICE.test(clause) || BUDGET.test(clause);
  const isSizeOfWork = BUDGET.test(clause) && !PRICE.test(clause);
  const sign = before?.match?.[0].length ?? 0;
  const letter = before && after === undefined ? MAGNITUDE_LETTER.exec(ahead) : null;
  const closed = figure.end + (after?.match?.[0].length ?? letter?.[0].length ?? 0);
  const each = PER_PIECE.exec(text.slice(closed, closed + 10));
  const found = read(closed + (each?.[0].length ?? 0), figure.start - sign);
  const factor = MAGNITUDES[letter?.groups?.['letter']?.toUpperCase() ?? ''] ?? 1;
  const [low, high] = [figure.low * factor, figure.high * factor];
  const bound =
    found.comparison.bound ?? (STARTING_PRICE.test(found.before.slice(0, found.before.length - sign)) ? '>=' : null);
  // What somebody offers has a price; a budget is how large a work may be. And whoever asks names no least price.
  if (found.side === 'capability' && isSizeOfWork) return 'none';
  if (found.side === 'requirement' && !isNamed && bound === '>=') return 'none';
  const fact: StatementFact =
    found.side === 'requirement'
      ? { kind: 'budget', min: figure.isSpan ? low : null, max: high, currency }
      : {
          kind: 'price',
          min: bound === '<=' || bound === 'reach' ? null : low,
          max: bound === '>=' ? null : high,
          currency,
        };
  return statement(fact, found, isNamed ? 9_200 : 6_000, isNamed, NAMES.money, sign);
}

/** `예산 2억`, `预算150万`: great amounts directly beside their name are in the money of their language. */
function unsaidCurrency(text: string, figure: Figure, read: (end: number) => Read): Finding | null {
  const written = text.slice(figure.start, figure.end);
  const amount = /[만억](?:\s?[\d,.]+[천백])?$/u.test(written) ? 'KRW' : /[万亿]$/u.test(written) ? 'CNY' : null;
  const next = text.slice(figure.end, figure.end + 2);
  if (amount === null || (/^\s?[\p{L}%]/u.test(next) && !UNSAID_END.test(next))) return null;
  const found = read(figure.end);
  const isEach = /^\s?(?:\/|每|一)\s?[台套只颗片支件]/u.test(text.slice(figure.end, figure.end + 4));
  if (!AMOUNT_NAME.test(found.before) && !isEach) return null;
  const { bound } = found.comparison;
  const fact: StatementFact =
    found.side === 'requirement'
      ? { kind: 'budget', min: figure.isSpan ? figure.low : null, max: figure.high, currency: amount }
      : {
          kind: 'price',
          min: bound === '<=' || bound === 'reach' ? null : figure.low,
          max: bound === '>=' ? null : figure.high,
          currency: amount,
        };
  return statement(fact, found, 8_000, true, NAMES.money);
}
