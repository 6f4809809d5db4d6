import type { Graph } from './graph.js';

/** Who has a place with each provider, and for what bid: of each provider a heap with the lowest bid on top, all in one array. */
export class Places {
  readonly bids: Float64Array;
  readonly counts: Int32Array;
  private readonly edges: Int32Array;
  private readonly starts: Int32Array;

  constructor(private readonly graph: Graph) {
    const { providerRoom } = graph;
    this.bids = new Float64Array(graph.edges.length);
    this.counts = new Int32Array(providerRoom.length);
    this.starts = new Int32Array(providerRoom.length);
    let size = 0;
    for (const [provider, room] of providerRoom.entries()) {
      this.starts[provider] = size;
      size += room;
    }
    this.edges = new Int32Array(size);
  }

  clear(): void {
    this.counts.fill(0);
  }

  isFull(provider: number): boolean {
    return (this.counts[provider] ?? 0) >= (this.graph.providerRoom[provider] ?? 0);
  }

  /** The edge with the lowest bid, -1 where there is none. */
  lowest(provider: number): number {
    return (this.counts[provider] ?? 0) === 0 ? -1 : (this.edges[this.starts[provider] ?? 0] ?? 0);
  }

  add(provider: number, edge: number, bid: number): void {
    const at = this.counts[provider] ?? 0;
    this.bids[edge] = bid;
    this.counts[provider] = at + 1;
    this.rise(this.starts[provider] ?? 0, at, edge);
  }

  /** Gives the place with the lowest bid to another edge. */
  replaceLowest(provider: number, edge: number, bid: number): void {
    this.bids[edge] = bid;
    this.sink(this.starts[provider] ?? 0, 0, this.counts[provider] ?? 0, edge);
  }

  remove(provider: number, edge: number): void {
    const [start, left] = [this.starts[provider] ?? 0, (this.counts[provider] ?? 0) - 1];
    const at = this.edges.subarray(start, start + left).indexOf(edge);
    const last = this.edges[start + left] ?? 0;
    this.counts[provider] = left;
    // Found nowhere before the last, it is the last.
    if (at < 0) return;
    this.sink(start, at, left, last);
    if (this.edges[start + at] === last) this.rise(start, at, last);
  }

  private rise(start: number, from: number, edge: number): void {
    const bid = this.bids[edge] ?? 0;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.edges[start + above] ?? 0;
      if ((this.bids[other] ?? 0) <= bid) break;
      this.edges[start + at] = other;
      at = above;
    }
    this.edges[start + at] = edge;
  }

  private sink(start: number, from: number, count: number, edge: number): void {
    const bid = this.bids[edge] ?? 0;
    let at = from;
    for (let below = 2 * at + 1; below < count; below = 2 * at + 1) {
      let other = this.edges[start + below] ?? 0;
      const next = this.edges[start + below + 1] ?? 0;
      if (below + 1 < count && (this.bids[next] ?? 0) < (this.bids[other] ?? 0)) {
        below += 1;
        other = next;
      }
      if ((this.bids[other] ?? 0) >= bid) break;
      this.edges[start + at] = other;
      at = below;
    }
    this.edges[start + at] = edge;
  }
}
