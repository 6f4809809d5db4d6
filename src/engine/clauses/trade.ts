import { comparisonAround, type Comparison } from './comparison.js';
import { CURRENCIES, CURRENCY_BEFORE, MAGNITUDES, MAGNITUDE_LETTER, PER_PIECE } from './currencies.js';
import type { Figure } from './figures.js';
import type { Passage } from './passage.js';
import { isDenied, isOfOthers } from './scope.js';
import type { Finding, Side, StatementFact, StatementNote } from './statement.types.js';

const PRICE = /单价|价格|报价|售价|均价|단가|가격|판매가|공급가|목표가|出厂价|\bpric(?:e|ed|ing)\b/iu;
const BUDGET = /预算|经费|예산|사업비|\bbudget/iu;
/** Money that is no price: the size of a firm, a fund, a fine. */
const OTHER_MONEY =
  /注册资本|注册资金|资本金|营业?额|营收|销售额|产值|融资|投资|估值|资产|年收入|补贴|资助|科研经费|年薪|누적 ?투자|지원금|과제|연구비|상금|raised|funded|valuation|grant\b|罚|保证金|押金|定金|保费|보증금|계약금|벌금|과징금|\bdeposit|\bbid bond|자본금|매출|투자|수주|유치|자산|매입|\brevenue|\bturnover|\bcapital|\bfunding|\binvest|\bsales of/iu;
const STARTING_PRICE = /(?:起售价|起步价|起价|시작가|최저가|starting(?: price| at)?)[\s:은는为]*$/iu;
const AMOUNT_NAME =
  /(?:整套|整机|整线|每台|每套|单台|单套|单颗|总计|起价|起步价|收费|费用|售价|价格|대당|개당|장당|세트당|구축비|가격|预算|单价|报价|总价|目标价|예산|사업비|단가|목표가|견적|공급가)[\s:은는为约]*$/u;
const UNSAID_END = /^\s?(?:一[台套只颗片支件]|每|以|左|上|起|内|이|정|내|선|미|까|안|대|수|가|규)/u;
const COUNTER =
  /^\s?(?:[台套只颗张片支辆块组]|件|个(?!月)|대(?!역|형)|개(?![월사소년])|세트|장(?!비)|매|벌|셋트|[副枚粒双]|기(?!가)|EA\b|ea\b|pcs\b|pieces?\b|units?\b|sets?\b|cards?\b|chips?\b|cells?\b)/u;
const MONTHLY_BEFORE =
  /(?:(?<![\d년年个개]\s?)(?:매월|월간|월평균|每月|月)|(?<![\d가-힣]|\d\s)월|\bmonthly)(?:[^\d,;。.]{0,12})$/iu;
const MONTHLY_AFTER = /^\s?(?:[a-z]{3,12}\s)?(?:\/|每|per |an? )\s?(?:월|月|months?\b|mo\b)/iu;
const YEARLY_BEFORE =
  /(?:年产能?|每年|年需(?:求量?)?|年用量?|年采购量?|年交付|年出货|年供货?|연간|연산|(?<![가-힣])연(?![내말초구장락동산결])|매년|\bannual(?:ly)?)(?:[^\d,;。.]{0,12})$/iu;
