import * as fc from 'fast-check';
import { lowerBound, type Market, NEEDS, settlePrices } from './prices.js';

const RESOURCES = 5;

/** Up to five takers with so many options each; an option needs up to three different resources. */
const marketOf = (most: number): fc.Arbitrary<Market> =>
  fc
    .record({
      rooms: fc.array(fc.nat(2), { minLength: RESOURCES, maxLength: RESOURCES }),
      takers: fc.array(
        fc.record({
          worth: fc.integer({ min: 1, max: 20 }),
          options: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: RESOURCES }), { maxLength: 3 }), {
            minLength: 1,
            maxLength: most,
          }),
        }),
        { maxLength: 5 },
      ),
    })
    .map(({ rooms, takers }) => {
      const starts = [0];
      for (const { options } of takers) starts.push((starts.at(-1) ?? 0) + options.length);
      const needs = takers.flatMap(({ options }) =>
        options.flatMap((some) => Array.from({ length: NEEDS }, (_, at) => some[at] ?? 0)),
      );
      return {
        worth: Int32Array.from(takers, ({ worth }) => worth),
        starts: Int32Array.from(starts),
        needs: Int32Array.from(needs),
        rooms: Int32Array.from([0, ...rooms]),
      };
    });

/** What takers can be worth together, by trying everything. */
function best({ worth, starts, needs, rooms }: Market, taker = 0, left: readonly number[] = [...rooms]): number {
  if (taker === worth.length) return 0;
  let most = best({ worth, starts, needs, rooms }, taker + 1, left);
  for (let option = starts[taker] ?? 0; option < (starts[taker + 1] ?? 0); option += 1) {
    const own = [...needs.subarray(option * NEEDS, (option + 1) * NEEDS)];
    const after = left.map((room, resource) => room - (resource > 0 && own.includes(resource) ? 1 : 0));
    if (after.some((room) => room < 0)) continue;
    most = Math.max(most, (worth[taker] ?? 0) + best({ worth, starts, needs, rooms }, taker + 1, after));
  }
  return most;
}

const pricesOf = ({ rooms }: Market): Float64Array => new Float64Array(rooms.length);

describe('a bound by prices', () => {
  it('is never below what can be reached, nor above what it was', () => {
    fc.assert(
      fc.property(marketOf(3), fc.boolean(), (market, isKnown) => {
        const most = best(market);
        const prices = pricesOf(market);
        const first = lowerBound(market, prices, 0, 0);
        const lower = lowerBound(market, prices, isKnown ? most : 0, 200);
        expect(first).toBe(market.worth.reduce((sum, worth) => sum + worth, 0));
        expect(lower).toBeLessThanOrEqual(first);
        expect(lower).toBeGreaterThanOrEqual(most);
      }),
    );
  });

  it('is that of the prices it leaves, to the last digit', () => {
    fc.assert(
      fc.property(marketOf(3), (market) => {
        const prices = pricesOf(market);
        const lower = lowerBound(market, prices, 0, 200);
        expect(lowerBound(market, prices, 0, 0)).toBe(lower);
      }),
    );
  });

  it('is valid when prices are settled one by one', () => {
    fc.assert(
      fc.property(marketOf(1), (market) => {
        const prices = pricesOf(market);
        const before = lowerBound(market, prices, 0, 0);
        settlePrices(market, prices, 12);
        const settled = lowerBound(market, prices, 0, 0);
        expect(settled).toBeLessThanOrEqual(before);
        expect(settled).toBeGreaterThanOrEqual(best(market));
      }),
    );
  });

  it('comes down to what two takers of one thing can be worth', () => {
    const market: Market = {
      worth: Int32Array.of(7, 5),
      starts: Int32Array.of(0, 1, 2),
      needs: Int32Array.of(1, 0, 0, 0, 1, 0, 0, 0),
      rooms: Int32Array.of(0, 1),
    };
    const prices = pricesOf(market);
    expect(lowerBound(market, prices, 7, 200)).toBeLessThan(8);
    const settled = pricesOf(market);
    settlePrices(market, settled, 1);
    expect([...settled]).toEqual([0, 5]);
    expect(lowerBound(market, settled, 7, 0)).toBe(7);
  });
});
