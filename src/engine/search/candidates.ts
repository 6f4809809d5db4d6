import { isSaid, NEAR_THING } from '../scoring/criteria/text-affinity.js';
import type { Candidate } from './candidate.js';
import type { ScoreBound } from './score-bound.js';
import type { Segment } from './segment.js';
import { answersGround } from './tag-bound.js';
import type { AlikeAtMost, Heard } from './text-bound.js';

/**
 * Every capability of a segment that may stand on the provider's side and share ground with the requirement, and few
 * others: those that are about a code that answers it, those without tags, and those whose text may speak of the same
 * in another language. Each is found once.
 */
export class CandidateSearch {
  private readonly mayProvide: (place: number) => boolean;
  private readonly groups;
  private readonly heard: Heard | null;
  private readonly seen: Uint8Array;

  constructor(
    private readonly segment: Segment,
    private readonly bound: ScoreBound,
  ) {
    const { facts, text } = bound;
    this.mayProvide = facts.mayProvide(segment);
    this.groups = segment.groups.filter((group) => facts.mayStand(group));
    this.heard = text.heardBy(segment, this.groups);
    this.seen = new Uint8Array(segment.members.length);
  }

  /** Those that come by their tags; to be asked first. @param isOpen whether one is worth a closer look */
  told(isOpen: (candidate: Candidate) => boolean): readonly Candidate[] {
    const found: Candidate[] = [];
    const see = (place: number): void => {
      if (this.seen[place] !== 0 || !this.mayProvide(place)) return;
      this.seen[place] = 1;
      const alike = this.alikeAt(place);
      this.bound.tags.judge(this.segment.tags, place);
      const needsWords = !this.bound.tags.mayShareGround;
      if (needsWords && !isSaid(alike?.likeness ?? null, NEAR_THING)) return;
      const candidate = this.bound.candidate(this.segment, place, alike, needsWords);
      if (isOpen(candidate)) found.push(candidate);
    };
    const { isAsked, groundCodes } = this.bound.tags;
    if (!isAsked || groundCodes.length === 0) {
      for (const { from, to } of this.groups) for (let place = from; place < to; place += 1) see(place);
      return found;
    }
    const { about, aboutStrengths, untagged } = this.segment.tags;
    for (const { code, similarity } of groundCodes) {
      const end = about.starts[code + 1] ?? 0;
      for (let at = about.starts[code] ?? 0; at < end; at += 1) {
        if (!answersGround(similarity, aboutStrengths[at] ?? 0)) break;
        see(about.values[at] ?? 0);
      }
    }
    for (const place of untagged) see(place);
    return found;
  }

  /** Those that come by their words alone. */
  worded(isOpen: (candidate: Candidate) => boolean): readonly Candidate[] {
    const found: Candidate[] = [];
    const { segment, bound, heard } = this;
    if (heard === null || !bound.tags.isAsked || bound.tags.groundCodes.length === 0) return found;
    const isNew = (place: number): boolean => this.seen[place] === 0 && this.mayProvide(place);
    bound.text.eachAlike(heard, segment.texts, isNew, (place, alike) => {
      bound.tags.judge(segment.tags, place);
      const candidate = bound.candidate(segment, place, alike, true);
      if (isOpen(candidate)) found.push(candidate);
    });
    return found;
  }

  /** Nothing may be asked any more. */
  end(): void {
    this.heard?.text.end();
    this.heard?.title?.end();
  }

  /** What the texts say at most, where they are compared over the bridge. */
  private alikeAt(place: number): AlikeAtMost | undefined {
    const { heard, bound, segment } = this;
    return heard !== null && bound.text.isAcross(segment.texts, place)
      ? bound.text.likenessHeard(heard, segment.texts, place)
      : undefined;
  }
}
