import {
  type ComplianceFacts,
  evaluateCompliance,
  evaluateTeam,
  type Rule,
  type Verdict,
  type VerdictOutcome,
} from '../engine/compliance/index.js';

/** How two members of a team stand to each other; companies by their external ids. */
export interface PairOutcome {
  readonly companies: readonly [string, string];
  readonly outcome: VerdictOutcome;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Every two members of a team; none for a match, which is a single pair. */
  readonly pairs: readonly PairOutcome[];
}

/** @param facts of the two parties of a match, or of every two members of a team */
export function judge(facts: readonly ComplianceFacts[], rules: readonly Rule[], onDate: string): Judgement {
  const [only, ...more] = facts;
  if (only === undefined) throw new Error('nobody to judge');
  if (more.length === 0) return { verdict: evaluateCompliance(only, rules, onDate), pairs: [] };
  const { pairs, ...verdict } = evaluateTeam(facts, rules, onDate);
  return {
    verdict,
    pairs: pairs.map(({ companies, verdict: { outcome } }) => ({ companies, outcome })),
  };
}
