import { noteAcrossLanguages } from '../scoring/criteria/text-affinity.js';
import { WHOLE } from '../scoring/fixed-point.js';
import { scorePair, type PairScore } from '../scoring/index.js';
import type { Candidate } from './candidate.js';
import type { ScoreBound } from './score-bound.js';
import { recallTexts } from './text-columns.js';

/** From here on all bounds are as good as each other: no score is as high. */
const HIGHEST = WHOLE + 1;

/** What a search did. */
export interface SearchCounters {
  /** Capabilities that may share ground with the requirement and reach the threshold. */
  candidates: number;
  /** Of these, those whose texts were compared. */
  compared: number;
  /** Of these, those that were scored. */
  exact: number;
}

/**
 * Looks closer at whichever candidate can score most, one step at a time, and yields those that were scored: so none is
 * looked at closer than the last place of the list asks for.
 * @param barOf the least score that a candidate has to reach at the moment; never falls
 */
export function* bestFirst(
  candidates: readonly Candidate[],
  bound: ScoreBound,
  barOf: (candidate: Candidate) => number,
  counters?: SearchCounters,
): Generator<readonly [Candidate, PairScore]> {
  if (counters !== undefined) counters.candidates += candidates.length;
  const levels = new Levels(candidates);
  for (let at = levels.take(); at >= 0; at = levels.take()) {
    const candidate = candidates[at];
    const bar = candidate === undefined ? Infinity : barOf(candidate);
    if (candidate === undefined || candidate.most < bar) continue;
    if (!bound.isOpen(candidate)) {
      if (counters !== undefined) counters.exact += 1;
      yield [candidate, scoreOf(candidate, bound)];
      continue;
    }
    if (counters !== undefined && candidate.step === 0) counters.compared += 1;
    bound.lookCloser(candidate, bar);
    if (candidate.most >= bar) levels.put(at);
  }
}

/** Candidates by the whole part of what they can score: what is taken is never less than what is left. */
class Levels {
  /** The latest candidate of each level, and behind each candidate the one before; -1 at the end. */
  private readonly latest = new Int32Array(HIGHEST + 1).fill(-1);
  private readonly before: Int32Array;
  private highest = HIGHEST;

  constructor(private readonly candidates: readonly Candidate[]) {
    this.before = new Int32Array(candidates.length);
    for (const at of candidates.keys()) this.put(at);
  }

  /** Puts one back that was taken. */
  put(at: number): void {
    const level = Math.min(HIGHEST, Math.max(0, Math.floor(this.candidates[at]?.most ?? 0)));
    this.before[at] = this.latest[level] ?? -1;
    this.latest[level] = at;
  }

  /** -1 when none is left. */
  take(): number {
    for (; this.highest >= 0; this.highest -= 1) {
      const at = this.latest[this.highest] ?? -1;
      if (at < 0) continue;
      this.latest[this.highest] = this.before[at] ?? -1;
      return at;
    }
    return -1;
  }
}

/** The score itself; the texts were compared in an earlier step. */
function scoreOf({ segment, place, answers }: Candidate, { requirement, context, text }: ScoreBound): PairScore {
  const capability = segment.members[place];
  if (capability === undefined) throw new RangeError(`The segment has no place ${place}`);
  recallTexts(capability, segment.texts, place, context.bridge);
  const likeness = answers['text-affinity'];
  if (likeness !== undefined && text.isAcross(segment.texts, place)) {
    noteAcrossLanguages(requirement, capability, context, likeness);
  }
  return scorePair(requirement, capability, context, answers);
}
