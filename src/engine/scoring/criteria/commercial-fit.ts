import type { CapabilityFacts, ExchangeRates, RequirementFacts } from '../../facts/index.js';
import { daysBetween } from '../calendar.js';
import { ratio, WHOLE } from '../fixed-point.js';
import { COMMERCIAL_WEIGHTS } from '../weights.js';
import { assess, missing, noGaps, notAsked, type Criterion, type Gaps, type Part } from './criterion.js';

/** Do quantity, price and time agree? Each part falls off in proportion to what is short. */
export const commercialFit: Criterion = {
  code: 'commercial-fit',
  version: 1,
  check(requirement, capability, context) {
    const gaps = noGaps();
    const parts = [
      minimumOrder(requirement, capability, gaps),
      capacity(requirement, capability, gaps),
      price(requirement, capability, context.rates, gaps),
      delivery(requirement, capability, context.asOf, gaps),
    ];
    return assess(
      parts.filter((part) => part !== null),
      gaps,
    );
  },
};

function minimumOrder({ quantity }: RequirementFacts, { minOrder }: CapabilityFacts, gaps: Gaps): Part | null {
  if (quantity === null) return notAsked(gaps, 'quantity');
  if (minOrder === null) return missing(gaps, 'minOrder', COMMERCIAL_WEIGHTS.minimumOrder);
  const enough = quantity >= minOrder;
  return {
    weight: COMMERCIAL_WEIGHTS.minimumOrder,
    value: enough ? WHOLE : ratio(quantity, minOrder),
    reason: { code: enough ? 'quantity-above-minimum' : 'quantity-below-minimum', quantity, minOrder },
  };
}

function capacity({ quantity }: RequirementFacts, { monthlyCapacity }: CapabilityFacts, gaps: Gaps): Part | null {
  if (quantity === null) return notAsked(gaps, 'quantity');
  if (monthlyCapacity === null) return missing(gaps, 'monthlyCapacity', COMMERCIAL_WEIGHTS.capacity);
  const enough = monthlyCapacity >= quantity;
  return {
    weight: COMMERCIAL_WEIGHTS.capacity,
    value: enough ? WHOLE : ratio(monthlyCapacity, quantity),
    reason: { code: enough ? 'capacity-enough' : 'capacity-short', quantity, monthlyCapacity },
  };
}

/** The lowest price counts, or the highest where that alone is stated and still fits. Nothing is left at twice the budget. */
function price(
  { budget }: RequirementFacts,
  { price: offer }: CapabilityFacts,
  rates: ExchangeRates,
  gaps: Gaps,
): Part | null {
  const stated = offer?.min ?? offer?.max ?? null;
  if (budget === null) return notAsked(gaps, 'budget');
  if (offer === null || stated === null) return missing(gaps, 'price', COMMERCIAL_WEIGHTS.price);
  const converted = convert(stated, offer.currency, budget.currency, rates);
  if (converted === null) return missing(gaps, 'exchangeRate', COMMERCIAL_WEIGHTS.price);
  const within = converted <= budget.max;
  if (!within && offer.min === null) return missing(gaps, 'price', COMMERCIAL_WEIGHTS.price);
  return {
    weight: COMMERCIAL_WEIGHTS.price,
    value: within ? WHOLE : ratio(2 * budget.max - converted, budget.max),
    reason: {
      code: within ? 'price-within-budget' : 'price-over-budget',
      price: stated,
      currency: offer.currency,
      budget: budget.max,
      budgetCurrency: budget.currency,
    },
  };
}

function convert(amount: number, from: string, to: string, { perUsd }: ExchangeRates): number | null {
  if (from === to) return amount;
  const source = perUsd[from];
  const target = perUsd[to];
  if (source === undefined || target === undefined || !(source > 0)) return null;
  return (amount * target) / source;
}

function delivery(
  { neededBy }: RequirementFacts,
  { leadTimeDays }: CapabilityFacts,
  asOf: string,
  gaps: Gaps,
): Part | null {
  if (neededBy === null) return notAsked(gaps, 'neededBy');
  if (leadTimeDays === null) return missing(gaps, 'leadTimeDays', COMMERCIAL_WEIGHTS.delivery);
  const days = daysBetween(asOf, neededBy);
  const inTime = leadTimeDays <= days;
  return {
    weight: COMMERCIAL_WEIGHTS.delivery,
    value: inTime ? WHOLE : ratio(days, leadTimeDays),
    reason: { code: inTime ? 'delivery-in-time' : 'delivery-late', leadTimeDays, days },
  };
}
