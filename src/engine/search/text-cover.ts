import { strongest, type BridgeFeatures } from '../bridge/index.js';
import { WHOLE } from '../scoring/fixed-point.js';
import { COVERED, RARE, SHARE_OF_LEVEL, type CommonKeys } from './common-keys.js';
import type { Stretch } from './groups.js';
import { firstFrom, type KeyPostings } from './key-postings.js';
import { giveSumsBack, takeSums } from './sums.js';

/** Sums of up to 16,000 parts in single precision are off by less than a thousandth of them. */
const PRECISELY = 1.001;
/** Common keys are passed over as long as they say less than this part of what has to be said. */
const UNHEARD = 1 / 4;

export interface SharesAtMost {
  /** How much of this text the other says, 0..10000. */
  readonly asked: number;
  /** How much of the other text this one says, 0..10000. */
  readonly offered: number;
}

interface WorthOfKey {
  readonly key: number;
  /** Share of the text that who has the key says at most, of 10000. */
  readonly asked: number;
  /** What a part of the other text that it covers is worth at most, of 10000. */
  readonly offered: number;
}

interface FoundKey extends WorthOfKey {
  readonly row: number;
  /** How many texts have it. */
  readonly count: number;
}

/**
 * How much a text and others say of each other at most, for all of a segment at once: the sum of what each key covers
 * that both have, though two keys may cover the same. Never less than `Bridge.shares` gives.
 */
export class TextCover {
  private readonly keys: readonly WorthOfKey[];

  constructor({ keys, starts, ends, strengths, weights, total }: BridgeFeatures) {
    const found: { key: number; asked: number; offered: number }[] = [];
    const perWeight = 1 / Math.max(1, total);
    let last = { key: Number.NaN, asked: 0, offered: 0 };
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      if (key !== last.key) found.push((last = { key, asked: 0, offered: 0 }));
      let covered = 0;
      for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit += 1) covered += weights[unit] ?? 0;
      const strength = strengths[at] ?? 0;
      last.asked += (covered * strength * strongest(key) * perWeight) / WHOLE;
      last.offered = Math.max(last.offered, strength / COVERED);
    }
    this.keys = found;
  }

  /**
   * @param stretches of places that are asked for, ascending
   * @param least share of this text below which it does not matter how much is said, 0..10000
   */
  heardBy(postings: KeyPostings, stretches: readonly Stretch[], least: number): Said {
    const found = this.found(postings);
    const unheard = unheardOf(found, postings.common, UNHEARD * least);
    const said = new Said(stretches, postings.common, unheard);
    for (const key of found) {
      if (unheard.has(key)) continue;
      let first = 0;
      for (const { from, to } of stretches) {
        first = firstFrom(postings, key.row, from, first);
        const end = firstFrom(postings, key.row, to, first);
        said.hear(key, postings, first, end);
        first = end;
      }
    }
    return said;
  }

  private found({ rows, starts }: KeyPostings): FoundKey[] {
    const found: FoundKey[] = [];
    for (const { key, asked, offered } of this.keys) {
      const row = rows.slotOf(key);
      if (row >= 0) found.push({ key, asked, offered, row, count: (starts[row + 1] ?? 0) - (starts[row] ?? 0) });
    }
    return found;
  }
}

/** Common keys that say at most `most` of the text together: those first that many have and that say little. */
function unheardOf(found: readonly FoundKey[], { numbers }: CommonKeys, most: number): ReadonlySet<FoundKey> {
  const unheard = new Set<FoundKey>();
  if (most === 0) return unheard;
  let asked = 0;
  const common = found.filter(({ row }) => numbers[row] !== RARE);
  for (const key of common.sort((a, b) => b.count * a.asked - a.count * b.asked)) {
    if (asked + key.asked > most) continue;
    asked += key.asked;
    unheard.add(key);
  }
  return unheard;
}

/** What a text and others say of each other at most, by the places of the others: shares of 10000. */
export class Said {
  private readonly first: number;
  /** Sums of what was heard, from the first place on: of each what it says of this text, and this of it. */
  private readonly sums: Float32Array;
  /** What was not heard: numbers of the keys and what they are worth. */
  private readonly numbers: Int32Array;
  private readonly worthAsked: Float64Array;
  private readonly worthOffered: Float64Array;
  /** Most that it adds: to what is said of this text, and to that of another in parts of what common keys cover of it. */
  private readonly moreAsked: number;
  private readonly moreOffered: number;

