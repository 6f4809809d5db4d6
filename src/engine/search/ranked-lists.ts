import { isSaid, NEAR_THING } from '../scoring/criteria/text-affinity.js';
import type { RankedLists } from '../scoring/index.js';
import { isNearMiss } from '../scoring/rank.js';
import { laneOf } from '../scoring/reference.js';
import { NEAR_MISS_LIMIT } from '../scoring/weights.js';
import { bestFirst, type SearchCounters } from './best-first.js';
import { BestPairs } from './best-pairs.js';
import type { Candidate } from './candidate.js';
import { eachCandidate } from './candidates.js';
import type { ScoreBound } from './score-bound.js';
import type { Segment } from './segment.js';

/** The best pairs and near misses of all segments. */
export function rankedLists(
  segments: readonly Segment[],
  bound: ScoreBound,
  limit: number,
  counters: SearchCounters,
): RankedLists {
  const { threshold } = laneOf(bound.context, bound.requirement.lane);
  const listed = new BestPairs(limit, threshold);
  const nearMisses = new BestPairs(NEAR_MISS_LIMIT, threshold);
  const candidates = candidatesOf(segments, bound, threshold);
  Object.assign(counters, { candidates: candidates.length, compared: 0, exact: 0 });
  const barOf = ({ segment, place }: Candidate): number =>
    bound.facts.mayFail(segment.facts, place) ? Math.min(listed.bar, nearMisses.bar) : listed.bar;
  for (const [{ segment, place }, pair] of bestFirst(candidates, bound, barOf, counters)) {
    const capability = segment.members[place];
    if (capability === undefined) continue;
    if (pair.exclusions.length === 0) listed.offer(capability, pair);
    else if (isNearMiss(pair)) nearMisses.offer(capability, pair);
  }
  return { listed: listed.ranked(), nearMisses: nearMisses.ranked() };
}

function candidatesOf(segments: readonly Segment[], bound: ScoreBound, threshold: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const { tags } = bound;
  for (const segment of segments) {
    eachCandidate(segment, bound, (place, alike, isTold) => {
      tags.judge(segment.tags, place);
      const needsWords = !isTold || !tags.mayShareGround;
      if (needsWords && !isSaid(alike ?? null, NEAR_THING)) return;
      const candidate = bound.candidate(segment, place, alike, needsWords);
      if (candidate.most >= threshold) found.push(candidate);
    });
  }
  return found;
}
