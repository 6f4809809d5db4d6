import type { CapabilityFacts } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import type { PairScore, RankedPair } from '../scoring/index.js';

interface Kept {
  readonly capability: CapabilityFacts;
  readonly pair: PairScore;
}

/** The best pairs so far, as a heap with the worst of them on top. */
export class BestPairs {
  private readonly heap: Kept[] = [];

  /** @param limit most pairs kept, >= 0 @param threshold least score that is kept at all */
  constructor(
    private readonly limit: number,
    private readonly threshold: number,
  ) {}

  /** Least score that a pair needs to be looked at; with that very score its id decides. */
  get bar(): number {
    const worst = this.heap[0];
    return this.heap.length < this.limit || worst === undefined ? this.threshold : worst.pair.score;
  }

  offer(capability: CapabilityFacts, pair: PairScore): void {
    if (pair.score < this.threshold || this.limit === 0) return;
    const one = { capability, pair };
    const { heap } = this;
    if (heap.length < this.limit) {
      heap.push(one);
      this.rise(heap.length - 1);
    } else if (heap[0] !== undefined && isBetter(one, heap[0])) {
      heap[0] = one;
      this.sink();
    }
  }

  ranked(): readonly RankedPair[] {
    return [...this.heap]
      .sort((a, b) => (isBetter(a, b) ? -1 : 1))
      .map(({ capability, pair }, index) => ({ rank: index + 1, capability, pair }));
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.swapIfWorse(at, parent)) return;
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const worst = this.isWorse(right, left) ? right : left;
      if (!this.swapIfWorse(worst, at)) return;
      at = worst;
    }
  }

  private isWorse(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    return one !== undefined && (other === undefined || isBetter(other, one));
  }

  private swapIfWorse(child: number, parent: number): boolean {
    const [below, above] = [this.heap[child], this.heap[parent]];
    if (below === undefined || above === undefined || !isBetter(above, below)) return false;
    [this.heap[child], this.heap[parent]] = [above, below];
    return true;
  }
}

const isBetter = (a: Kept, b: Kept): boolean =>
  a.pair.score !== b.pair.score ? a.pair.score > b.pair.score : byCodeUnits(a.capability.id, b.capability.id) < 0;
