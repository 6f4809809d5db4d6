import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { NEAR_MISS_LIMIT, type RankedLists, type ScoringContext, type Supply } from '../scoring/index.js';
import type { SearchCounters } from './best-first.js';
import { Codes } from './codes.js';
import { bytesOf } from './columns.js';
import { SpecBits } from './fact-columns.js';
import { rankedLists } from './ranked-lists.js';
import { ScoreBound } from './score-bound.js';
import { segmentOf, type Segment } from './segment.js';
import { segmentsSupply } from './supply.js';
import { Segments } from './segments.js';
import { readTexts, recallTexts } from './text-columns.js';

/** Capabilities in columns, so that the list of a requirement is found without scoring them all. */
export class CapabilityIndex {
  readonly counters: SearchCounters = { candidates: 0, compared: 0, exact: 0 };
  private readonly codes: Codes;
  private readonly bits: SpecBits;
  private readonly segments: Segments<CapabilityFacts, Segment>;

  constructor(
    capabilities: readonly CapabilityFacts[],
    private readonly context: ScoringContext,
  ) {
    this.codes = new Codes(context);
    this.bits = new SpecBits(context.taxonomy);
    this.segments = new Segments((some, before) =>
      segmentOf(some, this.codes, this.bits, context, (capability) => {
        const known = before(capability);
        return known === null ? null : readTexts(known.segment.texts, known.place);
      }),
    );
    this.put(capabilities);
  }

  /** How many capabilities are in the index. */
  get size(): number {
    return this.segments.size;
  }

  /** Adds capabilities, each in the place of the one with its id. */
  put(capabilities: readonly CapabilityFacts[]): void {
    this.segments.put(capabilities);
  }

  /** Takes capabilities out; ids that are not in the index are passed over. */
  remove(ids: readonly string[]): void {
    this.segments.remove(ids);
  }

  /** The capability of an id, with its texts as they were read; null when it is not in the index. */
  find(id: string): CapabilityFacts | null {
    const held = this.segments.placeOf(id);
    const capability = held?.segment.members[held.place];
    if (held === null || capability === undefined) return null;
    recallTexts(capability, held.segment.texts, held.place, this.context.bridge);
    return capability;
  }

  /**
   * The very lists that `rankCapabilities` makes of all capabilities: bounds of the score leave out those that cannot
   * enter, and the others are scored by the same function.
   * @param context of the same reference data and model as the index, of any date
   * @throws RangeError when the context does not hold the requirement's lane
   */
  rank(
    requirement: RequirementFacts,
    limit: number,
    context = this.context,
    nearMissLimit = NEAR_MISS_LIMIT,
  ): RankedLists {
    const limits = { listed: limit, nearMisses: nearMissLimit };
    return rankedLists(this.segments.all, this.boundOf(requirement, context), limits, this.counters);
  }

  /** What all capabilities together offer to a requirement: the very supply that `supplyOf` gives of them. */
  supply(requirement: RequirementFacts, context = this.context): Supply {
    return segmentsSupply(this.segments.all, this.boundOf(requirement, context), this.codes);
  }

  /** Bytes of the columns: of what firms state, and of their texts. */
  bytes(): { readonly structured: number; readonly text: number } {
    const sum = (parts: readonly object[]): number => parts.reduce((bytes, part) => bytes + bytesOf(part), 0);
    return {
      structured: sum(this.segments.all.flatMap(({ tags, facts, removed }) => [tags, facts, { removed }])),
      text: sum(this.segments.all.map(({ texts }) => texts)),
    };
  }

  private boundOf(requirement: RequirementFacts, context: ScoringContext): ScoreBound {
    return new ScoreBound(requirement, this.codes, this.bits, context);
  }
}
