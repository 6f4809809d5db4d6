import type { Random } from './random.js';

const MOST = 500;
const OF_NOBODY = '0199a000-0000-7000-8000-000000000000';
const ID = /"id":"([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"/g;

/** Ids of real rows by the collection whose list told them, so that later requests reach those rows. */
export class Ids {
  private readonly known = new Map<string, string[]>();

  remember(path: string, text: string, random: Random): void {
    const collection = path.split('/').at(-1) ?? '';
    const ids = this.known.get(collection) ?? [];
    for (const [, id = ''] of text.matchAll(ID)) {
      if (ids.length < MOST) ids.push(id);
      else ids[random.below(MOST)] = id;
    }
    if (ids.length > 0) this.known.set(collection, ids);
  }

  of(collection: string, random: Random): string {
    const own = this.known.get(collection);
    return own && random.chance(0.95) ? random.of(own) : this.any(random);
  }

  any(random: Random): string {
    const collections = [...this.known.values()];
    return collections.length === 0 || random.chance(0.05) ? OF_NOBODY : random.of(random.of(collections));
  }
}
