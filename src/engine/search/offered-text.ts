import type { CapabilityFacts } from '../facts/index.js';
import {
  areApart,
  ECHO,
  isSaid,
  likenessOverBridge,
  mayBeNear,
  NEAR_THING,
  type Likeness,
} from '../scoring/criteria/text-affinity.js';
import type { ScoringContext } from '../scoring/index.js';
import { bridgeFeaturesOf, featuresOf } from '../scoring/text-features.js';
import type { BridgeColumns } from './bridge-columns.js';
import { BridgedText } from './bridged-text.js';
import { stretchesOf, type Group } from './groups.js';
import type { RequirementSegment } from './requirement-segment.js';
import { TextCover, type Said } from './text-cover.js';

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

  /** What those of the segment that are compared over the bridge say at most: what is `offered` is theirs. */
  hear({ groups, postings }: RequirementSegment): Said | null {
    const stretches = stretchesOf(groups.filter((group) => this.isAcross(group)));
    return this.cover === null || stretches.length === 0 ? null : this.cover.heardBy(postings, stretches, 0);
  }

  /** Whether the two may be so alike that they are common ground, if the title is echoed; false for most, at a glance. */
  mayBeNear(heard: Said, { texts }: RequirementSegment, place: number): boolean {
    const { asked, offered } = heard.at(place);
    return (
      mayBeNear(offered, asked) && isSaid(likenessOverBridge(offered, asked, this.units(texts, place)), NEAR_THING)
    );
  }

  /** What the criterion `text-affinity` says of a requirement that is compared over the bridge. */
  likeness({ texts }: RequirementSegment, place: number): Likeness {
    if (this.text === null) return null;
    this.text.hear(texts, place);
    this.text.weigh();
    return likenessOverBridge(this.text.ofOther, this.text.ofThis, this.units(texts, place));
  }

  /** Whether the capability says enough of the title. */
  echoes({ titles, echoed }: RequirementSegment, place: number): boolean {
    if (echoed[place] === 0) return true;
    if (this.text === null) return false;
    this.text.hear(titles, place);
    this.text.weigh();
    return this.text.ofOther >= ECHO;
  }

  private units({ unitStarts }: BridgeColumns, place: number): number {
    return Math.min((unitStarts[place + 1] ?? 0) - (unitStarts[place] ?? 0), this.text?.units ?? 0);
  }
}