  constructor(
    private readonly stretches: readonly Stretch[],
    private readonly common: CommonKeys,
    unheard: ReadonlySet<FoundKey>,
  ) {
    this.first = stretches[0]?.from ?? 0;
    const length = (stretches.at(-1)?.to ?? this.first) - this.first;
    this.sums = takeSums(2 * length);
    const keys = [...unheard];
    this.numbers = Int32Array.from(keys, ({ row }) => common.numbers[row] ?? 0);
    this.worthAsked = Float64Array.from(keys, ({ asked }) => asked);
    this.worthOffered = Float64Array.from(keys, ({ offered }) => (offered * COVERED) / WHOLE);
    this.moreAsked = this.worthAsked.reduce((sum, worth) => sum + worth, 0);
    this.moreOffered = Math.max(0, ...this.worthOffered);
  }

  /** What one of the others says of this text, and this of it. */
  at(place: number): SharesAtMost {
    const { count, levels } = this.common;
    const { numbers, worthAsked, worthOffered, sums, first } = this;
    let asked = sums[2 * (place - first)] ?? 0;
    let offered = sums[2 * (place - first) + 1] ?? 0;
    for (let at = 0; at < numbers.length; at += 1) {
      const level = levels[place * count + (numbers[at] ?? 0)] ?? 0;
      if (level === 0) continue;
      asked += worthAsked[at] ?? 0;
      offered += (worthOffered[at] ?? 0) * (SHARE_OF_LEVEL[level] ?? 0);
    }
    return { asked: shareAtMost(asked), offered: shareAtMost(offered) };
  }

  /** Whether one of the others may say as much of this text; the same as {@link at} tells, mostly at a glance. */
  mayReach(place: number, least: number): boolean {
    const heard = this.sums[2 * (place - this.first)] ?? 0;
    if (shareAtMost(heard) >= least) return true;
    return shareAtMost(heard + this.moreAsked) >= least && this.at(place).asked >= least;
  }

  /**
   * Sees the places of which `isEnough` may hold, and few others: after a look at what was heard alone.
   * @param least share of this text that is enough, 0..10000
   */
  each(least: number, isEnough: (asked: number, offered: number) => boolean, visit: (place: number) => void): void {
    const { first, sums, moreAsked, moreOffered } = this;
    const { covered } = this.common;
    const leastHeard = (least - 2) / PRECISELY - moreAsked;
    for (const { from, to } of this.stretches) {
      for (let place = from; place < to; place += 1) {
        const heard = sums[2 * (place - first)] ?? 0;
        if (heard < leastHeard) continue;
        const asked = heard + moreAsked;
        const offered = (sums[2 * (place - first) + 1] ?? 0) + moreOffered * (covered[place] ?? 0);
        if (isEnough(PRECISELY * asked + 2, PRECISELY * offered + 2)) visit(place);
      }
    }
  }

  /** Leaves the sums to the next question; nothing may be asked any more. */
  end(): void {
    giveSumsBack(this.sums);
  }

  /** Adds what a key is worth to those at some postings. Four at a time, which takes half as long. */
  hear({ asked, offered }: WorthOfKey, { places, covers }: KeyPostings, from: number, to: number): void {
    const { sums } = this;
    const start = 2 * this.first;
    let at = from;
    for (; at + 3 < to; at += 4) {
      const a = 2 * (places[at] ?? 0) - start;
      const b = 2 * (places[at + 1] ?? 0) - start;
      const c = 2 * (places[at + 2] ?? 0) - start;
      const d = 2 * (places[at + 3] ?? 0) - start;
      sums[a] = (sums[a] ?? 0) + asked;
      sums[b] = (sums[b] ?? 0) + asked;
      sums[c] = (sums[c] ?? 0) + asked;
      sums[d] = (sums[d] ?? 0) + asked;
      sums[a + 1] = (sums[a + 1] ?? 0) + (covers[at] ?? 0) * offered;
      sums[b + 1] = (sums[b + 1] ?? 0) + (covers[at + 1] ?? 0) * offered;
      sums[c + 1] = (sums[c + 1] ?? 0) + (covers[at + 2] ?? 0) * offered;
      sums[d + 1] = (sums[d + 1] ?? 0) + (covers[at + 3] ?? 0) * offered;
    }
    for (; at < to; at += 1) {
      const one = 2 * (places[at] ?? 0) - start;
      sums[one] = (sums[one] ?? 0) + asked;
      sums[one + 1] = (sums[one + 1] ?? 0) + (covers[at] ?? 0) * offered;
    }
  }
}

/** A share that was summed up, as an integer 0..10000 that is not less. */
const shareAtMost = (sum: number): number => Math.min(WHOLE, Math.ceil(PRECISELY * sum) + 1);
