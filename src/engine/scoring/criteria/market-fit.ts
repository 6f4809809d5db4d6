import { byCodeUnits, WHOLE } from '../fixed-point.js';
import { assess, unknown, type Criterion, type Part } from './criterion.js';

/** Aiming at a market is worth less than standing in it. */
const AIMED = 7_000;

/**
 * Do both aim at the same third markets? Mean over the markets that the requirement names beyond the two home
 * countries; no data when it names none, or when the provider says nothing about markets.
 */
export const marketFit: Criterion = {
  code: 'market-fit',
  version: 1,
  check(requirement, capability) {
    const homes = [requirement.company.country, capability.company.country];
    const wanted = [...new Set(requirement.markets)].filter((market) => !homes.includes(market)).sort(byCodeUnits);
    const present = new Set(capability.company.presence.map(({ market }) => market));
    const aimed = new Set([...capability.markets, ...capability.company.markets]);
    if (wanted.length === 0) return unknown({ notAsked: ['markets'], missing: [] });
    if (present.size + aimed.size === 0) return unknown({ notAsked: [], missing: ['markets'] });
    return assess(wanted.map((market) => gradeMarket(market, present, aimed)));
  },
};

function gradeMarket(market: string, present: ReadonlySet<string>, aimed: ReadonlySet<string>): Part {
  if (present.has(market)) return { weight: 1, value: WHOLE, reason: { code: 'market-present', market } };
  if (aimed.has(market)) return { weight: 1, value: AIMED, reason: { code: 'market-aimed', market } };
  return { weight: 1, value: 0, reason: { code: 'market-absent', market } };
}
