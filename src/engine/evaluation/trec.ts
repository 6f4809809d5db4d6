import type { Grades } from './relevance.js';

/** Grades by requirement. */
export type Qrels = ReadonlyMap<string, Grades>;

/**
 * TREC qrels: `requirementId 0 capabilityId grade` a line, separated by white space, grade 0..3.
 * @throws RangeError naming the line that is not of this form or judges a pair for the second time
 */
export function parseQrels(source: string): Qrels {
  const qrels = new Map<string, Map<string, number>>();
  for (const [index, line] of source
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    const [requirement, , capability, grade, more] = line.trim().split(/\s+/u);
    if (requirement === undefined || capability === undefined || !/^[0-3]$/u.test(grade ?? '') || more !== undefined) {
      throw new RangeError(`line ${index + 1} is not "requirementId 0 capabilityId grade" with a grade from 0 to 3`);
    }
    const grades = qrels.get(requirement) ?? new Map<string, number>();
    if (grades.has(capability)) throw new RangeError(`line ${index + 1} judges ${requirement} ${capability} again`);
    qrels.set(requirement, grades.set(capability, Number(grade)));
  }
  return qrels;
}

export interface RunLine {
  readonly requirement: string;
  readonly capability: string;
  /** From 1. */
  readonly rank: number;
  readonly score: number;
}

/** TREC run format: `requirementId Q0 capabilityId rank score tag` a line. */
export const formatRun = (lines: readonly RunLine[], tag: string): string =>
  lines
    .map(({ requirement, capability, rank, score }) => `${requirement} Q0 ${capability} ${rank} ${score} ${tag}\n`)
    .join('');
