import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { assessedLikeness, isSaid, NEAR_THING, noteAcrossLanguages } from '../scoring/criteria/text-affinity.js';
import { placeOf } from '../scoring/exclusions.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import { scorePair, type PairScore, type ScoringContext } from '../scoring/index.js';
import { isNearMiss } from '../scoring/rank.js';
import { laneOf } from '../scoring/reference.js';
import { subjectOf } from '../scoring/subject.js';
import { sharesGround } from '../scoring/tag-match.js';
import { OfferedText } from './offered-text.js';
import { requirementSegment, type RequirementSegment } from './requirement-segment.js';
import { Segments } from './segments.js';
import { answersGround } from './tag-bound.js';

/** What an offered code answers, and how near it is to that, 0..10000. */
interface Answered {
  readonly required: string;
  readonly similarity: number;
}

/** A list that a capability may stand in. */
export interface Entry {
  readonly requirement: RequirementFacts;
  readonly pair: PairScore;
}

/**
 * One of `of` parts of the requirements, so that several indexes can look at the same time. Ids decide which is in which:
 * places do not, since indexes of the same requirements that came there by other changes hold them in others.
 */
export interface Share {
  readonly number: number;
  readonly of: number;
}

const ALL: Share = { number: 0, of: 1 };

/** Requirements the other way round: whose lists can a capability enter? */
export class RequirementIndex {
  /** By the code of what is offered: all that it is near enough to, whoever asks for it. */
  private readonly answered = new Map<string, readonly Answered[]>();
  private readonly segments: Segments<RequirementFacts, RequirementSegment>;

  constructor(
    requirements: readonly RequirementFacts[],
    private readonly context: ScoringContext,
  ) {
    this.segments = new Segments((some) => requirementSegment(some, context));
    this.put(requirements);
  }

  /** Adds requirements, each in the place of the one with its id. */
  put(requirements: readonly RequirementFacts[]): void {
    this.segments.put(requirements);
  }

  /** Takes requirements out; ids that are not in the index are passed over. */
  remove(ids: readonly string[]): void {
    this.segments.remove(ids);
  }

  /** The requirement with this id; null when it is not in the index. */
  find(id: string): RequirementFacts | null {
    return this.segments.find(id);
  }

  /**
   * The requirements in whose lists the capability may stand, listed or as a near miss, as far as its own score goes:
   * the very ones that `rankCapabilities` lists it for by itself. In the order of their ids.
   */
  enteredBy(capability: CapabilityFacts): readonly RequirementFacts[] {
    return this.entriesOf(capability).map(({ requirement }) => requirement);
  }

  /**
   * {@link enteredBy}, with the scores.
   * @param context of the same reference data and model as the index, of any date
   * @param share which requirements are looked at; those of all shares together are each looked at once
   */
  entriesOf(capability: CapabilityFacts, context = this.context, share = ALL): readonly Entry[] {
    const text = new OfferedText(capability, this.context);
    return this.segments.all
      .flatMap((segment) => this.enteredIn(segment, capability, text, context, share))
      .sort((a, b) => byCodeUnits(a.requirement.id, b.requirement.id));
  }

  private enteredIn(
    segment: RequirementSegment,
    capability: CapabilityFacts,
    text: OfferedText,
    context: ScoringContext,
    { number, of }: Share,
  ): Entry[] {
    const found: Entry[] = [];
    const told = this.toldBy(segment, capability);
    const asked = text.hear(segment);
    for (const group of segment.groups) {
      const isAcross = text.isAcross(group);
      for (let place = group.from; place < group.to; place += 1) {
        if ((segment.hashes[place] ?? 0) % of !== number || segment.removed[place] === 1) continue;
        const mayBeNear = (): boolean => isAcross && asked !== null && text.mayBeNear(asked, segment, place);
        if (told[place] === 0 && !mayBeNear()) continue;
        const requirement = segment.members[place];
        if (requirement === undefined || placeOf(requirement, capability, context).length > 0) continue;
        const needsWords = told[place] === 0 || !this.isGround(requirement, capability);
        if (needsWords && !(mayBeNear() && text.echoes(segment, place))) continue;
        const likeness = isAcross ? text.likeness(segment, place) : null;
        if (needsWords && !isSaid(likeness, NEAR_THING)) continue;
        const answers = isAcross ? { 'text-affinity': assessedLikeness(likeness) } : {};
        if (answers['text-affinity'] !== undefined) {
          noteAcrossLanguages(requirement, capability, context, answers['text-affinity']);
        }
        const pair = scorePair(requirement, capability, context, answers);
        if (pair.score < laneOf(context, requirement.lane).threshold) continue;
        if (pair.exclusions.length === 0 || isNearMiss(pair)) found.push({ requirement, pair });
      }
    }
    asked?.end();
    return found;
  }

  /** 1 for those of whom the tags of the capability may answer what they ask for. */
  private toldBy(segment: RequirementSegment, capability: CapabilityFacts): Uint8Array {
    const { members, byCode, byMention, untagged } = segment;
    const told = new Uint8Array(members.length);
    if (capability.tags.length === 0) return told.fill(1);
    for (const place of untagged) told[place] = 1;
    const subject = subjectOf(capability, this.context).codes;
    for (const { code, strength } of capability.tags) {
      for (const { required, similarity } of this.answeredBy(code)) {
        for (const place of byMention.get(required) ?? []) told[place] = 1;
        if (!subject.has(code) || !answersGround(similarity, strength)) continue;
        for (const place of byCode.get(required) ?? []) told[place] = 1;
      }
    }
    return told;
  }

  private answeredBy(offered: string): readonly Answered[] {
    const known = this.answered.get(offered);
    if (known !== undefined) return known;
    const { hierarchy } = this.context;
    const answered = hierarchy
      .answeredBy(offered)
      .map((required) => ({ required, similarity: hierarchy.similarity(required, offered).value }));
    this.answered.set(offered, answered);
    return answered;
  }

  private isGround(requirement: RequirementFacts, capability: CapabilityFacts): boolean {
    const isUntold = requirement.tags.length === 0 || capability.tags.length === 0;
    return isUntold || sharesGround(requirement, capability, this.context);
  }
}
