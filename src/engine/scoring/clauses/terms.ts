import type { CapabilityFacts, ExchangeRates, RequirementFacts } from '../../facts/index.js';
import { daysBetween } from '../calendar.js';
import { met, missed, noData, notAsked, type Judgement } from './judgement.js';

/** Is as much wanted as the supplier sells at least? */
export function judgeMinimumOrder(quantity: number | null, { minOrder }: CapabilityFacts): Judgement {
  if (quantity === null) return notAsked('quantity');
  if (minOrder === null) return noData('minOrder');
  if (quantity >= minOrder) return met({ code: 'quantity-above-minimum', quantity, minOrder });
  const miss = { how: 'above', limit: quantity, offered: minOrder } as const;
  return missed(quantity, minOrder, { code: 'quantity-below-minimum', quantity, minOrder }, miss);
}

/** Can the supplier make as many a month as are wanted? */
export function judgeCapacity(quantity: number | null, { monthlyCapacity }: CapabilityFacts): Judgement {
  if (quantity === null) return notAsked('quantity');
  if (monthlyCapacity === null) return noData('monthlyCapacity');
  if (monthlyCapacity >= quantity) return met({ code: 'capacity-enough', quantity, monthlyCapacity });
  const miss = { how: 'below', limit: quantity, offered: monthlyCapacity } as const;
  return missed(monthlyCapacity, quantity, { code: 'capacity-short', quantity, monthlyCapacity }, miss);
}

/** The lowest price counts, or the highest where that alone is stated and still fits. Nothing is left at twice the budget. */
export function judgePrice(
  budget: RequirementFacts['budget'],
  { price }: CapabilityFacts,
  rates: ExchangeRates,
): Judgement {
  const stated = price?.min ?? price?.max ?? null;
  if (budget === null) return notAsked('budget');
  if (price === null || stated === null) return noData('price');
  const converted = convertMoney(stated, price.currency, budget.currency, rates);
  if (converted === null) return noData('exchangeRate');
  const within = converted <= budget.max;
  if (!within && price.min === null) return noData('price');
  const facts = { price: stated, currency: price.currency, budget: budget.max, budgetCurrency: budget.currency };
  if (within) return met({ code: 'price-within-budget', ...facts });
  const miss = { how: 'above', limit: budget.max, offered: converted } as const;
  return missed(2 * budget.max - converted, budget.max, { code: 'price-over-budget', ...facts }, miss);
}

/** Null without a rate for both currencies. */
export function convertMoney(amount: number, from: string, to: string, { perUsd }: ExchangeRates): number | null {
  if (from === to) return amount;
  const source = perUsd[from];
  const target = perUsd[to];
  if (source === undefined || target === undefined || !(source > 0)) return null;
  return (amount * target) / source;
}

/** Is it delivered by the date, when ordered on the day of the run? */
export function judgeDelivery(neededBy: string | null, capability: CapabilityFacts, asOf: string): Judgement {
  if (neededBy === null) return notAsked('neededBy');
  return judgeLeadTime(daysBetween(asOf, neededBy), capability);
}

/** @param days that delivery may take; negative when the date needed has passed */
export function judgeLeadTime(days: number, { leadTimeDays }: CapabilityFacts): Judgement {
  if (leadTimeDays === null) return noData('leadTimeDays');
  if (leadTimeDays <= days) return met({ code: 'delivery-in-time', leadTimeDays, days });
  const miss = { how: 'above', limit: days, offered: leadTimeDays } as const;
  return missed(days, leadTimeDays, { code: 'delivery-late', leadTimeDays, days }, miss);
}
