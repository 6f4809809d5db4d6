import { bootstrapMean, type Interval } from './bootstrap.js';
import { SEED } from './judged-lists.js';
import { type Grades, RELEVANT } from './relevance.js';
import { share } from './shares.js';

/** What was proposed for one role of an opportunity, and what people say of it. */
export interface JudgedSlot {
  readonly opportunity: string;
  /** Id of the role within the opportunity. */
  readonly slot: string;
  /** Company that the first team fills it with; null when that team leaves it open or there is none. */
  readonly filledBy: string | null;
  /** Companies that any proposed team fills it with, by the first team each is in, each once. */
  readonly proposed: readonly string[];
  readonly grades: Grades;
}

/** Shares 0..1; null where there is nothing to take a share of. */
export interface TeamMeasures {
  readonly opportunities: number;
  readonly slots: number;
  /** Roles that at least one company fits (grade 2 or 3). */
  readonly fillable: number;
  /** Of these, filled by the first team, whoever with. */
  readonly coverage: number | null;
  /** Of these, filled by the first team with a company that fits. */
  readonly rightCoverage: number | null;
  /** Mean over the fillable roles of `rolePrecision`, and where it would lie for roles like these. */
  readonly rolePrecision3: Interval | null;
  /** Share of fitting ones among all that stand in the first three places of the fillable roles. */
  readonly shownPrecision3: number | null;
  /** Roles that no company fits. */
  readonly unfillable: number;
  /** Of these, left open by every proposed team. */
  readonly gapsRight: number;
  readonly gapShare: number | null;
}

const PLACES = 3;

/**
 * Share of fitting companies (grade 2 or 3) among the first three proposed for a role. Where only one or two companies
 * fit, only as many places are looked at: a third could not be right, since teams that differ need somebody else. Places
 * that nobody was proposed for count as wrong, companies without a grade as 0.
 * @returns null when nobody fits: the right answer is then a gap
 */
export function rolePrecision({ proposed, grades }: Pick<JudgedSlot, 'proposed' | 'grades'>): number | null {
  const fitting = [...grades.values()].filter((grade) => grade >= RELEVANT).length;
  if (fitting === 0) return null;
  const places = Math.min(PLACES, fitting);
  return hits(proposed.slice(0, places), grades) / places;
}

/** The order of `judged` does not show. */
export function evaluateTeams(judged: readonly JudgedSlot[]): TeamMeasures {
  // Sums of floating-point numbers and the samples drawn both hang on the order.
  const ordered = [...judged].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const rows = ordered.map((slot) => ({ slot, precision: rolePrecision(slot) }));
  const fillable = rows.flatMap(({ slot, precision }) => (precision === null ? [] : [slot]));
  const unfillable = rows.flatMap(({ slot, precision }) => (precision === null ? [slot] : []));
  const shown = fillable.map(({ proposed, grades }) => ({ first: proposed.slice(0, PLACES), grades }));
  const gapsRight = unfillable.filter(({ proposed }) => proposed.length === 0).length;
  return {
    opportunities: new Set(ordered.map(({ opportunity }) => opportunity)).size,
    slots: rows.length,
    fillable: fillable.length,
    coverage: share(fillable.filter(({ filledBy }) => filledBy !== null).length, fillable.length),
    rightCoverage: share(
      fillable.filter(({ filledBy, grades }) => filledBy !== null && fits(filledBy, grades)).length,
      fillable.length,
    ),
    rolePrecision3: bootstrapMean(
      rows.flatMap(({ precision }) => (precision === null ? [] : [precision])),
      SEED,
    ),
    shownPrecision3: share(
      shown.reduce((sum, { first, grades }) => sum + hits(first, grades), 0),
      shown.reduce((sum, { first }) => sum + first.length, 0),
    ),
    unfillable: unfillable.length,
    gapsRight,
    gapShare: share(gapsRight, unfillable.length),
  };
}

const keyOf = ({ opportunity, slot }: JudgedSlot): string => `${opportunity}\t${slot}`;

const fits = (company: string, grades: Grades): boolean => (grades.get(company) ?? 0) >= RELEVANT;

const hits = (companies: readonly string[], grades: Grades): number =>
  companies.filter((company) => fits(company, grades)).length;
