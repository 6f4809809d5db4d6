import type { CapabilityFacts } from '../facts/index.js';
import {
  areApart,
  ECHO,
  isSaid,
  likenessOverBridge,
  NEAR_SHARE,
  NEAR_THING,
  type Likeness,
} from '../scoring/criteria/text-affinity.js';
import type { ScoringContext } from '../scoring/index.js';
import { bridgeFeaturesOf, featuresOf } from '../scoring/text-features.js';
import type { BridgeColumns } from './bridge-columns.js';
import { BridgedText } from './bridged-text.js';
import { stretchOf, type Group } from './groups.js';
import type { RequirementSegment } from './requirement-segment.js';
import { shareAtMost, TextCover, type Said } from './text-cover.js';

/** What requirements are said at most, of the places from `from` on: `offered` is how much of a requirement is said. */
export interface Asked {
  readonly from: number;
  readonly texts: Said;
  readonly titles: Said;
}

/** The text of a capability, compared over the bridge with one requirement after another. */
export class OfferedText {
  private readonly text: BridgedText | null;
  private readonly cover: TextCover | null;
  private readonly languages;

  constructor(capability: CapabilityFacts, { bridge }: ScoringContext) {
    const features = bridge === undefined ? null : bridgeFeaturesOf(capability, bridge);
    this.text = features === null ? null : new BridgedText(features);
    this.cover = features === null ? null : new TextCover(features);
    this.languages = featuresOf(capability);
  }

  /** Whether requirements of a group are compared over the bridge. */
  isAcross(group: Group): boolean {
    return this.text !== null && areApart(group, this.languages);
  }

  /** What those of the segment that are compared over the bridge are said at most. */
  hear({ groups, texts, titles }: RequirementSegment): Asked | null {
    const stretch = stretchOf(groups.filter((group) => this.isAcross(group)));
    if (this.cover === null || stretch === null) return null;
    const { from, to } = stretch;
    return {
      from,
      texts: this.cover.heardBy(texts.postings, from, to),
      titles: this.cover.heardBy(titles.postings, from, to),
    };
  }

  /** Whether the two may be so alike that they are common ground; false for most at little cost. */
  maySpeakAlike({ from, texts, titles }: Asked, { echoed, texts: { columns } }: RequirementSegment, place: number) {
    const at = place - from;
    const asked = shareAtMost(texts.offered[at]);
    return (
      asked >= NEAR_SHARE &&
      (echoed[place] === 0 || shareAtMost(titles.offered[at]) >= ECHO) &&
      isSaid(likenessOverBridge(asked, shareAtMost(texts.asked[at]), this.units(columns, place)), NEAR_THING)
    );
  }

  /** What the criterion `text-affinity` says of a requirement that is compared over the bridge. */
  likeness({ texts: { columns } }: RequirementSegment, place: number): Likeness {
    if (this.text === null) return null;
    this.text.hear(columns, place);
    this.text.weigh();
    return likenessOverBridge(this.text.ofOther, this.text.ofThis, this.units(columns, place));
  }

  /** Whether texts that are so alike are common ground. */
  speaksAlike({ titles, echoed }: RequirementSegment, place: number, likeness: Likeness): boolean {
    if (this.text === null || !isSaid(likeness, NEAR_THING)) return false;
    if (echoed[place] === 0) return true;
    this.text.hear(titles.columns, place);
    this.text.weigh();
    return this.text.ofOther >= ECHO;
  }

  private units({ unitStarts }: BridgeColumns, place: number): number {
    return Math.min((unitStarts[place + 1] ?? 0) - (unitStarts[place] ?? 0), this.text?.units ?? 0);
  }
}
