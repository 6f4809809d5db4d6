import { judgeMarket, thirdMarkets } from '../clauses/partnership.js';
import { assess, noGaps, notAsked, partOf, type Criterion } from './criterion.js';

/**
 * Do both aim at the same third markets? Mean over the markets that the requirement names beyond the two home
 * countries; no data when it names none, or when the provider says nothing about markets.
 */
export const marketFit: Criterion = {
  code: 'market-fit',
  version: 1,
  check(requirement, capability) {
    const gaps = noGaps();
    const wanted = thirdMarkets(requirement, capability);
    if (wanted.length === 0) notAsked(gaps, 'markets');
    const parts = wanted.map((market) => partOf(judgeMarket(market, capability), 1, gaps));
    return assess(
      parts.filter((part) => part !== null),
      gaps,
    );
  },
};
