import { deserialize } from 'node:v8';
import type { ScoringModel } from '../../engine/scoring/index.js';
import type { Reference } from '../../taxonomy/reference.js';
import { LiveMarket } from './live-market.js';
import { type MarketPatch, type MarketRecords, patchTo } from './market-patch.js';
import type { MarketMoment } from './scored-list.js';

/**
 * The market as a thread holds it. Tasks of several runs come in any order, each at its own moment; the thread goes
 * from one to the other by patches, back as well as forth, so what it has read stays read.
 */
export class ThreadMarket {
  private market: LiveMarket | null = null;
  private model = '';
  private generation = 0;
  /** Patches that lead back, the last one first to be taken. */
  private readonly back: MarketPatch[] = [];

  constructor(private readonly reference: Reference) {}

  at(moment: MarketMoment, asOf: string, model: ScoringModel | undefined): LiveMarket {
    const wanted = JSON.stringify(model ?? null);
    if (this.market === null || this.model !== wanted) {
      this.market = new LiveMarket(received(moment.base) as MarketRecords, this.reference, asOf, model);
      this.begin(moment, wanted);
    } else if (this.generation !== moment.generation) {
      this.market.apply(patchTo(received(moment.base) as MarketRecords, this.market));
      this.begin(moment, wanted);
    }
    for (let patch = this.back.pop(); patch !== undefined; patch = this.back.pop()) {
      if (this.back.length < moment.patches.length) {
        this.back.push(patch);
        break;
      }
      this.market.apply(patch);
    }
    for (const patch of moment.patches.slice(this.back.length)) {
      this.back.push(this.market.apply(received(patch) as MarketPatch));
    }
    return this.market;
  }

  private begin({ generation }: MarketMoment, model: string): void {
    this.generation = generation;
    this.model = model;
    this.back.length = 0;
  }
}

/** The bytes are copied first: a view of shared memory cannot be deserialised. */
const received = (buffer: SharedArrayBuffer): unknown => deserialize(Uint8Array.from(new Uint8Array(buffer)));
