import type { RankedLists } from '../scoring/index.js';
import { isNearMiss } from '../scoring/rank.js';
import { laneOf } from '../scoring/reference.js';
import { bestFirst, type SearchCounters } from './best-first.js';
import { BestPairs } from './best-pairs.js';
import type { Candidate } from './candidate.js';
import { CandidateSearch } from './candidates.js';
import type { ScoreBound } from './score-bound.js';
import type { Segment } from './segment.js';

/** The best pairs and near misses of all segments. */
export function rankedLists(
  segments: readonly Segment[],
  bound: ScoreBound,
  limits: { readonly listed: number; readonly nearMisses: number },
  counters: SearchCounters,
): RankedLists {
  const { threshold } = laneOf(bound.context, bound.requirement.lane);
  const listed = new BestPairs(limits.listed, threshold);
  const nearMisses = new BestPairs(limits.nearMisses, threshold);
  Object.assign(counters, { candidates: 0, compared: 0, exact: 0 });
  const barOf = ({ segment, place }: Candidate): number =>
    bound.facts.mayFail(segment.facts, place) ? Math.min(listed.bar, nearMisses.bar) : listed.bar;
  const mayEnter = (candidate: Candidate): boolean => candidate.most >= barOf(candidate);
  const offerBest = (candidates: readonly Candidate[]): void => {
    for (const [{ segment, place }, pair] of bestFirst(candidates, bound, barOf, counters)) {
      const capability = segment.members[place];
      if (capability === undefined) continue;
      if (pair.exclusions.length === 0) listed.offer(capability, pair);
      else if (isNearMiss(pair)) nearMisses.offer(capability, pair);
    }
  };
  for (const segment of segments) {
    const search = new CandidateSearch(segment, bound);
    // Few of the others come near when those that the tags tell of stand in the list.
    offerBest(search.told(mayEnter));
    offerBest(search.worded(mayEnter));
    search.end();
  }
  return { listed: listed.ranked(), nearMisses: nearMisses.ranked() };
}
