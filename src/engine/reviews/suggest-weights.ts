import { CRITERION_CODES, type CriterionCode, type Lane } from '../facts/index.js';
import { type Comparison, fitPairwise, inOrder, meanLogLoss, orderedBy } from './pairwise-fit.js';
import { spread } from './second-reading.js';

/** A match that was decided, as the list had it then. */
export interface DecidedMatch {
  readonly requirement: string;
  readonly approved: boolean;
  /** 0..10000 per criterion in the engine's order; null for no data. */
  readonly criteria: readonly (number | null)[];
}

/** Fewer pairs, or pairs of fewer requirements, and chance decides. */
export const LEAST_PAIRS = 30;
export const LEAST_REQUIREMENTS = 10;
/** About so many are learnt from. */
const MOST_PAIRS = 2000;
const FOLDS = 5;
/** From hardly any pull towards the present weights to hardly any freedom. */
const LAMBDAS = [0.01, 0.03, 0.1, 0.3, 1, 3] as const;
const SCALES = [1, 2, 4, 8, 16, 32] as const;

/** How weights stand to decisions that they were not learnt from. */
export interface CrossValidated {
  /** Share of pairs in the order of the decisions, 0..1; .5 is a coin. */
  readonly ordered: number;
  /** Mean logistic loss; ln 2 is a coin. */
  readonly loss: number;
}

export type LaneWeights = Readonly<Record<CriterionCode, number>>;

export type WeightSuggestion =
  | { readonly outcome: 'too-few-decisions'; readonly pairs: number; readonly requirements: number }
  | {
      /** `keep`: nothing that can be learnt is better on what was held back. */
      readonly outcome: 'change' | 'keep';
      readonly pairs: number;
      readonly requirements: number;
      readonly folds: number;
      readonly lambda: number;
      /** Integers, none below 0, with the same sum as the present ones. */
      readonly weights: LaneWeights;
      readonly present: CrossValidated;
      readonly suggested: CrossValidated;
    };

/**
 * Weights of a lane under which approved matches would stand above rejected ones of the same requirement: pairwise
 * logistic regression that is drawn towards the present weights, its strength chosen by cross-validation over
 * requirements. A criterion that either side has no data for says nothing. The order of the decisions changes nothing.
 */
export function suggestWeights(decided: readonly DecidedMatch[], { weights }: Pick<Lane, 'weights'>): WeightSuggestion {
  const comparisons = sampleOf(inOrder(comparisonsOf(decided)));
  const requirements = new Set(comparisons.map(({ group }) => group)).size;
  const counted = { pairs: comparisons.length, requirements };
  if (counted.pairs < LEAST_PAIRS || requirements < LEAST_REQUIREMENTS)
    return { outcome: 'too-few-decisions', ...counted };

  const whole = CRITERION_CODES.reduce((sum, code) => sum + weights[code], 0);
  const shares = CRITERION_CODES.map((code) => weights[code] / whole);
  const present = judged(comparisons, (training) => scaled(training, shares));
  const tried = LAMBDAS.map((lambda) => ({
    lambda,
    suggested: judged(comparisons, (training) => fitPairwise(training, { lambda, anchor: scaled(training, shares) })),
  }));
  // The strongest pull among equals: what is not better is not worth a change.
  const best = tried.reduce((one, other) => (other.suggested.loss <= one.suggested.loss ? other : one));
  const learnt = fitPairwise(comparisons, { lambda: best.lambda, anchor: scaled(comparisons, shares) });
  const isBetter = best.suggested.loss < present.loss && best.suggested.ordered > present.ordered;
  return {
    outcome: isBetter ? 'change' : 'keep',
    ...counted,
    folds: FOLDS,
    lambda: best.lambda,
    weights: isBetter ? inWhole(learnt, whole) : { ...weights },
    present,
    suggested: best.suggested,
  };
}

/** The same ones every time, so many that more would teach little. */
const sampleOf = (comparisons: readonly Comparison[]): readonly Comparison[] =>
  comparisons.length <= MOST_PAIRS
    ? comparisons
    : comparisons.filter(
        ({ group, difference }) =>
          spread(`${group} ${difference.join(' ')}`) < (MOST_PAIRS / comparisons.length) * 0x1_00_00_00_00,
      );

/** Every approved match against every rejected one of its requirement. */
export function comparisonsOf(decided: readonly DecidedMatch[]): Comparison[] {
  const byRequirement = new Map<string, DecidedMatch[]>();
  for (const match of decided)
    byRequirement.set(match.requirement, [...(byRequirement.get(match.requirement) ?? []), match]);
  return [...byRequirement].flatMap(([group, matches]) =>
    matches
      .filter(({ approved }) => approved)
      .flatMap((one) =>
        matches
          .filter(({ approved }) => !approved)
          .map((other) => ({ group, difference: CRITERION_CODES.map((_, i) => differenceOf(one, other, i)) })),
      ),
  );
}

function differenceOf(one: DecidedMatch, other: DecidedMatch, criterion: number): number {
  const [a, b] = [one.criteria[criterion] ?? null, other.criteria[criterion] ?? null];
  return a === null || b === null ? 0 : (a - b) / 10_000;
}

/** The coefficients learnt without each fold, held against it; folds are cut by requirement, the same ones every time. */
function judged(
  comparisons: readonly Comparison[],
  learn: (training: readonly Comparison[]) => readonly number[],
): CrossValidated {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ group }: Comparison): boolean => spread(group) % FOLDS === fold;
    const held = comparisons.filter(isHeld);
    const at = learn(comparisons.filter((comparison) => !isHeld(comparison)));
    return { share: held.length / comparisons.length, loss: meanLogLoss(held, at), ordered: orderedBy(held, at) };
  });
  return {
    loss: folds.reduce((sum, { share, loss }) => sum + share * loss, 0),
    ordered: folds.reduce((sum, { share, ordered }) => sum + share * ordered, 0),
  };
}

/** The present weights on the scale on which they explain the decisions best: how sure they are, not what they say. */
function scaled(comparisons: readonly Comparison[], shares: readonly number[]): readonly number[] {
  const candidates = SCALES.map((scale) => shares.map((share) => share * scale));
  const losses = candidates.map((at) => meanLogLoss(comparisons, at));
  return candidates[losses.indexOf(Math.min(...losses))] ?? shares;
}

/** Integers with the sum `whole`, by the largest remainders; the first of equals. */
export function inWhole(coefficients: readonly number[], whole: number): LaneWeights {
  const sum = coefficients.reduce((total, value) => total + value, 0);
  const exact = coefficients.map((value) => (sum === 0 ? whole / coefficients.length : (value / sum) * whole));
  const floors = exact.map(Math.floor);
  const left = whole - floors.reduce((total, value) => total + value, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - (floors[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const raised = new Set(byRemainder.slice(0, left).map(({ i }) => i));
  const entries = CRITERION_CODES.map((code, i) => [code, (floors[i] ?? 0) + (raised.has(i) ? 1 : 0)] as const);
  return Object.fromEntries(entries) as LaneWeights;
}
