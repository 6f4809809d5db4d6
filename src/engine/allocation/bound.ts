import type { Graph } from './graph.js';

/**
 * An upper bound on the weight of any allocation, from prices of places (the Lagrangian dual): what all places cost, and what
 * each seeker gains at most at these prices. True for any prices >= 0; with those of an auction nearly the weight itself.
 */
export function boundOf(
  { providerRoom, seekerRoom, starts, providerOf, weights }: Graph,
  prices: Float64Array,
): number {
  let bound = 0;
  for (const [provider, room] of providerRoom.entries()) bound += room * (prices[provider] ?? 0);
  for (const [seeker, room] of seekerRoom.entries()) {
    const gains: number[] = [];
    for (let edge = starts[seeker] ?? 0; edge < (starts[seeker + 1] ?? 0); edge += 1) {
      const gain = (weights[edge] ?? 0) - (prices[providerOf[edge] ?? 0] ?? 0);
      if (gain > 0) gains.push(gain);
    }
    if (gains.length > room) gains.sort((a, b) => b - a);
    for (const gain of gains.slice(0, room)) bound += gain;
  }
  // Sums of such figures are off by far less than a thousandth; a weight is a whole number.
  return Math.floor(bound + 1e-3);
}
