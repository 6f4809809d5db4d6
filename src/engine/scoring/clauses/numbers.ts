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

/**
 * Where an offer misses a limit: it lies `below` or `above` it, or a span that has to be covered lacks a piece at its
 * `low-end` or `high-end`.
 */
export interface Miss {
  readonly how: 'below' | 'above' | 'low-end' | 'high-end';
  readonly limit: number;
  /** The end of the offer that is nearest to the limit. */
  readonly offered: number;
  /** What the distance is a share of, >= 0. */
  readonly size: number;
  /** 1..10000; whole when the limit is missed by a quarter of it or more. */
  readonly share: number;
}

/** How an offered span stands to a wanted one; `open` where an end that decides is not stated. */
export interface Standing {
  readonly misses: readonly Miss[];
  readonly open: boolean;
}

/** Unit conversion leaves errors in the last bits; figures this close (relative) are the same figure. */
const SAME_FIGURE = 1e-9;

const MET: Standing = { misses: [], open: false };
const OPEN: Standing = { misses: [], open: true };

/**
 * How far an offered span is from the wanted one: 0 when it meets it, up to 10000 when it misses the bound by a quarter
 * of the bound or more; null when an end that decides is not stated.
 */
export function shortfallOf(wanted: WantedSpan, offered: OfferedSpan, mustCover: boolean): number | null {
  const { misses, open } = standingOf(wanted, offered, mustCover);
  if (misses.length > 0) return Math.max(...misses.map(({ share }) => share));
  return open ? null : 0;
}

/**
 * A product with a settable figure meets a span that its own touches; a product that must work over a span has to cover
 * it (`mustCover`; one-sided bounds only ask it to reach the bound). An offer with one end ("at least 150") shows that
 * end alone: it meets what the end itself meets, fails what it cannot reach, and leaves the rest open.
 */
export function standingOf(wanted: WantedSpan, offered: OfferedSpan, mustCover: boolean): Standing {
  return mustCover ? uncovered(wanted, offered) : apart(wanted, offered);
}

function apart(wanted: WantedSpan, { min, max }: OfferedSpan): Standing {
  const lowest = min ?? max;
  const highest = max ?? min;
  if (lowest === null || highest === null) return OPEN;
  const { low, high } = wanted;
  const below = low === null ? null : miss('below', low, highest, low - highest, wanted);
  const above = high === null ? null : miss('above', high, lowest, lowest - high, wanted);
  if (below !== null) return max === null ? OPEN : { misses: [below], open: false };
  if (above !== null) return min === null ? OPEN : { misses: [above], open: false };
  return MET;
}

function uncovered(wanted: WantedSpan, { min, max }: OfferedSpan): Standing {
  const { low, high } = wanted;
  const twoSided = low !== null && high !== null;
  // A one-sided bound asks the span to reach it; a two-sided one to hold both ends.
  const lowEnd = twoSided ? low : low === null ? high : null;
  const highEnd = twoSided ? high : high === null ? low : null;
  const atLow =
    lowEnd === null || min === null ? null : miss(twoSided ? 'low-end' : 'above', lowEnd, min, min - lowEnd, wanted);
  const atHigh =
    highEnd === null || max === null
      ? null
      : miss(twoSided ? 'high-end' : 'below', highEnd, max, highEnd - max, wanted);
  const misses = [atLow, atHigh].filter((one) => one !== null);
  const open = misses.length === 0 && ((lowEnd !== null && min === null) || (highEnd !== null && max === null));
  return { misses, open };
}

/** Null within the limit. */
function miss(how: Miss['how'], limit: number, offered: number, distance: number, wanted: WantedSpan): Miss | null {
  const size = sizeOf(limit, wanted);
  if (distance <= SAME_FIGURE * size) return null;
  const share = size === 0 ? 1 : distance / (size * SOFT_CLAUSE_TOLERANCE);
  return { how, limit, offered, size, share: Math.max(1, ratio(share, 1)) };
}

/** What a distance is a share of: the bound, or the wanted span where that is wider (-5..40 °C has an end near zero). */
const sizeOf = (bound: number, { low, high }: WantedSpan): number =>
  Math.max(Math.abs(bound), low === null || high === null ? 0 : high - low);
