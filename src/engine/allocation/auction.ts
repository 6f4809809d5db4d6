import type { Graph } from './graph.js';

/** Of the highest weight: with bids that much too high the first prices are found, each round's are finer by a factor. */
const FIRST_STEP = 1 / 4;
const FINER = 6;
/** How fine the last bids are; below 1 / (number of meetings) whole weights leave nothing to gain. */
const FINEST = 0.04;
/** Of weights up to 10000: a hundredth of what may be given up for spreading. */
const ROUGH = 4;
/** How often prices that nobody pays are taken back; what is left of them shows in the bound. */
const MOST_CORRECTIONS = 200;

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
 * again. The step becomes finer from round to round.
 */
export function auction(graph: Graph): Auctioned {
  const places = Math.min(sumOf(graph.seekerRoom), sumOf(graph.providerRoom));
  return auctionWith(graph, 0, Math.min(FINEST, 0.9 / Math.max(1, places)));
}

/** The same where the n-th meeting of a provider costs (n - 1) x `price` (>= 0): so meetings are spread. Less exact, and quicker. */
export const spreadingAuction = (graph: Graph, price: number): Uint8Array => auctionWith(graph, price, ROUGH).chosen;

function auctionWith(graph: Graph, rising: number, finest: number): Auctioned {
  const highest = graph.weights.reduce((most, weight) => Math.max(most, weight), 1);
  let starting = new Float64Array(graph.providers.length);
  for (let step = highest * FIRST_STEP; ; step = Math.max(finest, step / FINER)) {
    const round = new AuctionRound(graph, starting, rising, step);
    round.bidAll();
    if (step <= finest) return round.corrected();
    // Lower than where they came to rest, so that the finer bids decide.
    starting = round.prices().map((price) => Math.max(0, price - 2 * step));
  }
}

/** One run of bids with one step. */
class AuctionRound {
  private readonly chosen: Uint8Array;
  private readonly bids: Float64Array;
  /** Of each provider the edges that have a place with it. */
  private readonly held: number[][];
  /** What a free place costs at least: what the coarser bids found that somebody would pay. */
  private readonly floors: Float64Array;
  /** What a bid has to reach now. */
  private readonly entry: Float64Array;
  private readonly has: Int32Array;
  private queue: number[];
  /** Providers that somebody has left since their neighbours were asked. */
  private readonly left = new Set<number>();

  constructor(
    private readonly graph: Graph,
    starting: Float64Array,
    private readonly rising: number,
    private readonly step: number,
  ) {
    this.chosen = new Uint8Array(graph.edges.length);
    this.bids = new Float64Array(graph.edges.length);
    this.held = graph.providers.map(() => []);
    this.floors = Float64Array.from(starting);
    this.entry = new Float64Array(graph.providers.length);
    this.has = new Int32Array(graph.seekers.length);
    this.queue = graph.seekers.map((_, seeker) => seeker).toReversed();
    for (let provider = 0; provider < this.entry.length; provider += 1) this.setEntry(provider);
  }

  bidAll(): void {
    for (let seeker = this.queue.pop(); seeker !== undefined; seeker = this.queue.pop()) this.bid(seeker);
  }

  /** What one more place with each provider costs. */
  prices(): Float64Array {
    return this.entry.map((entry, provider) =>
      this.isFull(provider)
        ? Math.max(0, entry === Infinity ? 0 : entry)
        : Math.max(this.floors[provider] ?? 0, this.rising > 0 ? entry : 0),
    );
  }

  /** Takes back prices of places that nobody pays for, and lets those bid that would rather have them. */
  corrected(): Auctioned {
    for (let times = 0; times < MOST_CORRECTIONS; times += 1) {
      const dear = [...this.floors.keys()].filter((at) => !this.isFull(at) && (this.floors[at] ?? 0) > this.risen(at));
      const cheaper = [...new Set([...dear, ...this.left])];
      this.left.clear();
      if (cheaper.length === 0) break;
      for (const provider of dear) {
        this.floors[provider] = this.risen(provider);
        this.setEntry(provider);
      }
      for (const provider of cheaper) this.wakeNeighbours(provider);
      this.bidAll();
    }
    return { chosen: this.chosen, prices: this.prices() };
  }

