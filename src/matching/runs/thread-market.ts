import { deserialize } from 'node:v8';
import type { ScoringModel } from '../../engine/scoring/index.js';
import type { EditionReferences } from '../../taxonomy/editions/edition-references.js';
import type { Reference } from '../../taxonomy/reference.js';
import { LiveMarket } from './live-market.js';
import { type MarketPatch, type MarketRecords, patchTo } from './market-patch.js';
import type { MarketMoment, ThreadTask } from './scored-list.js';

/** Ways back that are remembered; a run that began before that many changes makes the thread read its base again. */
const MOST_BACK = 1_000;

/** What leads back, and where to. */
interface Back {
  readonly to: number;
  readonly patch: MarketPatch;
}

/** Each with all that was read of its records. */
const MOST_HELD = 2;
/** Tasks of others after which a market is let go. */
const PATIENCE = 1_000;

interface Held {
  readonly market: ThreadMarket;
  lastAsked: number;
}

/**
 * The markets of a thread: one for each way of reading texts, which is that of an edition's words and of a model. While
 * a run goes on that began before new words were published, both ways are held, or each task would read all texts again.
 */
export class ThreadMarkets {
  private readonly held = new Map<string, Held>();
  private asked = 0;

  constructor(private readonly references: EditionReferences) {}

  at({ moment, asOf, edition, model }: ThreadTask<unknown>): LiveMarket {
    const name = JSON.stringify([edition.words, model ?? null]);
    const held = this.held.get(name) ?? { market: new ThreadMarket(this.references.of(edition), model), lastAsked: 0 };
    held.lastAsked = this.asked += 1;
    this.held.delete(name);
    this.held.set(name, held);
    for (const [other, { lastAsked }] of this.held) {
      if (this.held.size > MOST_HELD || this.asked - lastAsked > PATIENCE) this.held.delete(other);
    }
    return held.market.at(moment, asOf);
  }
}

/**
 * The market as a thread holds it. Tasks of several runs come in any order, each at its own moment; the thread goes
 * from one to the other by patches, back as well as forth, so what it has read stays read.
 */
export class ThreadMarket {
  private market: LiveMarket | null = null;
  private generation = 0;
  private position = 0;
  /** The last one first to be taken. */
  private back: Back[] = [];

  constructor(
    private readonly reference: Reference,
    private readonly model?: ScoringModel,
  ) {}

  at(moment: MarketMoment, asOf: string): LiveMarket {
    const market =
      this.market ?? new LiveMarket(received(moment.base) as MarketRecords, this.reference, asOf, this.model);
    if (market !== this.market) this.beginAt(moment);
    else if (this.generation !== moment.generation) this.readBase(moment, market);
    this.market = market;
    this.goBack(moment, market);
    for (const { to, bytes } of moment.patches) {
      // Older patches come merged: one that leads across the place where this thread stands leads on from there too.
      if (to <= this.position) continue;
      this.back.push({ to: this.position, patch: market.apply(received(bytes) as MarketPatch) });
      this.position = to;
    }
    if (this.back.length > MOST_BACK) this.back = this.back.slice(-MOST_BACK);
    return market;
  }

  private goBack(moment: MarketMoment, market: LiveMarket): void {
    while (this.position > moment.position) {
      const way = this.back.pop();
      if (way === undefined) return this.readBase(moment, market);
      market.apply(way.patch);
      this.position = way.to;
    }
  }

  private readBase(moment: MarketMoment, market: LiveMarket): void {
    market.apply(patchTo(received(moment.base) as MarketRecords, market.records()));
    this.beginAt(moment);
  }

  private beginAt({ generation }: MarketMoment): void {
    this.generation = generation;
    this.position = 0;
    this.back = [];
  }
}

/** The bytes are copied first: a view of shared memory cannot be deserialised. */
const received = (buffer: SharedArrayBuffer): unknown => deserialize(Uint8Array.from(new Uint8Array(buffer)));
