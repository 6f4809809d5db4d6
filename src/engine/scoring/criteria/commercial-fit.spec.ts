import { aCapability, aContext, aRequirement } from '../testing/builders.js';
import { commercialFit } from './commercial-fit.js';

const context = aContext();
const check = (asked: Parameters<typeof aRequirement>[0], offered: Parameters<typeof aCapability>[0]) =>
  commercialFit.check(aRequirement(asked), aCapability(offered), context);
const codes = ({ reasons }: ReturnType<typeof check>) => reasons.map(({ code }) => code);

describe('commercial-fit', () => {
  it('is whole when quantity, price and time agree', () => {
    const result = check(
      { quantity: 500, budget: { max: 1_000, currency: 'CNY' }, neededBy: '2026-12-22' },
      {
        minOrder: 100,
        monthlyCapacity: 2_000,
        price: { min: 150_000, max: 250_000, currency: 'KRW' },
        leadTimeDays: 30,
      },
    );
    expect(result.value).toBe(10_000);
    expect(codes(result)).toEqual([
      'quantity-above-minimum',
      'capacity-enough',
      'price-within-budget',
      'delivery-in-time',
    ]);
  });

  it('falls off in proportion to what is short', () => {
    expect(check({ quantity: 50 }, { minOrder: 100 }).value).toBe(5_000);
    expect(check({ quantity: 400 }, { monthlyCapacity: 100 }).value).toBe(2_500);
    expect(check({ neededBy: '2026-12-02' }, { leadTimeDays: 40 }).value).toBe(2_500);
  });

  it('converts the price by the rates of the day', () => {
    const budget = { max: 700, currency: 'CNY' };
    const won = (min: number | null, max: number | null = null) => ({ price: { min, max, currency: 'KRW' } });
    expect(check({ budget }, won(140_000)).value).toBe(10_000);
    expect(check({ budget }, won(210_000))).toMatchObject({
      value: 5_000,
      reasons: [{ code: 'price-over-budget', price: 210_000, currency: 'KRW' }, {}],
    });
    expect(check({ budget }, won(280_000)).value).toBe(0);
  });

  it('takes a highest price alone only when it fits', () => {
    const budget = { max: 700, currency: 'CNY' };
    expect(check({ budget }, { price: { min: null, max: 600, currency: 'CNY' } }).value).toBe(10_000);
    expect(check({ budget }, { price: { min: null, max: 900, currency: 'CNY' } }).value).toBeNull();
  });

  it('knows nothing about a price in a currency without a rate', () => {
    const result = check({ budget: { max: 700, currency: 'CNY' } }, { price: { min: 1, max: null, currency: 'XAU' } });
    expect(result.value).toBeNull();
    expect(result.reasons[0]).toMatchObject({ code: 'no-data', missing: ['exchangeRate'] });
  });

  it('calls a date that has passed late, whatever the lead time', () => {
    expect(check({ neededBy: '2026-11-01' }, { leadTimeDays: 0 })).toMatchObject({
      value: 0,
      reasons: [{ code: 'delivery-late', days: -21 }, {}],
    });
  });

  it('names what is not stated and counts only the rest', () => {
    const result = check({ quantity: 10, neededBy: null }, { minOrder: 10 });
    expect(result.value).toBe(10_000);
    expect(result.reasons).toContainEqual({ code: 'no-data', missing: ['monthlyCapacity'] });
    expect(result.reasons).toContainEqual({ code: 'not-asked', missing: ['budget', 'neededBy'] });
    expect(check({}, {}).value).toBeNull();
  });
});
