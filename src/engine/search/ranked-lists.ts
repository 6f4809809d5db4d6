import { isSaid, NEAR_THING } from '../scoring/criteria/text-affinity.js';
import { scorePair, type RankedLists } from '../scoring/index.js';
import { isNearMiss } from '../scoring/rank.js';
import { laneOf } from '../scoring/reference.js';
import type { PairScore } from '../scoring/score.types.js';
import { areTextsRead, rememberTexts } from '../scoring/text-features.js';
import { NEAR_MISS_LIMIT } from '../scoring/weights.js';
import { BestPairs } from './best-pairs.js';
import { BY_TEXT, eachCandidate } from './candidates.js';
import type { ScoreBound } from './score-bound.js';
import type { Segment } from './segment.js';
import { readTexts } from './text-columns.js';

/** What the last query did. */
export interface SearchCounters {
  /** Capabilities that may share ground with the requirement and reach the threshold. */
  candidates: number;
  /** Of these, those whose texts were compared. */
  compared: number;
  /** Of these, those that were scored. */
  exact: number;
}

/** A capability in its segment, with the most that it can score. */
export interface Bounded {
  readonly segment: Segment;
  readonly place: number;
  /** Whether it shares ground only if the texts say so. */
  readonly needsWords: boolean;
  readonly most: number;
}

/** The best pairs and near misses of all segments: the most promising first, so that the bar rises early. */
export function rankedLists(
  segments: readonly Segment[],
  bound: ScoreBound,
  limit: number,
  counters: SearchCounters,
): RankedLists {
  const { requirement, context } = bound;
  const { threshold } = laneOf(context, requirement.lane);
  const listed = new BestPairs(limit, threshold);
  const nearMisses = new BestPairs(NEAR_MISS_LIMIT, threshold);
  const candidates = candidatesOf(segments, bound, threshold);
  Object.assign(counters, { candidates: candidates.length, compared: 0, exact: 0 });
  for (const candidate of candidates) {
    const mayFail = bound.facts.mayFail(candidate.segment.facts, candidate.place);
    const bar = mayFail ? Math.min(listed.bar, nearMisses.bar) : listed.bar;
    if (candidate.most < bar) continue;
    counters.compared += 1;
    if (!mayReach(bar, candidate, bound)) continue;
    counters.exact += 1;
    const capability = candidate.segment.capabilities[candidate.place];
    if (capability === undefined) continue;
    const pair = scoreOf(candidate, bound);
    if (pair.exclusions.length === 0) listed.offer(capability, pair);
    else if (isNearMiss(pair)) nearMisses.offer(capability, pair);
  }
  return { listed: listed.ranked(), nearMisses: nearMisses.ranked() };
}

function candidatesOf(segments: readonly Segment[], bound: ScoreBound, threshold: number): readonly Bounded[] {
  const found: Bounded[] = [];
  const { tags, text } = bound;
  for (const segment of segments) {
    const mayProvide = bound.facts.mayProvide(segment);
    const said = text.saidAtMost(segment.texts);
    eachCandidate(segment, tags, said, (place, by) => {
      if (!mayProvide(place)) return;
      const isAcross = text.isAcross(segment.texts, place);
      if (by === BY_TEXT && !isAcross) return;
      const atMost = isAcross ? text.likenessOf(said?.[place] ?? 0, segment.texts, place) : undefined;
      const isWorded = isSaid(atMost ?? null, NEAR_THING);
      if (by === BY_TEXT && !isWorded) return;
      tags.judge(segment.tags, place);
      const needsWords = by === BY_TEXT || !tags.mayShareGround;
      if (needsWords && !isWorded) return;
      const most = bound.beforeText(segment, place, atMost);
      if (most >= threshold) found.push({ segment, place, needsWords, most });
    });
  }
  return found.sort((a, b) => b.most - a.most);
}

/** Looks closer, step by step, at what the capability can score; false once it cannot reach the bar. */
export function mayReach(bar: number, { segment, place, needsWords }: Bounded, bound: ScoreBound): boolean {
  const { text, tags } = bound;
  const { texts } = segment;
  tags.judge(segment.tags, place);
  const atMost = text.likenessAtMost(texts, place);
  if (needsWords && !isSaid(atMost, NEAR_THING)) return false;
  if (bound.withText(segment, place, atMost, true) < bar) return false;
  const likeness = text.likeness(texts, place, atMost);
  if (needsWords && !text.speaksAlike(texts, place, likeness)) return false;
  if (bound.withText(segment, place, likeness, false) < bar) return false;
  const capability = segment.capabilities[place];
  return capability !== undefined && bound.withFirms(capability) >= bar;
}

/** The score itself; the texts were read when the columns were made. */
export function scoreOf({ segment, place }: Bounded, { requirement, context }: ScoreBound): PairScore {
  const capability = segment.capabilities[place];
  if (capability === undefined) throw new RangeError(`The segment has no place ${place}`);
  if (!areTextsRead(capability)) {
    const { features, overBridge } = readTexts(segment.texts, place);
    rememberTexts(capability, features, context.bridge, overBridge);
  }
  return scorePair(requirement, capability, context);
}
