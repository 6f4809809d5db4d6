import type { RequirementFacts } from '../facts/index.js';
import type { ScoringContext } from '../scoring/index.js';
import {
  areApart,
  isSaid,
  likenessByWords,
  likenessOverBridge,
  ECHO,
  mayBeNear,
  NEAR_SHARE,
  NEAR_THING,
  titleToEcho,
  type Likeness,
} from '../scoring/criteria/text-affinity.js';
import { bridgeFeaturesOf, featuresOf } from '../scoring/text-features.js';
import { FEATURE_KINDS, featureCounts, type FeatureCounts, type FeatureKind } from '../text/index.js';
import { BridgedText } from './bridged-text.js';
import { KeySlots } from './key-slots.js';
import { stretchesOf, type Group } from './groups.js';
import type { Segment } from './segment.js';
import { TextCover, type Said } from './text-cover.js';
import { languageBits, LANGUAGES_OF, type TextColumns } from './text-columns.js';

/** What the capabilities of some stretches say. */
export interface Heard {
  readonly text: Said;
  /** Of the title alone, where it has to be echoed. */
  readonly title: Said | null;
}

/** How alike two texts are at most, by sums. */
export interface AlikeAtMost {
  readonly likeness: Likeness;
  /** Share of the capability's text that the requirement says, 0..10000. */
  readonly offered: number;
}

/** What the texts of a requirement and of capabilities have in common, from columns. */
export class TextBound {
  private readonly bridged: BridgedText | null;
  private readonly title: BridgedText | null;
  private readonly cover: TextCover | null;
  private readonly titleCover: TextCover | null;
  private readonly counts: FeatureCounts;
  /** By the language bits of a capability: whether it shares none with the requirement. */
  private readonly across: readonly boolean[];
  private readonly words: ReadonlyMap<FeatureKind, KeySlots>;

  constructor(requirement: RequirementFacts, context: ScoringContext) {
    const features = featuresOf(requirement);
    const { bridge } = context;
    this.counts = featureCounts(features);
    this.words = new Map(FEATURE_KINDS.map((kind) => [kind, new KeySlots(features.features[kind])]));
    this.bridged = bridge === undefined ? null : new BridgedText(bridgeFeaturesOf(requirement, bridge));
    this.across = LANGUAGES_OF.map((languages) => bridge !== undefined && areApart(features, { languages }));
    this.cover = this.bridged === null ? null : new TextCover(this.bridged.features);
    const title = titleToEcho(requirement, context);
    this.title = title === null ? null : new BridgedText(title);
    this.titleCover = title === null ? null : new TextCover(title);
  }

  /** Whether the texts are compared over the bridge. */
  isAcross(texts: TextColumns, place: number): boolean {
    return this.across[texts.languages[place] ?? 0] === true;
  }

  /** What those of some groups, whose texts are compared over the bridge, and the requirement say of each other at most. */
  heardBy({ texts: { postings } }: Segment, groups: readonly Group[]): Heard | null {
    const stretches = stretchesOf(groups.filter((group) => this.areAcross(group)));
    if (this.cover === null || stretches.length === 0) return null;
    return {
      text: this.cover.heardBy(postings, stretches, NEAR_SHARE),
      title: this.titleCover?.heardBy(postings, stretches, ECHO) ?? null,
    };
  }

  /** What the criterion says at most of texts across languages. */
  likenessHeard({ text }: Heard, texts: TextColumns, place: number): AlikeAtMost {
    const { asked, offered } = text.at(place);
    return { likeness: likenessOverBridge(asked, offered, this.units(texts, place)), offered };
  }

  /**
   * Sees the places whose texts may be so alike across languages that they are common ground.
   * @param isWanted asked first, as it is told at a glance
   */
  eachAlike(
    heard: Heard,
    texts: TextColumns,
    isWanted: (place: number) => boolean,
    visit: (place: number, alike: AlikeAtMost) => void,
  ): void {
    heard.text.each(NEAR_SHARE, mayBeNear, (place) => {
      if (!isWanted(place) || heard.title?.mayReach(place, ECHO) === false) return;
      const alike = this.likenessHeard(heard, texts, place);
      if (isSaid(alike.likeness, NEAR_THING)) visit(place, alike);
    });
  }

  /** Whether texts of a group are compared over the bridge. */
  areAcross({ languages }: Pick<Group, 'languages'>): boolean {
    return this.across[languageBits(languages)] === true;
  }

  /** What the criterion `text-affinity` says at most, at little cost. @param offered as {@link AlikeAtMost} has it */
  likenessAtMost(texts: TextColumns, place: number, offered: number): Likeness {
    const { bridged } = this;
    if (bridged === null || !this.isAcross(texts, place)) return this.byWords(texts, place);
    bridged.hear(texts.bridged, place);
    return likenessOverBridge(bridged.ofThis, offered, this.units(texts, place));
  }

  /** What it says; to be asked right after {@link likenessAtMost} of the same place. */
  likeness(texts: TextColumns, place: number, atMost: Likeness): Likeness {
    const { bridged } = this;
    if (bridged === null || !this.isAcross(texts, place)) return atMost;
    bridged.weigh();
    return likenessOverBridge(bridged.ofThis, bridged.ofOther, this.units(texts, place));
  }

  /** Whether texts across languages that are so alike are common ground. */
  speaksAlike(texts: TextColumns, place: number, likeness: Likeness): boolean {
    return isSaid(likeness, NEAR_THING) && this.echoes(texts, place);
  }

  /** Whether the capability says enough of the title. */
  echoes(texts: TextColumns, place: number): boolean {
    if (this.title === null) return true;
    this.title.hear(texts.bridged, place);
    return this.title.ofThis >= ECHO;
  }

  private units({ bridged: { unitStarts } }: TextColumns, place: number): number {
    return Math.min((unitStarts[place + 1] ?? 0) - (unitStarts[place] ?? 0), this.bridged?.units ?? 0);
  }

  private byWords({ wordStarts, words, languages }: TextColumns, place: number): Likeness {
    const first = place * FEATURE_KINDS.length;
    const countOf = (kind: FeatureKind): number => {
      const at = first + FEATURE_KINDS.indexOf(kind);
      return (wordStarts[at + 1] ?? 0) - (wordStarts[at] ?? 0);
    };
    const counts: FeatureCounts = {
      languages: LANGUAGES_OF[languages[place] ?? 0] ?? [],
      ko: countOf('ko'),
      zh: countOf('zh'),
      latin: countOf('latin'),
      figure: countOf('figure'),
    };
    return likenessByWords(this.counts, counts, (kind) => {
      const at = first + FEATURE_KINDS.indexOf(kind);
      const slots = this.words.get(kind);
      let shared = 0;
      for (let word = wordStarts[at] ?? 0; word < (wordStarts[at + 1] ?? 0); word += 1) {
        if ((slots?.slotOf(words[word] ?? 0) ?? -1) >= 0) shared += 1;
      }
      return shared;
    });
  }
}
