import type { SpecKey } from '../facts/index.js';
import type { Figure } from './figures.js';
import { inUnit, type Measurement } from './measured.js';

/** Counted pieces for each hour or minute: `7200只/小时`, `80 wafers an hour`. */
const RATE =
  /^\s?(?:[只片个件张颗支台套块次箱包袋托瓶根盒板单]|개|매|장|셀|대|세트|회|박스|팩|병|포|봉|건|롤|픽|토트|트레이|잔|캔|정|쇼트|송장|테스트|ea|EA|pcs|[A-Za-z]{3,10})?\s?(?:\/|每|per |an? )\s?(?<hour>小时|시간|hour|hr?|时)?(?<minute>分钟|분|min(?:ute)?)?(?![A-Za-z])/u;
const HOURLY_BEFORE =
  /(?:(?<hour>시간당|每小时|小时)|(?<minute>분당|每分钟)|(?<second>초당|每秒钟?))[가-힣\u4e00-\u9fff\s]{0,8}(?:[≥≤><=]{1,2}\s?)?$/u;
const COUNTED =
  /^\s?(?:[只片个件张颗支台套块次箱包袋托瓶根盒板份盘杯单票粒卷辆]|개|매|장|셀|대|세트|회|박스|팩|병|포|봉|건|픽|콜|피스|케이스|토트|트레이|잔|캔|정|쇼트|송장|테스트|pcs|EA|ea|picks)/u;

/** What is done in an hour, whatever is counted; null where the figure is no rate. */
export function rateOf(text: string, figure: Figure, spec: SpecKey): Measurement | null {
  const after = text.slice(figure.end, figure.end + 24);
  const rate = RATE.exec(after);
  const hourly = rate?.groups?.['hour'] !== undefined;
  const minutely = rate?.groups?.['minute'] !== undefined;
  const isLength = /^\s?(?:mm?|cm|km|m|min)\s?\//u.test(after);
  if (rate && (hourly || minutely) && !isLength) {
    const conversion = { unit: hourly ? '/h' : '/min', factor: hourly ? 1 : 60, written: [] };
    const reading = inUnit(spec, conversion, figure.low, figure.high);
    return reading && { end: figure.end + rate[0].length, isGeneral: false, readings: [reading] };
  }
  const behind = text.slice(Math.max(0, figure.start - 12), figure.start);
  if (/(?<![A-Za-z])UPH[^\p{L}\d]{0,4}$/u.test(behind)) {
    const reading = inUnit(spec, { unit: '/h', factor: 1, written: [] }, figure.low, figure.high);
    return reading && { end: figure.end, isGeneral: false, readings: [reading] };
  }
  const counted = COUNTED.exec(after);
  const before = HOURLY_BEFORE.exec(behind);
  if (counted === null || before === null) return null;
  const [unit, factor] =
    before.groups?.['hour'] !== undefined
      ? (['/h', 1] as const)
      : before.groups?.['minute'] !== undefined
        ? (['/min', 60] as const)
        : (['/s', 3600] as const);
  const conversion = { unit, factor, written: [] };
  const reading = inUnit(spec, conversion, figure.low, figure.high);
  return reading && { end: figure.end + counted[0].length, isGeneral: false, readings: [reading] };
}

/** What is counted or covered in each second, minute or hour, by the unit that says the same: `초속 1.2m`, `每秒60万点`. */
const PERIODS: readonly (readonly [before: RegExp, counted: RegExp, written: string])[] = [
  [/(?:초당|초속|每秒钟?|per second)\s?$/iu, /^\s?(?:m(?![A-Za-z])|미터|米)/u, 'm/s'],
  [/(?:분당|분속|每分钟|分速)\s?$/u, /^\s?(?:m(?![A-Za-z])|미터|米)/u, 'm/min'],
  [/(?:시속|时速|每小时)\s?$/u, /^\s?(?:km(?![A-Za-z])|킬로미터|킬로|公里)/u, 'km/h'],
  [/(?:초당|每秒钟?)\s?(?:약|约|可?输出)?\s?$/u, /^\s?(?:points?|pts|포인트|점|点|个点)/u, 'points/s'],
  [/(?:초당|每秒钟?)\s?(?:약|约|可?输出|生成)?\s?$/u, /^\s?(?:tokens?|토큰|个?token|词元)/iu, 'tokens/s'],
];

/** The unit that a period before a figure and what is counted after it make together, with where it ends. */
export function periodicUnit(text: string, { start, end }: Figure): { written: string; end: number } | null {
  const [before, after] = [text.slice(Math.max(0, start - 10), start), text.slice(end, end + 12)];
  for (const [period, counted, written] of PERIODS) {
    const match = period.test(before.replace(BOUND_BEFORE, '')) ? counted.exec(after) : null;
    if (match !== null) return { written, end: end + match[0].length };
  }
  return null;
}

/** What may stand between a period and its figure. */
const BOUND_BEFORE = /(?:不低于|不少于|不小于|至少|最高|최대|최고|最大|≥|>=|>|약|约)\s?$/u;

/** `분당 100m`, `100米/分钟`, `3 m/s`: speeds, for which no spec key stands. */
export const isSpeedOfSomethingElse = (text: string, { start, end }: Figure): boolean =>
  /(?:분당|초당|시간당|每分钟|每秒|每小时)\s?$/u.test(text.slice(Math.max(0, start - 6), start)) &&
  !/^\s?(?:프레임|帧|fps)/u.test(text.slice(end, end + 6));
