import { ratio } from '../fixed-point.js';
import { SOFT_CLAUSE_TOLERANCE } from '../weights.js';

/** A span of numbers; null is an end that is not limited (asked) or not stated (offered). */
export interface WantedSpan {
  readonly low: number | null;
  readonly high: number | null;
}
export interface OfferedSpan {
  readonly min: number | null;
  readonly max: number | null;
}

/** Unit conversion leaves errors in the last bits; figures this close (relative) are the same figure. */
const SAME_FIGURE = 1e-9;

/**
 * How far an offered span is from the wanted one: 0 when it meets it, up to 10000 when it misses the bound by a quarter
 * of the bound or more; null when an end that decides is not stated.
 *
 * A product with a settable figure meets a span that its own touches; a product that must work over a span has to cover
 * it (`mustCover`; one-sided bounds only ask it to reach the bound). An offer with one end ("at least 150") shows that
 * end alone: it meets what the end itself meets, fails what it cannot reach, and leaves the rest open.
 */
export function shortfallOf(wanted: WantedSpan, offered: OfferedSpan, mustCover: boolean): number | null {
  return mustCover ? uncovered(wanted, offered) : apart(wanted, offered);
}

function apart(wanted: WantedSpan, { min, max }: OfferedSpan): number | null {
  const lowest = min ?? max;
  const highest = max ?? min;
  if (lowest === null || highest === null) return null;
  const below = wanted.low === null ? 0 : missing(wanted.low - highest, wanted.low, wanted);
  const above = wanted.high === null ? 0 : missing(lowest - wanted.high, wanted.high, wanted);
  if (below > 0) return max === null ? null : below;
  if (above > 0) return min === null ? null : above;
  return 0;
}

function uncovered(wanted: WantedSpan, { min, max }: OfferedSpan): number | null {
  const { low, high } = wanted;
  // A one-sided bound asks the span to reach it; a two-sided one to hold both ends.
  const needsLowEnd = low !== null && high !== null ? low : low === null ? high : null;
  const needsHighEnd = low !== null && high !== null ? high : high === null ? low : null;
  const below = needsLowEnd === null ? 0 : min === null ? null : missing(min - needsLowEnd, needsLowEnd, wanted);
  const above = needsHighEnd === null ? 0 : max === null ? null : missing(needsHighEnd - max, needsHighEnd, wanted);
  const known = Math.max(below ?? 0, above ?? 0);
  if (known > 0) return known;
  return below === null || above === null ? null : 0;
}

/** The tolerance is a share of the bound, or of the wanted span where that is wider (-5..40 °C has an end near zero). */
function missing(distance: number, bound: number, { low, high }: WantedSpan): number {
  const size = Math.max(Math.abs(bound), low === null || high === null ? 0 : high - low);
  if (distance <= SAME_FIGURE * size) return 0;
  const share = size === 0 ? 1 : distance / (size * SOFT_CLAUSE_TOLERANCE);
  return Math.max(1, ratio(share, 1));
}
