import type { Agreement, Evaluation, RetrievalMeasures, TeamMeasures } from '../engine/evaluation/index.js';
import type { RunVersions } from '../matching/runs/match-run.entity.js';
import type { AblationRow } from './evaluate-ablation.js';
import type { GoldEvaluation } from './evaluate-gold.js';

/** The measures of one half of a judged folder. */
export interface HalfMeasures {
  readonly half: 'dev' | 'test';
  readonly lists: Evaluation;
  /** With the capabilities of other folders beside the judged ones; null without such folders. */
  readonly withNoise: Evaluation | null;
  readonly gold: GoldEvaluation | null;
  readonly teams: TeamMeasures | null;
}

/** Everything that the report says in figures. */
export interface ReportFigures {
  readonly command: string;
  readonly asOf: string;
  readonly versions: RunVersions;
  readonly data: {
    readonly path: string;
    readonly capabilities: number;
    readonly requirements: number;
    readonly pairs: number;
    readonly grades: readonly number[];
    readonly noise: number;
  };
  /** Of all pairs read twice, and of those that at least one reading puts above 0. */
  readonly agreement: { readonly all: Agreement; readonly aboveZero: Agreement } | null;
  readonly labels: (RetrievalMeasures & { readonly path: string }) | null;
  readonly halves: readonly HalfMeasures[];
  readonly ablation: readonly AblationRow[];
}
