import { evidenceOf } from '../evidence.js';
import { aCapability, aCompany, aContext, aRequirement } from '../testing/builders.js';

const context = aContext();
type Asked = Parameters<typeof aRequirement>[0];
type Offered = Parameters<typeof aCapability>[0];
const rows = (asked: Asked, offered: Offered) => evidenceOf(aRequirement(asked), aCapability(offered), context);
const states = (asked: Asked, offered: Offered) =>
  Object.fromEntries(rows(asked, offered).map(({ clause, state }) => [clause, state]));

describe('evidence of quantity, budget and time', () => {
  it('judges the quantity against capacity and minimum order apart', () => {
    expect(states({ quantity: 500 }, { monthlyCapacity: 500, minOrder: 501 })).toEqual({
      q1: 'satisfied',
      q2: 'partial',
    });
    expect(states({ quantity: 500 }, { monthlyCapacity: 100 })).toEqual({ q1: 'contradicted', q2: 'no-data' });
    const [capacity] = rows({ quantity: 500 }, { monthlyCapacity: 400 });
    expect(capacity).toMatchObject({
      need: 'should',
      wanted: { quantity: 500 },
      offered: { pieces: 400 },
      fields: { requirement: 'quantity', capability: 'monthlyCapacity' },
      gaps: [{ how: 'below', limit: 500, offered: 400, amount: 100, percent: 20, measure: { kind: 'pieces' } }],
    });
  });

  it('shows a price in its own currency and in that of the budget', () => {
    const budget = { max: 4_000, currency: 'CNY' };
    const price = { min: 900_000, max: 1_000_000, currency: 'KRW' };
    const [row] = rows({ budget }, { price });
    expect(row).toMatchObject({
      state: 'partial',
      offered: { ...price, converted: { min: 4_500, max: 5_000, currency: 'CNY' }, ratesOf: '2026-11-20' },
      gaps: [{ how: 'above', limit: 4_000, offered: 4_500, amount: 500, percent: 12.5 }],
    });
    expect(rows({ budget }, { price: { ...price, currency: 'CNY' } })[0]).toMatchObject({
      offered: { converted: null },
      state: 'contradicted',
    });
    expect(states({ budget }, { price: { ...price, currency: 'XAU' } })).toEqual({ b1: 'no-data' });
  });

  it('counts the lead time from the day of the run', () => {
    const asked = { neededBy: '2026-12-22' };
    expect(rows(asked, { leadTimeDays: 30 })[0]).toMatchObject({
      state: 'satisfied',
      wanted: { date: '2026-12-22', days: 30 },
      offered: { days: 30, date: '2026-12-22' },
    });
    expect(rows(asked, { leadTimeDays: 45 })[0]).toMatchObject({
      state: 'contradicted',
      gaps: [{ how: 'above', amount: 15, percent: 50, measure: { kind: 'days' } }],
    });
    expect(rows({ neededBy: '2026-11-01' }, { leadTimeDays: 1 })[0]).toMatchObject({
      wanted: { days: -21 },
      gaps: [{ amount: 22, percent: null }],
    });
  });

  it('finds the words of both texts that state the same figure, and no others', () => {
    const asked = {
      quantity: 2_000,
      budget: { max: 4_500, currency: 'CNY' },
      neededBy: '2027-06-30',
      description: { zh: '月需求2000台，目标单价4500元以内，2027年6月底前供货。' },
    };
    const offered = {
      monthlyCapacity: 5_000,
      minOrder: 300,
      leadTimeDays: 60,
      description: { ko: '월 5,000대 양산, 최소 주문량 100대, 납기 60일.' },
    };
    const quotes = Object.fromEntries(
      rows(asked, offered).map(({ clause, quotes: both }) => [clause, both.map(({ text }) => text)]),
    );
    expect(quotes).toEqual({
      q1: ['月需求2000台', '월 5,000대'],
      // The text speaks of another minimum than the field, which counts.
      q2: ['月需求2000台'],
      b1: [expect.stringContaining('4500元')],
      d1: [expect.stringContaining('2027年6月底'), expect.stringContaining('60일')],
    });
  });

  it('asks a lead time that only the text states, and says that nobody has confirmed it', () => {
    const [row] = rows({ description: { zh: '交期8周以内。' } }, { leadTimeDays: 70 });
    expect(row).toMatchObject({
      clause: 'l1',
      confirmed: false,
      state: 'partial',
      wanted: { kind: 'leadTime', days: 56 },
      fields: { requirement: null },
      quotes: [{ side: 'requirement' }],
    });
    expect(states({ neededBy: '2026-12-22', description: { zh: '交期8周以内。' } }, {})).toEqual({ d1: 'no-data' });
  });
});

describe('evidence of partnership', () => {
  it('has a row for each third market and none for the two home countries', () => {
    const presence = [{ market: 'AE', kind: 'office' as const }];
    const company = aCompany({ presence, markets: ['VN'] });
    expect(states({ markets: ['VN', 'CN', 'AE', 'KR', 'SA'] }, { company })).toEqual({
      m1: 'satisfied',
      m2: 'contradicted',
      m3: 'partial',
    });
    expect(states({ markets: ['AE'] }, {})).toEqual({ m1: 'no-data' });
  });

  it('judges ways to cooperate, kinds, regions and languages', () => {
    const seeker = aCompany({ id: 'cn-1', country: 'CN', languages: ['zh', 'en'] });
    const asked: Asked = {
      company: seeker,
      cooperationModes: ['licence', 'co-development'],
      partnerKinds: ['manufacturer'],
      regions: ['KR-11'],
    };
    const met: Offered = {
      company: aCompany({ kind: 'manufacturer', region: 'KR-11', languages: ['zh'] }),
      cooperationModes: ['co-development'],
    };
    const near: Offered = { company: aCompany({ kind: 'research', region: 'KR-41', languages: ['en'] }) };
    const apart: Offered = {
      company: aCompany({ region: 'KR-26', languages: ['ko'] }),
      cooperationModes: ['supply'],
    };
    expect(states(asked, met)).toEqual({ w1: 'satisfied', p1: 'satisfied', a1: 'satisfied', s1: 'satisfied' });
    expect(states(asked, near)).toEqual({ w1: 'no-data', p1: 'contradicted', a1: 'partial', s1: 'partial' });
    expect(states(asked, apart)).toEqual({ w1: 'contradicted', p1: 'no-data', a1: 'contradicted', s1: 'contradicted' });
  });

  it('quotes what the texts say of it', () => {
    const [modes] = rows(
      { cooperationModes: ['co-development'], description: { zh: '希望与韩方联合开发。' } },
      { cooperationModes: ['co-development'], description: { ko: '공동개발을 희망합니다.' } },
    );
    expect(modes?.quotes.map(({ text }) => text)).toEqual(['联合开发', '공동개발']);
  });
});