  private bid(seeker: number): void {
    const { starts, providerOf, weights, seekerRoom } = this.graph;
    for (let free = (seekerRoom[seeker] ?? 0) - (this.has[seeker] ?? 0); free > 0; free -= 1) {
      let [best, first, second] = [-1, 0, 0];
      for (let edge = starts[seeker] ?? 0; edge < (starts[seeker + 1] ?? 0); edge += 1) {
        if (this.chosen[edge] === 1) continue;
        const profit = (weights[edge] ?? 0) - (this.entry[providerOf[edge] ?? 0] ?? 0);
        if (profit > first) [best, first, second] = [edge, profit, first];
        else if (profit > second) second = profit;
      }
      if (best < 0) return;
      // With more than one place to fill, the next best is taken too: what counts is the best that is left over.
      const beside = free > 1 ? this.leftOver(seeker, free) : second;
      this.place(best, (weights[best] ?? 0) - Math.max(0, beside) + this.step);
    }
  }

  /** The profit of the best edge that is left when `free` places are filled. */
  private leftOver(seeker: number, free: number): number {
    const { starts, providerOf, weights } = this.graph;
    const best = new Float64Array(free + 1);
    for (let edge = starts[seeker] ?? 0; edge < (starts[seeker + 1] ?? 0); edge += 1) {
      if (this.chosen[edge] === 1) continue;
      const profit = (weights[edge] ?? 0) - (this.entry[providerOf[edge] ?? 0] ?? 0);
      if (profit <= (best[free] ?? 0)) continue;
      let at = free;
      while (at > 0 && (best[at - 1] ?? 0) < profit) {
        best[at] = best[at - 1] ?? 0;
        at -= 1;
      }
      best[at] = profit;
    }
    return best[free] ?? 0;
  }

  private place(edge: number, bid: number): void {
    const { providerOf, seekerOf } = this.graph;
    const provider = providerOf[edge] ?? 0;
    const isFree = !this.isFull(provider) && bid >= this.freePrice(provider);
    if (!isFree) this.giveUp(this.worstOf(provider));
    this.held[provider]?.push(edge);
    this.chosen[edge] = 1;
    this.bids[edge] = bid;
    const seeker = seekerOf[edge] ?? 0;
    this.has[seeker] = (this.has[seeker] ?? 0) + 1;
    this.setEntry(provider);
  }

  /** Takes a place from its seeker, who will bid again. */
  private giveUp(edge: number): void {
    const { seekerOf, providerOf } = this.graph;
    const [seeker, held] = [seekerOf[edge] ?? 0, this.held[providerOf[edge] ?? 0]];
    held?.splice(held.indexOf(edge), 1);
    this.chosen[edge] = 0;
    this.has[seeker] = (this.has[seeker] ?? 0) - 1;
    this.queue.push(seeker);
  }

  /** Seekers who would rather have a place with this provider than their worst give that up and bid again. */
  private wakeNeighbours(provider: number): void {
    const { ofProvider, seekerOf, providerOf, weights, seekerRoom, starts } = this.graph;
    for (const edge of ofProvider[provider] ?? []) {
      if (this.chosen[edge] === 1) continue;
      const seeker = seekerOf[edge] ?? 0;
      const profit = (weights[edge] ?? 0) - (this.entry[provider] ?? 0);
      if (profit <= this.step) continue;
      if ((this.has[seeker] ?? 0) < (seekerRoom[seeker] ?? 0)) {
        this.queue.push(seeker);
        continue;
      }
      let [worst, least] = [-1, profit - this.step];
      for (let own = starts[seeker] ?? 0; own < (starts[seeker + 1] ?? 0); own += 1) {
        if (this.chosen[own] !== 1) continue;
        const value = (weights[own] ?? 0) - (this.bids[own] ?? 0);
        if (value < least) [worst, least] = [own, value];
      }
      if (worst < 0) continue;
      const left = providerOf[worst] ?? 0;
      this.giveUp(worst);
      this.left.add(left);
      this.setEntry(left);
    }
  }

  private isFull(provider: number): boolean {
    return (this.held[provider]?.length ?? 0) >= (this.graph.providerRoom[provider] ?? 0);
  }

  private risen(provider: number): number {
    return this.rising * (this.held[provider]?.length ?? 0);
  }

  /** What the next free place costs. */
  private freePrice(provider: number): number {
    return Math.max(this.floors[provider] ?? 0, this.risen(provider));
  }

  private worstOf(provider: number): number {
    let worst = -1;
    for (const edge of this.held[provider] ?? []) {
      if (worst < 0 || (this.bids[edge] ?? 0) < (this.bids[worst] ?? 0)) worst = edge;
    }
    return worst;
  }

  private setEntry(provider: number): void {
    const worst = this.worstOf(provider);
    const taken = worst < 0 ? Infinity : (this.bids[worst] ?? 0);
    this.entry[provider] = this.isFull(provider) ? taken : Math.min(taken, this.freePrice(provider));
  }
}

const sumOf = (some: Int32Array): number => some.reduce((sum, one) => sum + one, 0);
