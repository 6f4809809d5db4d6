import { dateText } from './dates.js';
import { moneyText } from './money.js';

it.each([
  [300_000, 'CNY', '30만 위안', '30 万元', 'CNY 300,000'],
  [125_000_000, 'KRW', '1억 2,500만 원', '1.25 亿韩元', 'KRW 125,000,000'],
  [200_000_000, 'KRW', '2억 원', '2 亿韩元', 'KRW 200,000,000'],
  [35_500, 'USD', '35,500달러', '3.55 万美元', 'USD 35,500'],
  [1_234_567, 'KRW', '1,234,567원', '1,234,567 韩元', 'KRW 1,234,567'],
  [4500.5, 'CNY', '4,500.5위안', '4,500.5 元', 'CNY 4,500.5'],
  [0, 'EUR', '0유로', '0 欧元', 'EUR 0'],
  [20_000, 'CHF', 'CHF 20,000', 'CHF 20,000', 'CHF 20,000'],
])('writes %d %s as each reader does', (amount, currency, ko, zh, en) => {
  expect([
    moneyText(amount, currency, 'ko'),
    moneyText(amount, currency, 'zh'),
    moneyText(amount, currency, 'en'),
  ]).toEqual([ko, zh, en]);
});

it('writes a date as each reader does, and leaves what is none', () => {
  expect((['ko', 'zh', 'en'] as const).map((language) => dateText('2027-06-05', language))).toEqual([
    '2027년 6월 5일',
    '2027年6月5日',
    '5 June 2027',
  ]);
  expect(dateText('soon', 'en')).toBe('soon');
});
