import type { Language } from '../../facts/index.js';
import { formatNumber } from './quantities.js';

/** What currencies are called behind a sum, by ISO 4217; in English, and where there is no name, the code stands before it. */
const NAMES: Readonly<Record<string, Readonly<Record<'ko' | 'zh', string>>>> = {
  KRW: { ko: '원', zh: '韩元' },
  CNY: { ko: '위안', zh: '元' },
  USD: { ko: '달러', zh: '美元' },
  EUR: { ko: '유로', zh: '欧元' },
  JPY: { ko: '엔', zh: '日元' },
  HKD: { ko: '홍콩 달러', zh: '港元' },
  SGD: { ko: '싱가포르 달러', zh: '新加坡元' },
  AED: { ko: '디르함', zh: '迪拉姆' },
  SAR: { ko: '사우디 리얄', zh: '沙特里亚尔' },
  VND: { ko: '동', zh: '越南盾' },
  IDR: { ko: '루피아', zh: '印尼盾' },
  THB: { ko: '밧', zh: '泰铢' },
  MYR: { ko: '링깃', zh: '林吉特' },
};

const MYRIAD = 10_000;
const HUNDRED_MILLION = 100_000_000;

/** A sum of money: `CNY 300,000`, `30만 위안`, `30 万元`. */
export function moneyText(amount: number, currency: string, language: Language): string {
  const counted = language === 'en' ? null : { sum: SUMS[language](amount), name: NAMES[currency]?.[language] };
  return counted?.name === undefined ? `${currency} ${formatNumber(amount)}` : counted.sum + counted.name;
}

/** Ready for the currency behind it. */
const SUMS: Readonly<Record<'ko' | 'zh', (amount: number) => string>> = {
  /** `1억 2,000만 `; sums that are no whole myriads in figures alone, without a space. */
  ko(amount) {
    if (amount < MYRIAD || amount % MYRIAD !== 0) return formatNumber(amount);
    const [hundredMillions, rest] = [Math.floor(amount / HUNDRED_MILLION), (amount % HUNDRED_MILLION) / MYRIAD];
    return (
      (hundredMillions > 0 ? `${formatNumber(hundredMillions)}억 ` : '') + (rest > 0 ? `${formatNumber(rest)}만 ` : '')
    );
  },
  /** `1.2 亿`, `3.5 万`; sums with more than two places behind the sign in figures alone. */
  zh(amount) {
    for (const [unit, sign] of [
      [HUNDRED_MILLION, '亿'],
      [MYRIAD, '万'],
    ] as const) {
      if (amount >= unit && amount % (unit / 100) === 0) return `${formatNumber(amount / unit)} ${sign}`;
    }
    return `${formatNumber(amount)} `;
  },
};
