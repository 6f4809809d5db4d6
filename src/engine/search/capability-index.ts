import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import type { RankedLists, ScoringContext, Supply } from '../scoring/index.js';
import type { SearchCounters } from './best-first.js';
import { Codes } from './codes.js';
import { bytesOf } from './columns.js';
import { SpecBits } from './fact-columns.js';
import { rankedLists } from './ranked-lists.js';
import { ScoreBound } from './score-bound.js';
import { segmentOf, type Segment } from './segment.js';
import { segmentsSupply } from './supply.js';
import { readTexts } from './text-columns.js';

/** Capabilities in columns, so that the list of a requirement is found without scoring them all. */
export class CapabilityIndex {
  readonly counters: SearchCounters = { candidates: 0, compared: 0, exact: 0 };
  private readonly codes: Codes;
  private readonly bits: SpecBits;
  private readonly segments: Segment[] = [];
  private readonly places = new Map<string, { readonly segment: Segment; readonly place: number }>();

  constructor(
    capabilities: readonly CapabilityFacts[],
    private readonly context: ScoringContext,
  ) {
    this.codes = new Codes(context);
    this.bits = new SpecBits(context.taxonomy);
    this.put(capabilities);
  }

  /** How many capabilities are in the index. */
  get size(): number {
    return this.places.size;
  }

  /** Adds capabilities, each in the place of the one with its id. */
  put(capabilities: readonly CapabilityFacts[]): void {
    this.remove(capabilities.map(({ id }) => id));
    if (capabilities.length === 0) return;
    this.append(segmentOf(capabilities, this.codes, this.bits, this.context));
    this.mergeSmall();
  }

  /** Takes capabilities out; ids that are not in the index are passed over. */
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const held = this.places.get(id);
      if (held === undefined) continue;
      held.segment.removed[held.place] = 1;
      this.places.delete(id);
    }
  }

  /**
   * The very lists that `rankCapabilities` makes of all capabilities: bounds of the score leave out those that cannot
   * enter, and the others are scored by the same function.
   * @param context of the same reference data and model as the index, of any date
   * @throws RangeError when the context does not hold the requirement's lane
   */
  rank(requirement: RequirementFacts, limit: number, context = this.context): RankedLists {
    return rankedLists(this.segments, this.boundOf(requirement, context), limit, this.counters);
  }

  /** What all capabilities together offer to a requirement: the very supply that `supplyOf` gives of them. */
  supply(requirement: RequirementFacts, context = this.context): Supply {
    return segmentsSupply(this.segments, this.boundOf(requirement, context), this.codes);
  }

  /** Bytes of the columns: of what firms state, and of their texts. */
  bytes(): { readonly structured: number; readonly text: number } {
    const sum = (parts: readonly object[]): number => parts.reduce((bytes, part) => bytes + bytesOf(part), 0);
    return {
      structured: sum(this.segments.flatMap(({ tags, facts, removed }) => [tags, facts, { removed }])),
      text: sum(this.segments.map(({ texts }) => texts)),
    };
  }

  private append(segment: Segment): void {
    this.segments.push(segment);
    for (const [place, { id }] of segment.capabilities.entries()) this.places.set(id, { segment, place });
  }

  /**
   * Merges the newest segments until each is less than half as large as the one before: few segments to ask, and each
   * capability is copied a logarithmic number of times. Texts are not read again.
   */
  private mergeSmall(): void {
    for (;;) {
      const [older, newer] = this.segments.slice(-2);
      if (older === undefined || newer === undefined) return;
      if (older.capabilities.length >= 2 * newer.capabilities.length) return;
      this.segments.length -= 2;
      const live = [older, newer].flatMap((segment) =>
        segment.capabilities.filter((_, place) => segment.removed[place] === 0),
      );
      const held = new Map(live.map((capability) => [capability, this.places.get(capability.id)]));
      this.append(
        segmentOf(live, this.codes, this.bits, this.context, (capability) => {
          const known = held.get(capability);
          return known === undefined ? null : readTexts(known.segment.texts, known.place);
        }),
      );
    }
  }

  private boundOf(requirement: RequirementFacts, context: ScoringContext): ScoreBound {
    return new ScoreBound(requirement, this.codes, this.bits, context);
  }
}
