import { serialize } from 'node:v8';
import { type MarketPatch, type MarketRecords, merged, patchTo, sizeOf } from './market-patch.js';
import type { MarketMoment, SharedPatch } from './scored-list.js';

interface Told extends SharedPatch {
  readonly patch: MarketPatch;
}

/**
 * Tells the scoring threads of each moment as a difference to the one told before. Bases and patches lie in memory that
 * all threads share. Patches are merged as they grow old, so that a moment names few of them, however many changes there
 * were; a base is told anew when they hold half as much as it does.
 */
export class MarketFeed {
  private held: MarketRecords = { companies: new Map(), capabilities: [] };
  private base: { readonly bytes: SharedArrayBuffer; readonly generation: number } | null = null;
  private told: readonly Told[] = [];
  private position = 0;

  momentOf(records: MarketRecords): MarketMoment {
    const now = { ...records, requirements: records.requirements ?? this.held.requirements ?? [] };
    const patch = patchTo(now, this.held);
    const size = sizeOf(patch);
    const all = this.told.reduce((sum, one) => sum + sizeOf(one.patch), size);
    this.held = now;
    if (this.base === null || 2 * all > now.capabilities.length) {
      this.base = { bytes: shared(now), generation: (this.base?.generation ?? 0) + 1 };
      this.told = [];
      this.position = 0;
    } else if (size > 0) {
      this.position += 1;
      this.told = withPatch(this.told, patch, this.position);
    }
    const { bytes: base, generation } = this.base;
    return { base, generation, position: this.position, patches: this.told.map(({ to, bytes }) => ({ to, bytes })) };
  }
}

/** Each is more than twice as large as the next, or else they become one. */
function withPatch(told: readonly Told[], latest: MarketPatch, to: number): readonly Told[] {
  const kept = [...told];
  let patch = latest;
  for (let older = kept.at(-1); older !== undefined; older = kept.at(-1)) {
    if (sizeOf(older.patch) > 2 * sizeOf(patch)) break;
    patch = merged(older.patch, patch);
    kept.pop();
  }
  return [...kept, { to, patch, bytes: shared(patch) }];
}

function shared(value: object): SharedArrayBuffer {
  const bytes = serialize(value);
  const buffer = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
