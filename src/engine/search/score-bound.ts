import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { BY_WORDING } from '../scoring/criteria/capability-fit.js';
import type { Criterion } from '../scoring/criteria/criterion.js';
import { localisation } from '../scoring/criteria/localisation.js';
import { marketFit } from '../scoring/criteria/market-fit.js';
import { reciprocity } from '../scoring/criteria/reciprocity.js';
import { isSaid, SAME_THING, type Likeness } from '../scoring/criteria/text-affinity.js';
import { WHOLE } from '../scoring/fixed-point.js';
import type { ScoringContext } from '../scoring/index.js';
import { laneOf } from '../scoring/reference.js';
import { MEANING_WEIGHT } from '../scoring/weights.js';
import { FactBound } from './fact-bound.js';
import type { SpecBits } from './fact-columns.js';
import type { Segment } from './segment.js';
import { TagBound } from './tag-bound.js';
import { TextBound } from './text-bound.js';
import type { Codes } from './codes.js';

/**
 * Most that rounding can add to a score beside its exact value: fit and coverage are each rounded by up to a half, and
 * each weighs at most the whole in the score, which is rounded once more.
 */
const ROUNDING = 2;

/** Criteria that look at firms and not at what is offered: dear to ask, and they weigh little. */
const BETWEEN_FIRMS: readonly Criterion[] = [localisation, marketFit, reciprocity];

/**
 * Upper bounds of scores. With w the weight of a criterion, k what is known of it, v its value and p the lane's prior,
 *
 *     score = p + sum(w x k x (v - p)) / (sum(w) x 10000)
 *
 * but for rounding: so each criterion adds by itself, and one that is not looked at adds w x (10000 - p) at most.
 */
export class ScoreBound {
  readonly tags: TagBound;
  readonly text: TextBound;
  readonly facts: FactBound;
  private readonly weights;
  private readonly prior: number;
  private readonly whole: number;
  /** What a model may add, and what all may add that is not looked at. */
  private readonly meaning: number;
  private readonly unseen: number;
  private seen = 0;

  constructor(
    readonly requirement: RequirementFacts,
    codes: Codes,
    bits: SpecBits,
    readonly context: ScoringContext,
  ) {
    const { weights, prior } = laneOf(context, requirement.lane);
    this.tags = new TagBound(requirement, codes, context);
    this.text = new TextBound(requirement, context);
    this.facts = new FactBound(requirement, bits, context);
    this.weights = weights;
    this.prior = prior;
    this.whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    const ofModel = context.model === undefined ? 0 : (this.whole * MEANING_WEIGHT) / 100 + 1;
    this.meaning = ofModel * (WHOLE - prior);
    this.unseen = BETWEEN_FIRMS.reduce((sum, { code }) => sum + weights[code] * (WHOLE - prior), this.meaning);
  }

  /**
   * Without a look at the text; to be asked right after `tags.judge` of the same place.
   * @param atMost of texts that are compared over the bridge
   */
  beforeText({ facts }: Segment, place: number, atMost: Likeness | undefined): number {
    const worded = atMost !== undefined && isSaid(atMost, SAME_THING) ? BY_WORDING : 0;
    const weight = this.weights['text-affinity'];
    const text = atMost === undefined ? weight * (WHOLE - this.prior) : this.fromText(atMost);
    return this.total(this.unseen + this.fromTags(worded) + this.fromFacts(facts, place) + text);
  }

  /** With what the texts say, exactly or at most; to be asked right after `tags.judge` of the same place. */
  withText({ facts, texts }: Segment, place: number, likeness: Likeness, isAtMost: boolean): number {
    const isWorded = isSaid(likeness, SAME_THING) && this.text.isAcross(texts, place);
    const worded = isWorded && (isAtMost || this.text.echoes(texts, place)) ? BY_WORDING : 0;
    this.seen = this.fromTags(worded) + this.fromFacts(facts, place) + this.fromText(likeness);
    return this.total(this.seen + this.unseen);
  }

  /** With how the two firms suit each other beside; to be asked right after {@link withText} of the same capability. */
  withFirms(capability: CapabilityFacts): number {
    let points = this.seen + this.meaning;
    for (const criterion of BETWEEN_FIRMS) {
      const { value, known } = criterion.check(this.requirement, capability, this.context);
      if (value !== null) points += this.added(this.weights[criterion.code], known, value);
    }
    return this.total(points);
  }

  private fromTags(worded: number): number {
    const { value } = this.tags;
    return value === null ? 0 : this.added(this.weights['capability-fit'], WHOLE, Math.max(value, worded));
  }

  private fromText(likeness: Likeness): number {
    return likeness === null ? 0 : this.added(this.weights['text-affinity'], likeness.known, likeness.value);
  }

  private fromFacts(facts: Segment['facts'], place: number): number {
    const { 'spec-fit': specs, 'commercial-fit': terms, readiness } = this.weights;
    return (
      this.added(specs, this.facts.specsKnown(facts, place), WHOLE) +
      this.added(terms, this.facts.termsKnown(facts, place), WHOLE) +
      this.added(readiness, facts.readinessKnown[place] ?? 0, facts.readinessValues[place] ?? 0)
    );
  }

  private added(weight: number, known: number, value: number): number {
    return (weight * known * (value - this.prior)) / WHOLE;
  }

  private total(points: number): number {
    // A model that has read a pair adds to the whole of the weights, which draws the others nearer to the prior.
    return (
      this.prior + Math.max(points / this.whole, (points / this.whole) * (100 / (100 + MEANING_WEIGHT))) + ROUNDING
    );
  }
}
