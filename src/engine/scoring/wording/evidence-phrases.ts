import type { Language } from '../../facts/index.js';
import type { Gap } from '../evidence/row.types.js';
import { formatNumber as n } from './quantities.js';

/** The words around the figures of the evidence matrix. Figures come as text. */
export interface EvidencePhrases {
  readonly colon: string;
  readonly pieces: (count: number) => string;
  readonly days: (count: number) => string;
  /** A difference of two percentages. */
  readonly points: (count: number) => string;
  readonly between: (low: string, high: string) => string;
  /** A price with one end. */
  readonly from: (price: string) => string;
  readonly to: (price: string) => string;
  /** What is asked of the supplier's capacity, of its minimum order. */
  readonly capacity: string;
  readonly minimumOrder: string;
  /** Days left until the date needed, on the day of the run. */
  readonly left: (date: string, days: number) => string;
  readonly delivered: (days: string, date: string) => string;
  readonly market: string;
  readonly present: (markets: string) => string;
  readonly aimed: (markets: string) => string;
  readonly seat: (region: string) => string;
  readonly covered: (regions: string) => string;
  readonly notServed: (sector: string) => string;
  /** A figure with the same in another unit or currency. */
  readonly same: (figure: string, other: string) => string;
  readonly byRates: (sum: string, date: string) => string;
  /** How far the offer is from the limit: `30 m (20%) short`. */
  readonly gap: (how: Gap['how'], amount: string, percent: string | null, inDays: boolean) => string;
  /** A near miss: what is asked, what is offered, how far it is off. */
  readonly asked: (head: string, wanted: string, offered: string, gap: string | null) => string;
  /** A near miss that says nothing of what the seeker insists on. */
  readonly silent: (head: string, wanted: string | null) => string;
  readonly row: (wanted: string, state: string, offered: string | null, gap: string | null) => string;
  readonly unconfirmed: string;
}

const share = (amount: string, percent: string | null, [open, close]: readonly [string, string]): string =>
  percent === null ? amount : `${amount}${open}${percent}%${close}`;

const ko: EvidencePhrases = {
  colon: ': ',
  pieces: (count) => `${n(count)}개`,
  days: (count) => `${n(count)}일`,
  points: (count) => `${n(count)}%p`,
  between: (low, high) => `${low} ~ ${high}`,
  from: (price) => `${price}부터`,
  to: (price) => `${price} 이하`,
  capacity: '월 생산 능력',
  minimumOrder: '최소 주문량',
  left: (date, days) => (days < 0 ? `${date}(이미 지남)` : `${date}(${n(days)}일 남음)`),
  delivered: (days, date) => `${days}(지금 주문하면 ${date})`,
  market: '진출 시장',
  present: (markets) => `진출: ${markets}`,
  aimed: (markets) => `희망: ${markets}`,
  seat: (region) => `소재지 ${region}`,
  covered: (regions) => `서비스 지역 ${regions}`,
  notServed: (sector) => `${sector} 분야는 거래 제외`,
  same: (figure, other) => `${figure}(${other})`,
  byRates: (sum, date) => `약 ${sum}, ${date} 환율`,
  gap(how, amount, percent, inDays) {
    const by = share(amount, percent, ['(', ')']);
    switch (how) {
      case 'below':
        return `${by} 부족`;
      case 'above':
        return inDays ? `${by} 늦음` : `${by} 초과`;
      case 'low-end':
        return `하한이 ${by} 모자람`;
      case 'high-end':
        return `상한이 ${by} 모자람`;
    }
  },
  asked: (head, wanted, offered, gap) =>
    `${head}: 요구 ${wanted}, 제시 ${offered}${gap === null ? '. 충족하지 못함' : `. ${gap}`}`,
  silent: (head, wanted) => `${head}: ${wanted === null ? '필수' : `필수 ${wanted}`}, 제시되지 않음`,
  row: (wanted, state, offered, gap) =>
    offered === null
      ? `${wanted} - ${state}`
      : `${wanted} - ${state}(제시: ${offered}${gap === null ? '' : `, ${gap}`})`,
  unconfirmed: '본문에서 읽음, 미확인',
};

/** Chinese characters stand beside each other without a space. */
const behind = (text: string): string => (/\p{Script=Han}$/u.test(text) ? '' : ' ');

