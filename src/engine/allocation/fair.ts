import { spreadingAuction } from './auction.js';
import type { Graph } from './graph.js';
import { spreadOf, weightOf, countsOf } from './measures.js';

/** Of the highest weight: the price of a further meeting that is tried first, and by how much it changes the first time. */
const FIRST_PRICE = 1 / 200;
const FIRST_FACTOR = 16;
const FINEST_FACTOR = 1.1;
const TIMES = 7;

/**
 * Spreads meetings: the n-th meeting of a provider costs n - 1 times a price, then whoever has less than it is owed gets it along a
 * path of exchanges, if there is one at all. Of the prices with which no more than `givenUp` of the largest weight is lost
 * the one counts that spreads most. What is owed comes first: where that alone costs more, nothing is spread beyond it.
 * @param largest the chosen edges of the largest allocation
 * @param givenUp share of the largest weight, 0..1
 * @returns 1 for each edge that is chosen
 */
export function fairly(graph: Graph, largest: Uint8Array, givenUp: number): Uint8Array {
  const least = weightOf(graph, largest) * (1 - givenUp);
  let best = giveOwed(graph, Uint8Array.from(largest));
  let spread = spreadOf(graph, best);
  const highest = graph.weights.reduce((most, weight) => Math.max(most, weight), 0);
  const dearest = highest / (2 * Math.max(1, evenShare(graph, largest)));
  // The price that is nearest is looked for by its size: it may be a thousandth of a weight as well as a tenth.
  let [price, factor] = [Math.min(dearest, highest * FIRST_PRICE), FIRST_FACTOR];
  for (let time = 0; time < TIMES && spread > 0; time += 1) {
    const chosen = giveOwed(graph, spreadingAuction(graph, price));
    const isTooDear = weightOf(graph, chosen) < least;
    const here = isTooDear ? Infinity : spreadOf(graph, chosen);
    if (here < spread) [best, spread] = [chosen, here];
    if (!isTooDear && price === dearest) break;
    price = Math.min(dearest, isTooDear ? price / factor : price * factor);
    factor = Math.max(FINEST_FACTOR, Math.sqrt(factor));
  }
  return best;
}

/** Meetings per provider that has a pair. Where so many cost more than they are worth, a price takes meetings away and spreads none. */
function evenShare({ ofProvider }: Graph, chosen: Uint8Array): number {
  const meetings = chosen.reduce((sum, isChosen) => sum + isChosen, 0);
  return meetings / Math.max(1, ofProvider.filter((edges) => edges.length > 0).length);
}

/**
 * Lets each provider have what it is owed. A meeting more for one is found along a path: a seeker with room takes it, or one gives
 * up a meeting with somebody who has more than it is owed, or with somebody who finds another seeker in turn. Such a path exists
 * as long as any allocation gives more of what is owed (Ford and Fulkerson 1956), so the sum that is reached is the most there is.
 */
function giveOwed(graph: Graph, chosen: Uint8Array): Uint8Array {
  const counts = countsOf(graph, chosen);
  const taken = new Int32Array(graph.seekers.length);
  for (const [edge, isChosen] of chosen.entries()) change(taken, graph.seekerOf[edge] ?? 0, isChosen);
  for (const [provider, owed] of graph.owed.entries()) {
    while ((counts[provider] ?? 0) < owed && exchange(graph, chosen, counts, taken, provider));
  }
  return chosen;
}

/** Gives a provider one more meeting, and takes none from whoever would have less than it is owed then. @returns whether it could */
function exchange(
  { ofProvider, seekerOf, providerOf, seekerRoom, starts, owed, weights }: Graph,
  chosen: Uint8Array,
  counts: Int32Array,
  taken: Int32Array,
  start: number,
): boolean {
  /** The edge by which each provider would get a meeting in place of the one that it gives up. */
  const cameBy = new Map<number, { readonly gain: number; readonly loss: number }>();
  const seen = new Set<number>();
  let front = [start];
  const finish = (gain: number, loss: number): true => {
    const [seeker, last] = [seekerOf[gain] ?? 0, loss < 0 ? -1 : (providerOf[loss] ?? 0)];
    if (last < 0) change(taken, seeker, 1);
    else change(counts, last, -1);
    let step: { readonly gain: number; readonly loss: number } | undefined = { gain, loss };
    while (step !== undefined) {
      chosen[step.gain] = 1;
      if (step.loss >= 0) chosen[step.loss] = 0;
      step = cameBy.get(providerOf[step.gain] ?? 0);
    }
    change(counts, start, 1);
    return true;
  };
  while (front.length > 0) {
    const next: number[] = [];
    for (const provider of front) {
      const open = [...(ofProvider[provider] ?? [])].filter(
        (edge) => chosen[edge] === 0 && !seen.has(seekerOf[edge] ?? 0),
      );
      for (const gain of open.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)) {
        const seeker = seekerOf[gain] ?? 0;
        if (seen.has(seeker) || (seekerRoom[seeker] ?? 0) === 0) continue;
        seen.add(seeker);
        if ((taken[seeker] ?? 0) < (seekerRoom[seeker] ?? 0)) return finish(gain, -1);
        const own: number[] = [];
        for (let edge = starts[seeker] ?? 0; edge < (starts[seeker + 1] ?? 0); edge += 1)
          if (chosen[edge] === 1) own.push(edge);
        own.sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || a - b);
        const spare = own.find((edge) => {
          const other = providerOf[edge] ?? 0;
          return other !== start && (counts[other] ?? 0) > (owed[other] ?? 0);
        });
        if (spare !== undefined) return finish(gain, spare);
        for (const loss of own) {
          const other = providerOf[loss] ?? 0;
          if (other === start || cameBy.has(other)) continue;
          cameBy.set(other, { gain, loss });
          next.push(other);
        }
      }
    }
    front = next;
  }
  return false;
}

const change = (counts: Int32Array, at: number, by: number): void => {
  counts[at] = (counts[at] ?? 0) + by;
};
