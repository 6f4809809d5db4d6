import { comparisonAround } from './comparison.js';
import type { Figure } from './figures.js';
import type { Passage } from './passage.js';
import { isDenied, isOfOthers } from './scope.js';
import { moneyIn } from './money.js';
import type { Finding, Side, StatementFact } from './statement.types.js';
import { MIN_ORDER, NAMES, type Read, statement } from './trade-statement.js';

const COUNTER =
  /^\s?(?:[台套只颗张片支辆块组]|件|个(?!月)|대(?!역|형)|개(?![월사소년])|세트|장(?!비)|매|벌|셋트|[副枚粒双包卷箱瓶根条架盒对]|팩(?!토)|롤|병(?!원)|쌍|기(?!가)|테스트|키트|쇼트|캔|시린지|바이알|앰플|정(?=\s|,|$)|EA\b|ea\b|pcs\b|pieces?\b|units?\b|sets?\b|cards?\b|chips?\b|cells?\b)/u;
const MONTHLY_BEFORE =
  /(?:(?<![\d년年个개]\s?)(?:매월|월간|월평균|每月|月)|(?<![\d가-힣]|\d\s)월|\bmonthly)(?:[^\d,;。.]{0,12})$/iu;
const MONTHLY_AFTER = /^\s?(?:[a-z]{3,12}\s)?(?:\/|每|per |an? )\s?(?:월|月|months?\b|mo\b)/iu;
const YEARLY_BEFORE =
  /(?:年产能?|每年|全年|年度|年需(?:求量?)?|年用量?|年均|年采购量?|(?<![近前两二三四五几\d]\s?)年交付|年出货|年供货?|연간|연산|(?<![가-힣])연(?![내말초구장락동산결])|매년|\bannual(?:ly)?)(?:[^\d,;。.]{0,12})$/iu;
const YEARLY_AFTER = /^\s?(?:\/|每|per |an? )\s?(?:년|年|years?\b)/iu;
const MIN_ORDER_AFTER = /^\s?(?:起订|起批|부터 주문)/u;
/** `月需求20万`: amounts may go without what is counted, beside a word for an amount. */
const AMOUNT_ASKED =
  /(?:起步量|需求量?|用量|采购量|订购量|产能|供应量|供货量|出货量|[月年][供产需]|수요|생산량?|공급량|물량|소요량|사용량)[^\d,;。元원]{0,8}$/u;
const ONCE =
  /(?:首批|首单|首期|首购|首采|(?<!已)交付(?![过了])|购置|整机|总共|共计|合计|拟购|采购|订购|需求|需要|购买|求购|(?:^\s*|采购|订购|需求|所需|购买)数量|총|(?:^\s*|구매|발주|필요|주문|도입)\s?수량|구매|발주|도입|초도|필요\s?수량|\border(?:ing)? of|\bbuy|\bpurchase(?: of)?|\bquantity)[^\d,;。.]{0,12}$/iu;
/** Too short to be seen from further off. */
const ONCE_BESIDE = /(?:(?<!提)供(?:货|应)?|(?<!公)共需?)\s?$/u;
const ONCE_AFTER =
  /^\s?(?:를\s?|을\s?)?(?:규모\s?)?(?:구매|구입|발주|도입|필요|구함|구합|采购|需求|求购|(?:in|for) (?:the|our|a) (?:first|initial|trial|pilot)|(?:initial|first|trial|pilot) (?:order|lot|batch))/iu;
const DURATION =
  /^[\s-]?(?<unit>天|日(?!元)|个?工作日|영업일|(?:business|working|calendar) days?\b|일(?!본)|周(?!年|边)|星期|个?星期|주(?!년|문|요)|个月|개월|달(?!러)|days?\b|weeks?\b|months?\b)/iu;
const LEAD_BEFORE =
  /(?:交期|货期|交货期?|交付(?:周期|时间|期)?|供货(?:周期|期)?|生产周期|批量(?:交付)?|量产|大货|재고품|现货|양산품?|到货|发货|出货|出厂|납기|시제품|샘플|목업|오버홀|수리|turnaround|납품(?:\s?기[간한])?|리드\s?타임|제작\s?기간|공급\s?기간|제작|구축|재고(?:시|품)?|급행|출하|출고|배송|발송|입고|인도|(?:주문|발주|계약|수주|착수금 입금)\s?후|(?:下单|订货|合同|签约|签合同|订单)(?:签订)?后|ex[- ]?works|EXW|after order|(?<!(?:alarm|warning|alert|prediction|forecast)\s)\blead[- ]?time|\bgo-live|\binstall(?:ed|ation)|\bdeliver(?:y|ed|s)?(?: time)?|\bships?)[^\d,;。.]{0,8}$/iu;
const LEAD_AFTER =
  /^[\s)]?(?:交货|交付|到货|供货|发货|납품|납기|공급|입고|인도|출하|출고|발송|배송|구축|제작|发运|出库|上线|go-live|delivery|lead[- ]?time|ARO\b|after (?:receipt of )?(?:order|PO)\b|ex[- ]?works)/iu;

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

/** `，30台，`: pieces of which nothing more is said are those that are wanted, as after `求六轴力传感器50只`. */
const isWholePhrase = ({ before, after, comparison }: Read): boolean =>
  comparison.bound === null && after.trim() === '' && /^\s*(?:(?:急?[求寻]|求购|采购).{2,20})?$/u.test(before);

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
  const isCounted =
    counter !== null || (AMOUNT_ASKED.test(found.before) && /^\s*(?:이상|以上|左右)?\s*$/u.test(found.after));
  const month = MONTHLY_AFTER.exec(direct) ?? MONTHLY_AFTER.exec(rest);
  const year = YEARLY_AFTER.exec(direct) ?? YEARLY_AFTER.exec(rest);
  const isMonthly = month !== null || (isCounted && MONTHLY_BEFORE.test(found.before));
  const isYearly = !isMonthly && (year !== null || (isCounted && YEARLY_BEFORE.test(found.before)));
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
  const isAsked =
    ONCE.test(found.before) ||
    ONCE_BESIDE.test(found.before) ||
    isWholePhrase(found) ||
    (found.comparison.bound === null && ONCE_AFTER.test(found.after));
  if (!isAsked) return null;
  return statement(
    { kind: 'quantity', min: figure.low, max: figure.high, per: 'once' },
    found,
    6_000,
    true,
    NAMES.once,
  );
}