const YEARLY_AFTER = /^\s?(?:\/|每|per |an? )\s?(?:년|年|years?\b)/iu;
const MIN_ORDER =
  /(?:起订量?|起订数量|最[小低]起?订(?:购|货)?(?:数?量)?|起批量?|MOQ|최소\s?(?:주문|발주|구매)\s?(?:수?량)?|minimum order(?: quantity)?)[\s:은는为is(]*$/iu;
const MIN_ORDER_AFTER = /^\s?(?:起订|起批|부터 주문)/u;
const ONCE =
  /(?:首批|首单|采购|订购|需求|需要|购买|求购|(?:^\s*|采购|订购|需求|所需|购买)数量|총|(?:^\s*|구매|발주|필요|주문|도입)\s?수량|구매|발주|도입|초도|필요\s?수량|\border(?:ing)? of|\bbuy|\bpurchase(?: of)?|\bquantity)[^\d,;。.]{0,12}$/iu;
const ONCE_AFTER =
  /^\s?(?:를\s?|을\s?)?(?:규모\s?)?(?:구매|구입|발주|도입|필요|구함|구합|采购|需求|求购|(?:in|for) (?:the|our|a) (?:first|initial|trial|pilot)|(?:initial|first|trial|pilot) (?:order|lot|batch))/iu;
const DURATION =
  /^[\s-]?(?<unit>天|日(?!元)|个?工作日|영업일|(?:business|working|calendar) days?\b|일(?!본)|周(?!年|边)|星期|个?星期|주(?!년|문|요)|个月|개월|달(?!러)|days?\b|weeks?\b|months?\b)/iu;
const LEAD_BEFORE =
  /(?:交期|货期|交货期?|交付(?:周期|时间|期)?|供货(?:周期|期)?|生产周期|批量(?:交付)?|量产|大货|재고품|现货|양산품?|到货|납기|납품(?:\s?기[간한])?|리드\s?타임|제작\s?기간|공급\s?기간|제작|구축|(?:주문|발주|계약|수주)\s?후|(?:下单|订货|合同|签约|签合同|订单)(?:签订)?后|ex[- ]?works|EXW|after order|\blead[- ]?time|\bdeliver(?:y|ed|s)?(?: time)?|\bships?)[^\d,;。.]{0,8}$/iu;
const LEAD_AFTER =
  /^[\s)]?(?:交货|交付|到货|供货|发货|납품|납기|공급|입고|인도|출하|출고|발송|배송|구축|제작|发运|出库|上线|delivery|lead[- ]?time|ARO\b|after (?:receipt of )?(?:order|PO)\b|ex[- ]?works)/iu;

/** What a figure states of trade: money, pieces, times of delivery; null where it is something else. */
export function tradeFinding(passage: Passage, figure: Figure, side: Side): Finding | 'none' | null {
  const { text, scopes } = passage;
  const phrase = scopes.phraseAt(figure.start);
  const clause = scopes.clauseAt(figure.start);
  const read = (end: number, start = figure.start): Read => {
    const comparison = comparisonAround(text, start, end, phrase.start, phrase.end);
    return {
      comparison,
      before: text.slice(phrase.start, comparison.start),
      after: text.slice(comparison.end, phrase.end),
      figure,
      side,
    };
  };
  const found =
    moneyIn(text, figure, read, text.slice(clause.start, clause.end)) ??
    timeIn(text, figure, read) ??
    piecesIn(text, figure, read);
  if (found === null || found === 'none') return found;
  const isSaidNot =
    isDenied(text.slice(clause.start, found.start), text.slice(found.end, clause.end)) ||
    isOfOthers(text.slice(clause.start, figure.start), text.slice(found.end, clause.end), side === 'requirement');
  return isSaidNot ? 'none' : found;
}

interface Read {
  readonly comparison: Comparison;
  readonly before: string;
  readonly after: string;
  readonly figure: Figure;
  readonly side: Side;
}

function moneyIn(
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
  const sign = before?.match?.[0].length ?? 0;
  const letter = before && after === undefined ? MAGNITUDE_LETTER.exec(ahead) : null;
  const closed = figure.end + (after?.match?.[0].length ?? letter?.[0].length ?? 0);
  const each = PER_PIECE.exec(text.slice(closed, closed + 10));
  const found = read(closed + (each?.[0].length ?? 0), figure.start - sign);
  const factor = MAGNITUDES[letter?.groups?.['letter']?.toUpperCase() ?? ''] ?? 1;
  const [low, high] = [figure.low * factor, figure.high * factor];
  const isNamed = PRICE.test(clause) || BUDGET.test(clause);
  const bound =
    found.comparison.bound ?? (STARTING_PRICE.test(found.before.slice(0, found.before.length - sign)) ? '>=' : null);
  // "10만원 이상 차이 나면": whoever asks names no least price.
  if (found.side === 'requirement' && !isNamed && bound === '>=') return 'none';
  const fact: StatementFact =
    found.side === 'requirement'
      ? { kind: 'budget', max: high, currency }
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
  if (amount === null || /^\s?[\p{L}%]/u.test(text.slice(figure.end, figure.end + 2).replace(UNSAID_END, '')))
    return null;
  const found = read(figure.end);
  const isEach = /^\s?(?:\/|每|一)\s?[台套只颗片支件]/u.test(text.slice(figure.end, figure.end + 4));
  if (!AMOUNT_NAME.test(found.before) && !isEach) return null;
  const { bound } = found.comparison;
  const fact: StatementFact =
    found.side === 'requirement'
      ? { kind: 'budget', max: figure.high, currency: amount }
      : {
          kind: 'price',
          min: bound === '<=' || bound === 'reach' ? null : figure.low,
          max: bound === '>=' ? null : figure.high,
          currency: amount,
        };
  return statement(fact, found, 8_000, true, NAMES.money);
}

