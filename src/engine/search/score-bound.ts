import type { CriterionCode, RequirementFacts } from '../facts/index.js';
import { BY_WORDING, BY_WORDING_ALONE } from '../scoring/criteria/capability-fit.js';
import { commercialFit } from '../scoring/criteria/commercial-fit.js';
import type { Assessment, Criterion } from '../scoring/criteria/criterion.js';
import { localisation } from '../scoring/criteria/localisation.js';
import { marketFit } from '../scoring/criteria/market-fit.js';
import { reciprocity } from '../scoring/criteria/reciprocity.js';
import { specFit } from '../scoring/criteria/spec-fit.js';
import { assessedLikeness, isSaid, NEAR_THING, SAME_THING, type Likeness } from '../scoring/criteria/text-affinity.js';
import { WHOLE } from '../scoring/fixed-point.js';
import type { ScoringContext } from '../scoring/index.js';
import { laneOf } from '../scoring/reference.js';
import { MEANING_WEIGHT } from '../scoring/weights.js';
import type { Candidate } from './candidate.js';
import type { Codes } from './codes.js';
import { FactBound } from './fact-bound.js';
import type { SpecBits } from './fact-columns.js';
import type { Segment } from './segment.js';
import { TagBound } from './tag-bound.js';
import { TextBound, type AlikeAtMost } from './text-bound.js';

/**
 * Most that rounding can add to a score beside its exact value: fit and coverage are each rounded by up to a half, and
 * each weighs at most the whole in the score, which is rounded once more.
 */
const ROUNDING = 2;

const NO_GROUND = -1;

const byWording = (needsWords: boolean): number => (needsWords ? BY_WORDING_ALONE : BY_WORDING);

/** Criteria that look at what is stated: dear to ask. */
const OF_FACTS: readonly Criterion[] = [specFit, commercialFit];
/** Criteria that look at firms and not at what is offered: they weigh little. */
const BETWEEN_FIRMS: readonly Criterion[] = [localisation, marketFit, reciprocity];

/**
 * Upper bounds of scores. With w the weight of a criterion, k what is known of it, v its value and p the lane's prior,
 *
 *     score = p + sum(w x k x (v - p)) / (sum(w) x 10000)
 *
 * but for rounding: so each criterion adds points by itself, and one that is not looked at adds w x (10000 - p) at most.
 */
export class ScoreBound {
  readonly tags: TagBound;
  readonly text: TextBound;
  readonly facts: FactBound;
  private readonly weights: Readonly<Record<CriterionCode, number>>;
  private readonly prior: number;
  private readonly whole: number;
  /** Most points of a model. */
  private readonly meaning: number;

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
  }

  /**
   * A candidate before a look at its text; to be asked right after `tags.judge` of the same place.
   * @param alike at most, of texts that are compared over the bridge
   */
  candidate(segment: Segment, place: number, alike: AlikeAtMost | undefined, needsWords: boolean): Candidate {
    const { facts: columns } = segment;
    const tagValue = this.tags.value;
    const { 'spec-fit': specs, 'commercial-fit': terms, readiness: ready } = this.weights;
    const facts =
      this.added(specs, this.facts.specsKnown(columns, place), WHOLE) +
      this.added(terms, this.facts.termsKnown(columns, place), WHOLE);
    const readiness = this.added(ready, columns.readinessKnown[place] ?? 0, columns.readinessValues[place] ?? 0);
    const worded = alike !== undefined && isSaid(alike.likeness, SAME_THING) ? byWording(needsWords) : 0;
    const text =
      alike === undefined ? this.weights['text-affinity'] * (WHOLE - this.prior) : this.fromText(alike.likeness);
    const unseen = this.meaning + this.betweenFirms(this.facts.wishes(columns, place));
    const most = this.total(this.fromTags(tagValue, worded) + readiness + facts + text + unseen);
    return {
      segment,
      place,
      needsWords,
      tagValue,
      offered: alike?.offered ?? WHOLE,
      readiness,
      facts,
      unseen,
      step: 0,
      points: 0,
      most,
      answers: {},
    };
  }

  /** Whether there is more to look at than the score itself. */
  isOpen({ step }: Candidate): boolean {
    return step < this.steps.length;
  }

  /**
   * Looks closer: lowers the most that the candidate can score, below 0 where the two turn out to share no ground.
   * @param bar what it has to reach; a candidate that does not need not be looked at further
   */
  lookCloser(candidate: Candidate, bar: number): void {
    const most = this.steps[candidate.step]?.(candidate, bar) ?? candidate.most;
    candidate.step += 1;
    candidate.most = Math.min(candidate.most, most);
  }

  /** The texts; what is stated; how the two firms suit each other. */
  private readonly steps: readonly ((candidate: Candidate, bar: number) => number)[] = [
    (candidate, bar) => this.compareTexts(candidate, bar),
    (candidate) => this.total(this.ask(BETWEEN_FIRMS, candidate) + candidate.facts + this.meaning),
    (candidate) => this.total(this.ask(OF_FACTS, candidate) + this.meaning),
  ];

  private compareTexts(candidate: Candidate, bar: number): number {
    const { text } = this;
    const { segment, place, needsWords, offered, answers } = candidate;
    const atMost = text.likenessAtMost(segment.texts, place, offered);
    if (needsWords && !isSaid(atMost, NEAR_THING)) return NO_GROUND;
    const most = this.withText(candidate, atMost, true);
    if (most < bar) return most;
    const likeness = text.likeness(segment.texts, place, atMost);
    if (needsWords && !text.speaksAlike(segment.texts, place, likeness)) return NO_GROUND;
    answers['text-affinity'] = assessedLikeness(likeness);
    return this.withText(candidate, likeness, false);
  }

  private withText(candidate: Candidate, likeness: Likeness, isAtMost: boolean): number {
    const { segment, place, needsWords, tagValue, readiness, facts, unseen } = candidate;
    const isWorded = isSaid(likeness, SAME_THING) && this.text.isAcross(segment.texts, place);
    const worded = isWorded && (isAtMost || this.text.echoes(segment.texts, place)) ? byWording(needsWords) : 0;
    candidate.points = this.fromTags(tagValue, worded) + readiness + this.fromText(likeness);
    return this.total(candidate.points + facts + unseen);
  }

  /** Asks criteria themselves, and adds what they say. */
  private ask(criteria: readonly Criterion[], candidate: Candidate): number {
    const { segment, place, answers } = candidate;
    const capability = segment.members[place];
    if (capability === undefined) throw new RangeError(`The segment has no place ${place}`);
    for (const criterion of criteria) {
      const answer: Assessment = criterion.check(this.requirement, capability, this.context);
      answers[criterion.code] = answer;
      if (answer.value !== null) {
        candidate.points += this.added(this.weights[criterion.code], answer.known, answer.value);
      }
    }
    return candidate.points;
  }

  /** Most points of the criteria between firms: those that nobody states anything for have no value. */
  private betweenFirms(hasWishes: boolean): number {
    const { localisation: place, 'market-fit': markets, reciprocity: wishes } = this.weights;
    const namesMarkets = this.requirement.markets.length > 0;
    return (place + (namesMarkets ? markets : 0) + (hasWishes ? wishes : 0)) * (WHOLE - this.prior);
  }

  private fromTags(value: number | null, worded: number): number {
    return value === null ? 0 : this.added(this.weights['capability-fit'], WHOLE, Math.max(value, worded));
  }

  private fromText(likeness: Likeness): number {
    return likeness === null ? 0 : this.added(this.weights['text-affinity'], likeness.known, likeness.value);
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
