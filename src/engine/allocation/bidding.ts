import type { Graph } from './graph.js';
import { Places } from './places.js';

/** Runs of bids, each with one step. */
export class Bidding {
  readonly chosen: Uint8Array;
  /** Of each provider the edges that have a place with it. */
  private readonly places: Places;
  /** What a place costs in each that is free, and how it was found that somebody would pay it. */
  private floors = new Float64Array();
  /** What a bid has to reach now. */
  private readonly entry: Float64Array;
  /** How many places each seeker has, and by which edges, from where its own begin. */
  private readonly has: Int32Array;
  private readonly held: Int32Array;
  private readonly heldFrom: Int32Array;
  private readonly queue: number[] = [];
  private step = 0;
  /** The best edges of the seeker who bids, best first, and what each would gain. */
  private readonly best: Int32Array;
  private readonly gains: Float64Array;

  constructor(
    private readonly graph: Graph,
    private readonly rising: number,
    private readonly highest: number,
  ) {
    this.chosen = new Uint8Array(graph.edges.length);
    this.places = new Places(graph);
    this.entry = new Float64Array(graph.providers.length);
    this.has = new Int32Array(graph.seekers.length);
    this.heldFrom = new Int32Array(graph.seekers.length);
    let [most, size] = [0, 0];
    for (const [seeker, room] of graph.seekerRoom.entries()) {
      most = Math.max(most, room);
      this.heldFrom[seeker] = size;
      size += room;
    }
    this.held = new Int32Array(size);
    this.best = new Int32Array(most + 1);
    this.gains = new Float64Array(most + 1);
  }

  /** Empties all places, and asks the starting prices for them. */
  begin(starting: Float64Array, step: number): void {
    this.chosen.fill(0);
    this.places.clear();
    this.has.fill(0);
    this.floors = Float64Array.from(starting);
    this.step = step;
    for (let seeker = this.has.length - 1; seeker >= 0; seeker -= 1) this.queue.push(seeker);
    for (let provider = 0; provider < this.entry.length; provider += 1) this.setEntry(provider);
  }

  bidAll(): void {
    for (let seeker = this.queue.pop(); seeker !== undefined; seeker = this.queue.pop()) this.bid(seeker);
  }

  /** What a place with each provider costs now. */
  prices(): Float64Array {
    return this.entry.map((entry) => (entry === Infinity ? this.highest : entry));
  }

  /**
   * Lets providers with free places that nobody pays for come down with their price, each to where the next seeker would come too
   * (a reverse auction: Bertsekas and Castañon 1992). A seeker who comes gives up the place that gains least.
   * @param often how often a provider does so at most, on an average
   */
  comeDown(often: number): void {
    const waiting = [...this.entry.keys()];
    const most = often * waiting.length;
    for (let times = 0; times < most; times += 1) {
      const provider = waiting.pop();
      if (provider === undefined) return;
      if (this.places.isFull(provider) || (this.entry[provider] ?? 0) <= this.risen(provider)) continue;
      this.attract(provider, waiting);
    }
  }

  private attract(provider: number, waiting: number[]): void {
    const { ofProvider, seekerOf, weights, providerRoom } = this.graph;
    const gains: { readonly edge: number; readonly gain: number }[] = [];
    for (const edge of ofProvider[provider] ?? []) {
      if (this.chosen[edge] === 1) continue;
      const gain = (weights[edge] ?? 0) - this.leastGain(seekerOf[edge] ?? 0);
      if (gain > this.step) gains.push({ edge, gain });
    }
    gains.sort((a, b) => b.gain - a.gain || a.edge - b.edge);
    const has = this.places.counts[provider] ?? 0;
    const free = (providerRoom[provider] ?? 0) - has;
    let count = 0;
    while (count < free && (gains[count]?.gain ?? 0) > this.rising * (has + count) + this.step) count += 1;
    const beside = count < free ? 0 : (gains[count]?.gain ?? 0) - this.step;
    const lowest = this.rising * (count < free ? has + count : has + count - 1);
    const price = Math.min(this.entry[provider] ?? 0, Math.max(lowest, beside));
    for (const { edge } of gains.slice(0, count)) {
      const seeker = seekerOf[edge] ?? 0;
      if ((this.has[seeker] ?? 0) >= (this.graph.seekerRoom[seeker] ?? 0)) waiting.push(this.giveUpWorst(seeker));
      this.places.add(provider, edge, price);
      this.hold(seeker, edge);
    }
    this.floors[provider] = price;
    this.setEntry(provider);
  }

