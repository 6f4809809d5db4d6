import type { CapabilityFacts, SpecValue } from '../facts/index.js';
import { convertMoney } from '../scoring/clauses/terms.js';
import type { ScoringContext } from '../scoring/score.types.js';

/** The price that a budget is held against, in another currency; null when it or a rate is not known. */
export function priceIn(currency: string, { price }: CapabilityFacts, { rates }: ScoringContext): number | null {
  const stated = price?.min ?? price?.max ?? null;
  return price === null || stated === null ? null : convertMoney(stated, price.currency, currency, rates);
}

/** The figure of an offer that a bound is held against: the most it reaches for `>=`, the least for `<=`. */
export function figureFor(op: '>=' | '<=' | '=', offered: SpecValue | undefined): number | null {
  if (offered === undefined || offered.shape === 'text') return null;
  const { min, max } = offered;
  return op === '<=' ? (min ?? max) : (max ?? min);
}

/**
 * Up to three figures that part those given into four of equal size (quartiles by nearest rank), each once, ascending.
 * All are figures that somebody states, so that each has someone on either side.
 */
export function quartiles(figures: readonly number[]): readonly number[] {
  const sorted = [...new Set(figures)].sort((a, b) => a - b);
  const places = [1, 2, 3].map((quarter) => Math.floor((sorted.length * quarter) / 4));
  return [...new Set(places)].flatMap((place) => sorted[place] ?? []);
}

/** Rounded up to two digits: a budget is said as 4,500 and not as 4,482.76. */
export function roundedUp(amount: number): number {
  if (!(amount > 0)) return 0;
  const step = 10 ** (Math.floor(Math.log10(amount)) - 1);
  return Number((Math.ceil(amount / step) * step).toPrecision(12));
}
