import type { CapabilityFacts, RequirementFacts } from '../../src/engine/facts/index.js';
import type { RankedLists, ScoringContext } from '../../src/engine/scoring/index.js';
import type { CapabilityIndex } from '../../src/engine/search/index.js';
import { median } from './measure.js';
import { SqlScorer, type SqlLine } from './sql/postgres.js';
import { LIMIT } from './twin.js';

export interface AgainstSql {
  /** Milliseconds of a query, parameters worked out included. */
  readonly p50: number;
  readonly loadSeconds: number;
  /** Lines of its lists, and those that are the engine's: id, score, and the value of every criterion. */
  readonly lines: number;
  readonly same: number;
}

/** The same score and the same lists out of PostgreSQL. */
export async function againstSql(
  offered: readonly CapabilityFacts[],
  asked: readonly RequirementFacts[],
  index: CapabilityIndex,
  context: ScoringContext,
): Promise<AgainstSql> {
  const started = performance.now();
  const scorer = await SqlScorer.load(offered, asked, context);
  const loadSeconds = (performance.now() - started) / 1_000;
  try {
    const times: number[] = [];
    let [lines, same] = [0, 0];
    for (const requirement of asked.slice(0, 1)) await scorer.rank(requirement);
    for (const requirement of asked) {
      const from = performance.now();
      const found = await scorer.rank(requirement);
      times.push(performance.now() - from);
      const right = new Set(linesOf(index.rank(requirement, LIMIT)).map(textOf));
      lines += Math.max(right.size, found.length);
      same += found.filter((line) => right.has(textOf(line))).length;
    }
    return { p50: median(times), loadSeconds, lines, same };
  } finally {
    await scorer.end();
  }
}

const linesOf = ({ listed, nearMisses }: RankedLists): SqlLine[] =>
  [listed, nearMisses].flatMap((list, at) =>
    list.map(({ capability, pair }) => ({
      near: at === 1,
      capability: capability.id,
      score: pair.score,
      values: pair.criteria.map(({ value }) => value),
    })),
  );

const textOf = (line: SqlLine): string => JSON.stringify([line.near, line.capability, line.score, line.values]);
