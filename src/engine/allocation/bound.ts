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
  const gains = new Float64Array(providerRoom.length);
  for (const [seeker, room] of seekerRoom.entries()) {
    const end = room === 0 ? 0 : (starts[seeker + 1] ?? 0);
    let count = 0;
    for (let edge = starts[seeker] ?? 0; edge < end; edge += 1) {
      const gain = (weights[edge] ?? 0) - (prices[providerOf[edge] ?? 0] ?? 0);
      if (gain <= (count < room ? 0 : (gains[room - 1] ?? 0))) continue;
      let at = count < room ? count : room - 1;
      for (; at > 0 && (gains[at - 1] ?? 0) < gain; at -= 1) gains[at] = gains[at - 1] ?? 0;
      gains[at] = gain;
      if (count < room) count += 1;
    }
    for (let at = 0; at < count; at += 1) bound += gains[at] ?? 0;
  }
  // Sums of such figures are off by far less than a thousandth; a weight is a whole number.
  return Math.floor(bound + 1e-3);
}
