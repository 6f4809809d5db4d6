import { WHOLE } from '../scoring/fixed-point.js';
import type { Instance } from './instance.js';
import { pointsOf } from './objective.js';

const NOBODY = Number.NEGATIVE_INFINITY;

/**
 * What the search for teams of one size adds and bounds with, in exact value. Firms beyond those of the instance are the
 * left-out ones, each as good as the best it may stand for: half of a pair with it is its own and counted where it
 * enters, the other half is whole.
 */
export interface Terms {
  readonly size: number;
  /** Numbers of firms and left-out ones. */
  readonly width: number;
  /** Roles in the order they are taken: first those that fewest can fill. */
  readonly order: readonly number[];
  /** By role, who may enter the team in it, the one that can bring most first. */
  readonly entrants: readonly (readonly number[])[];
  /** By role and firm: what filling the role adds; -1 where it cannot. */
  readonly filling: readonly Float64Array[];
  /** By role and firm: the most that it adds when it enters the team in this role. */
  readonly entering: readonly Float64Array[];
  /** Of each pair, as a square. */
  readonly pairs: Float64Array;
  readonly readiness: Float64Array;
  /** Of each firm: half of the best pair it can be in. */
  readonly halfPair: Float64Array;
  readonly sides: readonly (readonly boolean[])[];
  /** By role: the most that somebody adds who is in the team already. */
  readonly staying: readonly number[];
  /** The most that the roles from `position` on add when that many firms enter in them; -Infinity when they cannot. */
  rest(position: number, entering: number): number;
  /** Roles from `position` on that somebody can fill. */
  fillable(position: number): number;
}

/** @param withLeftOut whether those that the shortlists leave out take part */
export function termsFor(instance: Instance, size: number, withLeftOut: boolean): Terms {
  const { scores, slots, leftOut, firms } = instance;
  const points = pointsOf(slots, size);
  const others = withLeftOut ? leftOut : [];
  const known = firms.length;
  const width = known + others.length;
  const pairs = new Float64Array(width * width);
  const halfPair = new Float64Array(width);
  const readiness = new Float64Array(width);
  for (let one = 0; one < known; one += 1) {
    readiness[one] = (instance.readiness[one] ?? 0) * points.market;
    halfPair[one] = ((others.length > 0 ? WHOLE : (instance.bestPair[one] ?? 0)) * points.pair) / 2;
    for (let two = 0; two < width; two += 1) {
      const value = two < known ? (instance.pairs[one * known + two] ?? 0) : WHOLE / 2;
      pairs[one * width + two] = value * points.pair;
      pairs[two * width + one] = value * points.pair;
    }
  }
  const filling = scores.map((row, slot) =>
    Float64Array.from({ length: width }, (_, firm) => {
      if (firm < known) return (row[firm] ?? -1) < 0 ? -1 : (row[firm] ?? 0) * points.need;
      const other = others[firm - known];
      if (other?.slot === slot) return other.entering.get(size) ?? 0;
      // Whoever enters in one role may fill others, as well as anybody of its sides that is left out there.
      const alike = others.find((one) => one.slot === slot && one.sides.join() === other?.sides.join());
      return alike === undefined ? -1 : alike.score * points.need;
    }),
  );
  const entering = filling.map((row) =>
    row.map((value, firm) => value + (readiness[firm] ?? 0) + (halfPair[firm] ?? 0) * (size - 1)),
  );
  const entrants = filling.map((row, slot) =>
    [...row.keys()]
      .filter((firm) => (row[firm] ?? -1) >= 0 && (firm < known || others[firm - known]?.slot === slot))
      .sort((a, b) => (entering[slot]?.[b] ?? 0) - (entering[slot]?.[a] ?? 0) || a - b),
  );
  const order = [...scores.keys()].sort((a, b) => (entrants[a]?.length ?? 0) - (entrants[b]?.length ?? 0) || a - b);
  const staying = scores.map((row, slot) => {
    const inside = row.reduce((best, score) => Math.max(best, score), 0);
    const outside = others.filter((one) => one.slot === slot).map(({ score }) => score);
    return Math.max(inside, ...outside) * points.need;
  });
  const bringing = entrants.map(([first], slot) => (first === undefined ? NOBODY : (entering[slot]?.[first] ?? 0)));
  const rest = order.map((_, position) => restFrom(order.slice(position), staying, bringing));
  const fillable = order.map((_, position) => order.slice(position).filter((slot) => entrants[slot]?.length).length);
  return {
    size,
    width,
    order,
    entrants,
    filling,
    entering,
    staying,
    pairs,
    readiness,
    halfPair,
    sides: [...instance.sides, ...others.map(({ counts }) => counts)],
    rest: (position, count) => (position >= slots ? (count === 0 ? 0 : NOBODY) : (rest[position]?.[count] ?? NOBODY)),
    fillable: (position) => fillable[position] ?? 0,
  };
}

/**
 * By the number of firms that enter: each enters in one of the roles and brings its pairs and readiness there; the other
 * roles are filled by the best firm there is.
 */
function restFrom(slots: readonly number[], staying: readonly number[], bringing: readonly number[]): number[] {
  const base = slots.reduce((sum, slot) => sum + (staying[slot] ?? 0), 0);
  const gains = slots.map((slot) => (bringing[slot] ?? NOBODY) - (staying[slot] ?? 0)).sort((a, b) => b - a);
  return Array.from({ length: slots.length + 1 }, (_, count) =>
    gains.slice(0, count).reduce((sum, gain) => sum + gain, base),
  );
}
