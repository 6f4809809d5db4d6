/** One approved match against one rejected match of the same requirement: how much more of each criterion the first has, -1..1. */
export interface Comparison {
  /** The requirement; what belongs to one is never split between folds. */
  readonly group: string;
  readonly difference: readonly number[];
}

export interface Penalty {
  /** Strength of the pull towards `anchor`; above 0. */
  readonly lambda: number;
  /** Coefficients without anything to learn from. */
  readonly anchor: readonly number[];
}

/** Rounds of descent at most; it ends when a step is shorter than `SMALL`. */
const ROUNDS = 2000;
const SMALL = 1e-10;

/**
 * Mean logistic loss of the comparisons plus the penalty: with d the difference and b the coefficients,
 *
 *     loss = mean(ln(1 + exp(-b·d))) + lambda / 2 x |b - anchor|²
 *
 * (Bradley and Terry 1952 on differences, as in RankNet with a linear score, Burges et al. 2005)
 */
export function lossOf(comparisons: readonly Comparison[], at: readonly number[], penalty: Penalty): number {
  return meanLogLoss(comparisons, at) + (penalty.lambda / 2) * squaredDistance(at, penalty.anchor);
}

/** Mean logistic loss alone: what a fold that was not learnt from is judged by; ln 2 is a coin. */
export const meanLogLoss = (comparisons: readonly Comparison[], at: readonly number[]): number =>
  mean(comparisons.map(({ difference }) => softplus(-dot(at, difference))));

/** The gradient of {@link lossOf}. */
export function gradientOf(comparisons: readonly Comparison[], at: readonly number[], penalty: Penalty): number[] {
  const gradient = at.map((value, i) => penalty.lambda * (value - (penalty.anchor[i] ?? 0)));
  for (const { difference } of comparisons) {
    const pull = -logistic(-dot(at, difference)) / comparisons.length;
    difference.forEach((value, i) => {
      gradient[i] = (gradient[i] ?? 0) + pull * value;
    });
  }
  return gradient;
}

/**
 * The coefficients, none below 0, at which {@link lossOf} is least: projected gradient descent with the step that the
 * curvature allows and Nesterov's momentum for strongly convex functions (2004, 2.2.4). The order of the comparisons changes nothing.
 */
export function fitPairwise(comparisons: readonly Comparison[], penalty: Penalty): readonly number[] {
  const sorted = inOrder(comparisons);
  const curvature = mean(sorted.map(({ difference }) => dot(difference, difference))) / 4 + penalty.lambda;
  const root = Math.sqrt(curvature / penalty.lambda);
  const momentum = (root - 1) / (root + 1);
  let at = penalty.anchor.map((value) => Math.max(0, value));
  let ahead: readonly number[] = at;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = gradientOf(sorted, ahead, penalty);
    const next = ahead.map((value, i) => Math.max(0, value - (gradient[i] ?? 0) / curvature));
    const moved = next.map((value, i) => value - (at[i] ?? 0));
    ahead = next.map((value, i) => value + momentum * (moved[i] ?? 0));
    at = next;
    if (dot(moved, moved) < SMALL * SMALL) break;
  }
  return at;
}

/** Share of the comparisons that the coefficients put the right way round; even ones count half. */
export const orderedBy = (comparisons: readonly Comparison[], at: readonly number[]): number =>
  mean(
    comparisons.map(({ difference }) => {
      const ahead = dot(at, difference);
      return ahead > 0 ? 1 : ahead < 0 ? 0 : 0.5;
    }),
  );

/** Sums of floating point hang on their order, so there is one. */
export function inOrder(comparisons: readonly Comparison[]): readonly Comparison[] {
  const keyed = comparisons.map((comparison) => ({
    comparison,
    key: `${comparison.group} ${comparison.difference.join(' ')}`,
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ comparison }) => comparison);
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const squaredDistance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const logistic = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
/** ln(1 + exp x) without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
