import { serialize } from 'node:v8';
import { byId, type HeldRecords, type MarketRecords, patchTo, sizeOf } from './market-patch.js';
import type { MarketMoment } from './scored-list.js';

/** More patches than this are told anew as a base: a thread that starts has to apply them all. */
const MOST_PATCHES = 256;

/**
 * Tells the scoring threads of each moment as a difference to the one told before. Bases and patches lie in memory that
 * all threads share.
 */
export class MarketFeed {
  private held: HeldRecords = { companies: new Map(), capabilities: new Map(), requirements: new Map() };
  private moment: MarketMoment | null = null;
  private generation = 0;

  momentOf(records: MarketRecords): MarketMoment {
    const patch = patchTo(records, this.held);
    const size = sizeOf(patch);
    if (this.moment === null || this.moment.patches.length >= MOST_PATCHES || 2 * size > records.capabilities.length) {
      this.generation += 1;
      this.moment = { generation: this.generation, base: shared(withHeld(records, this.held)), patches: [] };
    } else if (size > 0) {
      this.moment = { ...this.moment, patches: [...this.moment.patches, shared(patch)] };
    }
    this.held = {
      companies: records.companies,
      capabilities: byId(records.capabilities),
      requirements: records.requirements === undefined ? this.held.requirements : byId(records.requirements),
    };
    return this.moment;
  }
}

const withHeld = ({ companies, capabilities, requirements }: MarketRecords, held: HeldRecords): MarketRecords => ({
  companies,
  capabilities,
  requirements: requirements ?? [...held.requirements.values()],
});

function shared(value: object): SharedArrayBuffer {
  const bytes = serialize(value);
  const buffer = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