function timeIn(text: string, figure: Figure, read: (end: number) => Read): Finding | 'none' | null {
  const unit = DURATION.exec(text.slice(figure.end, figure.end + 10));
  const words = unit?.groups?.['unit'];
  if (unit === null || words === undefined) return null;
  const found = read(figure.end + unit[0].length);
  const isNamed = LEAD_BEFORE.test(found.before) || LEAD_AFTER.test(found.after);
  const isLong = !/^(?:天|日|일|个?工作日|영업일|(?:\w+ )?days?)$/iu.test(words);
  if (!isNamed && !(isLong && found.comparison.bound === '<=' && found.after.trim().length < 3)) return null;
  const days = /^(?:天|日|일|个?工作日|영업일|day|business|working|calendar)/iu.test(words)
    ? 1
    : /月|월|달|month/iu.test(words)
      ? 30
      : 7;
  return statement(
    { kind: 'leadTimeDays', value: Math.ceil(figure.high * days) },
    found,
    isNamed ? 9_200 : 5_500,
    isNamed,
    NAMES.lead,
  );
}

function piecesIn(text: string, figure: Figure, read: (end: number) => Read): Finding | 'none' | null {
  const counter = COUNTER.exec(text.slice(figure.end, figure.end + 8));
  const bare = figure.end + (counter?.[0].length ?? 0);
  const found = read(bare);
  const isOffer = found.side === 'capability';
  if (MIN_ORDER.test(found.before) || (counter !== null && MIN_ORDER_AFTER.test(text.slice(bare, bare + 8)))) {
    if (!isOffer) return 'none';
    return statement({ kind: 'minOrder', value: figure.low }, found, 9_300, true, NAMES.order);
  }
  const rest = text.slice(found.comparison.end, found.comparison.end + 12);
  const direct = text.slice(bare, bare + 28);
  const month = MONTHLY_AFTER.exec(direct) ?? MONTHLY_AFTER.exec(rest);
  const year = YEARLY_AFTER.exec(direct) ?? YEARLY_AFTER.exec(rest);
  const isMonthly = month !== null || (counter !== null && MONTHLY_BEFORE.test(found.before));
  const isYearly = !isMonthly && (year !== null || (counter !== null && YEARLY_BEFORE.test(found.before)));
  if (isMonthly || isYearly) {
    const period = MONTHLY_AFTER.exec(direct) ?? YEARLY_AFTER.exec(direct);
    const widened = period === null ? found : read(bare + period[0].length);
    const share = (value: number): number => (isYearly ? Math.floor(value / 12) : value);
    const fact: StatementFact = isOffer
      ? { kind: 'monthlyCapacity', value: share(figure.high) }
      : { kind: 'quantity', min: share(figure.low), max: share(figure.high), per: 'month' };
    return statement(fact, widened, isYearly ? 7_000 : 9_300, true, NAMES.month, 0, isYearly ? ['from-yearly'] : []);
  }
  if (counter === null || isOffer) return null;
  const isAsked = ONCE.test(found.before) || (found.comparison.bound === null && ONCE_AFTER.test(found.after));
  if (!isAsked) return null;
  return statement(
    { kind: 'quantity', min: figure.low, max: figure.high, per: 'once' },
    found,
    6_000,
    true,
    NAMES.once,
  );
}

/** Names that belong to the quote where they stand directly before the figure. */
const NAMES = {
  money:
    /(?:目标)?(?:单价|价格|报价|售价|预算|단가|예산|가격|\b(?:target |unit )*(?:price|budget)(?: of| is)?)[\s:은는为]*$/iu,
  lead: /(?:交期|货期|交货期|交付周期|供货周期|납기|리드\s?타임|lead[- ]?time)[\s:은는为]*$/iu,
  order: MIN_ORDER,
  month:
    /(?:매월|월간?|每?月|年|연간?|monthly(?: capacity| output| demand)?|annual)(?:[가-힣 ]{0,10}|[\u4e00-\u9fff]{0,5})[\s:]*$/iu,
  once: /(?:首批|采购|订购|需求|数量|수량|구매|발주)\s?$/u,
} as const;

function statement(
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
