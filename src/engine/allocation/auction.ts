import { Bidding } from './bidding.js';
import { boundOf } from './bound.js';
import type { Graph } from './graph.js';
import { weightOf } from './measures.js';

/** Of the highest weight: with bids that much too high the first prices are found, each round's are finer by a factor. */
const FIRST_STEP = 1 / 4;
const FINER = 6;
/** How fine the last bids are; below 1 / (number of meetings) whole weights leave nothing to gain. */
const FINEST = 0.04;
/** Of weights up to 10000: a hundredth of what may be given up for spreading. */
const ROUGH = 4;
/** How often providers come down with prices that nobody pays: for the proof whatever is left of them counts, for spreading little. */
const [OFTEN, SELDOM] = [200, 2];
/** From bids of this step on the outcome is often the largest already, and it pays to look. */
const LATE = 1;

export interface Auctioned {
  /** 1 for each edge that is chosen. */
  readonly chosen: Uint8Array;
  /** What a place with each provider is worth, >= 0. */
  readonly prices: Float64Array;
}

/**
 * Chooses edges for a high sum of weights by an auction (Bertsekas, "The auction algorithm", Annals of Operations Research
 * 14, 1988; places of one provider as similar objects: Bertsekas and Castañon, Mathematical Programming 55, 1992): seekers bid
 * for places with providers, each as much as would leave it as well off as with its next best, and `step` more; who is outbid bids
 * again. The step becomes finer from round to bidding.
 */
export function auction(graph: Graph): Auctioned {
  const places = Math.min(sumOf(graph.seekerRoom), sumOf(graph.providerRoom));
  return auctionWith(graph, 0, Math.min(FINEST, 0.9 / Math.max(1, places)));
}

/** The same where the n-th meeting of a provider costs (n - 1) x `price` (>= 0): so meetings are spread. Less exact, and quicker. */
export const spreadingAuction = (graph: Graph, price: number): Uint8Array => auctionWith(graph, price, ROUGH).chosen;

function auctionWith(graph: Graph, rising: number, finest: number): Auctioned {
  const highest = graph.weights.reduce((most, weight) => Math.max(most, weight), 1);
  const bidding = new Bidding(graph, rising, highest);
  let starting = new Float64Array(graph.providers.length);
  for (let step = highest * FIRST_STEP; ; step = Math.max(finest, step / FINER)) {
    bidding.begin(starting, step);
    bidding.bidAll();
    if (rising === 0) bidding.comeDown(OFTEN);
    else if (step <= finest) bidding.comeDown(SELDOM);
    const prices = bidding.prices();
    if (step <= finest || (step < LATE && rising === 0 && isLargest(graph, bidding.chosen, prices)))
      return { chosen: bidding.chosen, prices };
    // Lower than where they came to rest, so that the finer bids decide.
    starting = prices.map((price) => Math.max(0, price - 2 * step));
  }
}

const isLargest = (graph: Graph, chosen: Uint8Array, prices: Float64Array): boolean =>
  boundOf(graph, prices) <= weightOf(graph, chosen);

const sumOf = (some: Int32Array): number => some.reduce((sum, one) => sum + one, 0);