const zh: EvidencePhrases = {
  colon: '：',
  pieces: (count) => `${n(count)} 件`,
  days: (count) => `${n(count)} 天`,
  points: (count) => `${n(count)} 个百分点`,
  between: (low, high) => `${low}${behind(low)}至 ${high}`,
  from: (price) => `${price}${behind(price)}起`,
  to: (price) => `${price}${behind(price)}以内`,
  capacity: '月产能',
  minimumOrder: '最小起订量',
  left: (date, days) => (days < 0 ? `${date}（已过）` : `${date}（还有 ${n(days)} 天）`),
  delivered: (days, date) => `${days}（现在下单，${date}交付）`,
  market: '目标市场',
  present: (markets) => `已进入：${markets}`,
  aimed: (markets) => `计划进入：${markets}`,
  seat: (region) => `位于${region}`,
  covered: (regions) => `服务地区：${regions}`,
  notServed: (sector) => `不服务${sector}领域`,
  same: (figure, other) => `${figure}（${other}）`,
  byRates: (sum, date) => `约 ${sum}，按${date}汇率`,
  gap(how, amount, percent, inDays) {
    const by = share(amount, percent, ['（', '）']);
    switch (how) {
      case 'below':
        return `差 ${by}`;
      case 'above':
        return inDays ? `晚 ${by}` : `超出 ${by}`;
      case 'low-end':
        return `下限差 ${by}`;
      case 'high-end':
        return `上限差 ${by}`;
    }
  },
  asked: (head, wanted, offered, gap) =>
    `${head}：要求${spaced(wanted)}，提供${spaced(offered)}，${gap === null ? '不满足' : gap}`,
  silent: (head, wanted) => `${head}：${wanted === null ? '必须具备' : `必须${wanted}`}，未说明`,
  row: (wanted, state, offered, gap) =>
    offered === null
      ? `${wanted}——${state}`
      : `${wanted}——${state}（提供：${offered}${gap === null ? '' : `，${gap}`}）`,
  unconfirmed: '读自正文，尚未确认',
};

/** Chinese sets a space before figures and Latin letters, none before its own characters. */
const spaced = (text: string): string => (/^[\p{Script=Han}“]/u.test(text) ? text : ` ${text}`);

const en: EvidencePhrases = {
  colon: ': ',
  pieces: (count) => n(count),
  days: (count) => `${n(count)} ${count === 1 ? 'day' : 'days'}`,
  points: (count) => `${n(count)} percentage ${count === 1 ? 'point' : 'points'}`,
  between: (low, high) => `${low} to ${high}`,
  from: (price) => `${price} and up`,
  to: (price) => `${price} at most`,
  capacity: 'Monthly capacity',
  minimumOrder: 'Minimum order',
  left: (date, days) => (days < 0 ? `${date} (passed)` : `${date} (${n(days)} ${days === 1 ? 'day' : 'days'} left)`),
  delivered: (days, date) => `${days} (${date} if ordered now)`,
  market: 'Market',
  present: (markets) => `active in ${markets}`,
  aimed: (markets) => `aims at ${markets}`,
  seat: (region) => `seat in ${region}`,
  covered: (regions) => `serves ${regions}`,
  notServed: (sector) => `does not serve ${sector}`,
  same: (figure, other) => `${figure} (${other})`,
  byRates: (sum, date) => `about ${sum} at the rates of ${date}`,
  gap(how, amount, percent, inDays) {
    const by = share(amount, percent, [' (', ')']);
    switch (how) {
      case 'below':
        return `${by} short`;
      case 'above':
        return inDays ? `${by} late` : `${by} over`;
      case 'low-end':
        return `${by} short at the lower end`;
      case 'high-end':
        return `${by} short at the upper end`;
    }
  },
  asked: (head, wanted, offered, gap) =>
    `${head}: ${wanted} asked, ${offered} offered${gap === null ? '; not met' : `: ${gap}`}`,
  silent: (head, wanted) => `${head}: ${wanted === null ? '' : `${wanted} `}insisted on, not stated`,
  row: (wanted, state, offered, gap) =>
    offered === null
      ? `${wanted} - ${state}`
      : `${wanted} - ${state} (offered: ${offered}${gap === null ? '' : `; ${gap}`})`,
  unconfirmed: 'read from the text, not confirmed',
};

export const EVIDENCE_PHRASES: Readonly<Record<Language, EvidencePhrases>> = { ko, zh, en };
