import type { Measured } from './measured.js';
import type { Figure } from './figures.js';
import type { Topics } from './topics.js';
import { PLAUSIBLE_WORKING, TOLERANCES } from './wording.js';

/** Millimetres: what measures distances over metres is no finer, so a finer figure may be of something that moves. */
const LEAST_RANGING_ERROR = 0.5;
/** Watts: from here on a figure beside a thing that gives power (`충전기 240kW`) is what it gives. */
const LEAST_GIVEN = 1_000;
/** Times: `1kg에서 50톤까지` is what the kinds of a thing bear, and none of them weighs or carries between the two. */
const WIDEST_MASS = 100;

/**
 * Of several keys that a general word or a unit names, the one whose topic the text speaks of: alone, or first. What a
 * thing is stands before what it is delivered with or works beside.
 */
export function byTopic(readings: readonly Measured[], { phrases }: Topics): readonly Measured[] {
  const metIn = (topics: ReadonlySet<string>): readonly Measured[] =>
    readings.filter(
      ({ spec, low }) => topics.has(spec.key) && (spec.key !== 'distanceAccuracy' || low >= LEAST_RANGING_ERROR),
    );
  const first = phrases.map(metIn).find((met) => met.length > 0) ?? [];
  return first.length === 1 ? first : readings;
}

/** What a figure without a name may be of: see `SpecKey.topics`. A kilogram is always one of a weight or a payload. */
export function unnamed(
  readings: readonly Measured[],
  { plusMinus }: Figure,
  topics: Topics,
  isPair: boolean,
): readonly Measured[] {
  if (isPair) return readings;
  if (plusMinus)
    return byTopic(
      readings.filter(({ spec }) => spec.key !== 'backlash'),
      topics,
    );
  const plain = readings.filter(
    ({ spec, low, high }) =>
      !TOLERANCES.has(spec.key) &&
      (spec.topics === undefined || spec.unit === 'kg' || topics.all.has(spec.key)) &&
      !(spec.key === 'powerConsumption' && high >= LEAST_GIVEN && topics.all.has('ratedPower')) &&
      !(spec.key === 'ratedPower' && high < LEAST_GIVEN) &&
      !(spec.unit === 'kg' && low > 0 && high > WIDEST_MASS * low) &&
      (spec.unit !== 'Cel' || (low >= PLAUSIBLE_WORKING.low && high <= PLAUSIBLE_WORKING.high)),
  );
  return byTopic(plain, topics);
}

/** One temperature or voltage without a name is not a working range, unless it says by itself what it is (12VDC). */
export const isLoneEnd = (
  text: string,
  { isSpan, start }: Figure,
  end: number,
  readings: readonly Measured[],
): boolean =>
  !isSpan &&
  readings.every(({ spec }) => spec.shape === 'range') &&
  !/(?:(?<![A-Za-z])(?:DC|AC)|[단3三单]\s?[상相]|(?:single|three|3)[- ]phase)\s?$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  ) &&
  !/V(?:DC|AC)$/u.test(text.slice(start, end));

/** Where a text has told what a thing carries, a further weight without a name is its own, and the other way round. */
export function otherMass(
  chosen: readonly Measured[],
  told: ReadonlySet<string>,
  readings: readonly Measured[],
): readonly Measured[] {
  if (told.has('payload') === told.has('weight')) return chosen;
  const wanted = told.has('payload') ? 'weight' : 'payload';
  const other = readings.filter(({ spec }) => spec.key === wanted);
  return other.length === 1 ? other : chosen;
}