  /** Bids for all free places of a seeker at once: for each as much more as the best edge left over is worse. */
  private bid(seeker: number): void {
    const free = (this.graph.seekerRoom[seeker] ?? 0) - (this.has[seeker] ?? 0);
    if (free <= 0) return;
    const found = this.findBest(seeker, free + 1);
    const beside = found > free ? (this.gains[free] ?? 0) : 0;
    for (let at = Math.min(found, free) - 1; at >= 0; at -= 1) {
      const edge = this.best[at] ?? 0;
      this.place(seeker, edge, (this.graph.weights[edge] ?? 0) - beside + this.step);
    }
  }

  /** Puts the edges that gain most into `best`. @returns how many gain anything, at most `most` */
  private findBest(seeker: number, most: number): number {
    const { starts, providerOf, weights } = this.graph;
    const { best, gains, entry, chosen } = this;
    const end = starts[seeker + 1] ?? 0;
    let [found, least] = [0, 0];
    for (let edge = starts[seeker] ?? 0; edge < end; edge += 1) {
      const gain = (weights[edge] ?? 0) - (entry[providerOf[edge] ?? 0] ?? 0);
      if (gain <= least || chosen[edge] === 1) continue;
      let at = found < most ? found : most - 1;
      while (at > 0 && (gains[at - 1] ?? 0) < gain) {
        gains[at] = gains[at - 1] ?? 0;
        best[at] = best[at - 1] ?? 0;
        at -= 1;
      }
      gains[at] = gain;
      best[at] = edge;
      if (found < most) found += 1;
      if (found === most) least = gains[most - 1] ?? 0;
    }
    return found;
  }

  private place(seeker: number, edge: number, bid: number): void {
    const provider = this.graph.providerOf[edge] ?? 0;
    if (!this.places.isFull(provider) && bid >= this.freePrice(provider)) this.places.add(provider, edge, bid);
    else {
      const lowest = this.places.lowest(provider);
      this.places.replaceLowest(provider, edge, bid);
      this.queue.push(this.drop(lowest));
    }
    this.hold(seeker, edge);
    this.setEntry(provider);
  }

  private hold(seeker: number, edge: number): void {
    const has = this.has[seeker] ?? 0;
    this.chosen[edge] = 1;
    this.held[(this.heldFrom[seeker] ?? 0) + has] = edge;
    this.has[seeker] = has + 1;
  }

  /** @returns whose edge it was */
  private drop(edge: number): number {
    const seeker = this.graph.seekerOf[edge] ?? 0;
    const [from, last] = [this.heldFrom[seeker] ?? 0, (this.has[seeker] ?? 0) - 1];
    let at = from;
    while (this.held[at] !== edge) at += 1;
    this.held[at] = this.held[from + last] ?? 0;
    this.chosen[edge] = 0;
    this.has[seeker] = last;
    return seeker;
  }

  /** What the least of a seeker's places gains; nothing where one is free. */
  private leastGain(seeker: number): number {
    const room = this.graph.seekerRoom[seeker] ?? 0;
    if ((this.has[seeker] ?? 0) < room) return 0;
    return room === 0 ? Infinity : this.gainOf(this.worstOf(seeker));
  }

  private gainOf(edge: number): number {
    return (this.graph.weights[edge] ?? 0) - (this.entry[this.graph.providerOf[edge] ?? 0] ?? 0);
  }

  /** The one of a seeker's places that gains least, of two alike the later. */
  private worstOf(seeker: number): number {
    const from = this.heldFrom[seeker] ?? 0;
    let [worst, least] = [-1, Infinity];
    for (let at = from; at < from + (this.has[seeker] ?? 0); at += 1) {
      const edge = this.held[at] ?? 0;
      const gain = this.gainOf(edge);
      if (gain < least || (gain === least && edge > worst)) [worst, least] = [edge, gain];
    }
    return worst;
  }

  /** @returns the provider whose place it was; what a place there costs stays for now */
  private giveUpWorst(seeker: number): number {
    const worst = this.worstOf(seeker);
    const provider = this.graph.providerOf[worst] ?? 0;
    this.floors[provider] = this.entry[provider] ?? 0;
    this.places.remove(provider, worst);
    this.drop(worst);
    this.setEntry(provider);
    return provider;
  }

  private risen(provider: number): number {
    return this.rising * (this.places.counts[provider] ?? 0);
  }

  /** What the next free place costs. */
  private freePrice(provider: number): number {
    return Math.max(this.floors[provider] ?? 0, this.risen(provider));
  }

  private setEntry(provider: number): void {
    const lowest = this.places.lowest(provider);
    const taken = lowest < 0 ? Infinity : (this.places.bids[lowest] ?? 0);
    this.entry[provider] = this.places.isFull(provider) ? taken : Math.min(taken, this.freePrice(provider));
  }
}
