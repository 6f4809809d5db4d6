import type { RequirementFacts } from '../facts/index.js';
import { divideRounded, WHOLE } from '../scoring/fixed-point.js';
import type { ScoringContext } from '../scoring/index.js';
import { subjectOf } from '../scoring/subject.js';
import { OTHER_ALTERNATIVES, weighedTags } from '../scoring/tag-match.js';
import { COMMON_GROUND, MENTION_VALUE } from '../scoring/weights.js';
import type { Codes } from './codes.js';
import { SUBJECT, type TagColumns } from './tag-columns.js';

interface PlannedTag {
  readonly similarities: Uint16Array;
  readonly weight: number;
  /** What is left of the weight where another alternative of the title is answered better. */
  readonly weightBeside: number;
  readonly isSubject: boolean;
  /** Whether one of the phrases that say what is asked for has it. */
  readonly isGround: boolean;
  /** Numbers of the alternatives that have it; empty for what stands in none. */
  readonly alternatives: readonly number[];
}

/** A code that answers what is asked for, and how near it is to that: integers 0..10000. */
export interface GroundCode {
  readonly code: number;
  readonly similarity: number;
}

/** Value of an offered tag that is as near and as sure as this. */
const valueOf = (similarity: number, strength: number): number =>
  divideRounded(similarity * (WHOLE + strength), 2 * WHOLE);

/** Whether who is about something as near as this to what is asked for, and as surely, answers it. */
export const answersGround = (similarity: number, strength: number): boolean =>
  valueOf(similarity, strength) >= COMMON_GROUND;

/** What the tags of a requirement and of capabilities have in common, from columns. */
export class TagBound {
  /** Value of `capability-fit` by tags alone of the last {@link judge}, 0..10000; null when a side has no tags. */
  value: number | null = null;
  /** Whether the tags may be common ground; never false for a pair that shares ground. */
  mayShareGround = false;
  /** Whether any tag that is asked for is answered at all. */
  isAnswered = false;
  /** Codes that a capability may be about to share ground; empty when the requirement does not say what it is about. */
  readonly groundCodes: readonly GroundCode[];
  /** Whether the requirement has tags; without any everything is common ground. */
  readonly isAsked: boolean;
  private readonly tags: readonly PlannedTag[];
  private readonly alternativeCount: number;
  private readonly values: Float64Array;

  constructor(requirement: RequirementFacts, codes: Codes, context: ScoringContext) {
    const { codes: subject, phrases, alternatives } = subjectOf(requirement, context);
    const ground = new Set(phrases.flat());
    this.tags = weighedTags(requirement, context).map(({ required: { code }, weight }) => ({
      similarities: codes.similarityTo(code),
      weight,
      weightBeside: Math.max(1, divideRounded(weight * OTHER_ALTERNATIVES, 100)),
      isSubject: subject.has(code),
      isGround: ground.has(code),
      alternatives: alternatives.flatMap((phrase, number) => (phrase.includes(code) ? [number] : [])),
    }));
    this.isAsked = this.tags.length > 0;
    this.alternativeCount = alternatives.length;
    this.values = new Float64Array(this.tags.length);
    this.groundCodes = groundCodes(this.tags.filter(({ isGround }) => isGround));
  }

  judge({ starts, codes, strengths }: TagColumns, place: number): void {
    const first = starts[place] ?? 0;
    const last = starts[place + 1] ?? 0;
    this.value = null;
    this.isAnswered = false;
    this.mayShareGround = true;
    if (first === last || !this.isAsked) return;
    const saysWhat = this.groundCodes.length > 0;
    this.mayShareGround = false;
    let sum = 0;
    let whole = 0;
    for (let tag = 0; tag < this.tags.length; tag += 1) {
      const planned = this.tags[tag];
      if (planned === undefined) continue;
      let best = 0;
      for (let at = first; at < last; at += 1) {
        const similarity = planned.similarities[codes[at] ?? 0] ?? 0;
        if (similarity === 0) continue;
        const flagged = strengths[at] ?? 0;
        const isAbout = flagged >= SUBJECT;
        const strength = isAbout ? flagged - SUBJECT : flagged;
        let value = valueOf(similarity, strength);
        if (planned.isGround && isAbout && value >= COMMON_GROUND) this.mayShareGround = true;
        if (planned.isSubject && !isAbout) value = divideRounded(value * MENTION_VALUE, 100);
        if (value > best) best = value;
      }
      if (best > 0) this.isAnswered = true;
      this.values[tag] = best;
      sum += planned.weight * best;
      whole += planned.weight;
    }
    if (!saysWhat) this.mayShareGround = this.isAnswered;
    this.value = this.alternativeCount === 0 ? divideRounded(sum, whole) : this.withAlternatives();
  }

  /** The mean where the title lists several things and the one that is answered best counts whole. */
  private withAlternatives(): number {
    let answered = 0;
    let most = -1;
    for (let number = 0; number < this.alternativeCount; number += 1) {
      const worth = this.mean(({ alternatives, weight }) => (alternatives.includes(number) ? weight : 0));
      if (worth > most) [most, answered] = [worth, number];
    }
    return this.mean(({ alternatives, weight, weightBeside }) =>
      alternatives.length === 0 || alternatives.includes(answered) ? weight : weightBeside,
    );
  }

  private mean(weightOf: (tag: PlannedTag) => number): number {
    let sum = 0;
    let whole = 0;
    for (const [at, tag] of this.tags.entries()) {
      const weight = weightOf(tag);
      sum += weight * (this.values[at] ?? 0);
      whole += weight;
    }
    return whole === 0 ? 0 : divideRounded(sum, whole);
  }
}

function groundCodes(tags: readonly PlannedTag[]): readonly GroundCode[] {
  const found = new Map<number, number>();
  for (const { similarities } of tags) {
    for (const [code, similarity] of similarities.entries()) {
      if (similarity >= COMMON_GROUND && similarity > (found.get(code) ?? 0)) found.set(code, similarity);
    }
  }
  return [...found].map(([code, similarity]) => ({ code, similarity }));
}
