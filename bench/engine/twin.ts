import { isDeepStrictEqual } from 'node:util';
import type { CapabilityFacts, RequirementFacts } from '../../src/engine/facts/index.js';
import { rankCapabilities, type RankedLists, type ScoringContext } from '../../src/engine/scoring/index.js';
import type { CapabilityIndex } from '../../src/engine/search/index.js';
import { clocked, median, processed, quantile } from './measure.js';

/** Most lines of a list, as the service makes it. */
export const LIMIT = 50;

/** How the index answered, against scoring all pairs. */
export interface AgainstTwin {
  /** Microseconds of a query of the index. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of a query, by the processor. */
  readonly processor: number;
  /** Milliseconds that the twin takes for the lists of one requirement. */
  readonly twin: number;
  readonly twinProcessor: number;
  /** Per query. */
  readonly counters: Readonly<Record<string, number>>;
  /** Lines of the lists that were compared. */
  readonly linesCompared: number;
}

/**
 * @param asked requirements for the index; the first of them are ranked by the twin too
 * @throws Error when a list of the index is not, to the last digit and reason, the twin's
 */
export function againstTwin(
  index: CapabilityIndex,
  offered: readonly CapabilityFacts[],
  asked: readonly RequirementFacts[],
  twins: number,
  context: ScoringContext,
): AgainstTwin {
  // The first queries pay for compiling the program and for reading their own texts; a service has long done so.
  for (const requirement of asked) index.rank(requirement, LIMIT);
  const times: number[] = [];
  const sums: Record<string, number> = {};
  const processor = processed(() => {
    for (const requirement of asked) {
      times.push(clocked(() => index.rank(requirement, LIMIT)));
      for (const [name, count] of Object.entries(index.counters)) sums[name] = (sums[name] ?? 0) + count;
    }
  });
  const twinTimes: number[] = [];
  let lines = 0;
  const compared = asked.slice(0, twins);
  // Reading the texts is no part of ranking.
  for (const requirement of compared.slice(0, 1)) rankCapabilities(requirement, offered, context, LIMIT);
  const twinProcessor = processed(() => {
    for (const requirement of compared) {
      let lists: RankedLists = { listed: [], nearMisses: [] };
      twinTimes.push(clocked(() => (lists = rankCapabilities(requirement, offered, context, LIMIT))));
      lines += expectSame(requirement, index.rank(requirement, LIMIT), lists);
    }
  });
  return {
    p50: 1_000 * median(times),
    p99: 1_000 * quantile(times, 0.99),
    processor: (1_000 * processor) / asked.length,
    twin: median(twinTimes),
    twinProcessor: twinProcessor / compared.length,
    counters: Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / asked.length])),
    linesCompared: lines,
  };
}

/** How many lines are the same. @throws Error at the first that is not */
export function expectSame({ id }: RequirementFacts, found: RankedLists, right: RankedLists): number {
  for (const list of ['listed', 'nearMisses'] as const) {
    const [here, there] = [linesOf(found[list]), linesOf(right[list])];
    const length = Math.max(here.length, there.length);
    for (let at = 0; at < length; at += 1) {
      if (isDeepStrictEqual(here[at], there[at])) continue;
      throw new Error(
        `${id}, ${list}, line ${at + 1}: the index has ${JSON.stringify(here[at])}, the twin ${JSON.stringify(there[at])}`,
      );
    }
  }
  return right.listed.length + right.nearMisses.length;
}

const linesOf = (list: RankedLists['listed']) =>
  list.map(({ rank, capability, pair }) => ({ rank, capability: capability.id, pair }));
