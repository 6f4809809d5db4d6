import { comparisonAround, type Comparison } from './comparison.js';
import type { Figure } from './figures.js';
import type { Measured, Measurement } from './measured.js';
import type { Passage } from './passage.js';
import { isContinuation, isOfAnother, nameOf, type Naming } from './naming.js';
import { isDenied, isPartOfCount, statedNeed, type Stretch } from './scope.js';
import { clauseOf, offerOf } from './spec-facts.js';
import type { Finding, Side, StatementNote, Why } from './statement.types.js';
import type { FoundWord } from './word-search.js';
import { PLAUSIBLE_WORKING, SENSOR_AXES, TOLERANCES } from './wording.js';

const CONFIDENCE = { named: 9_500, inPhrase: 8_500, 'unit-only': 6_500, ambiguous: 3_000 } as const;
const LESS_SURE = { approximate: 1_500, assumed: 500 } as const;

/** Reads figures with the units of spec keys: what they are figures of, how they bound it, how sure that is. */
export function specFindings(
  passage: Passage,
  figures: readonly { readonly figure: Figure; readonly measurement: Measurement }[],
  side: Side,
): Finding[] {
  const claimed = new Set<FoundWord<string>>();
  let last: { readonly spec: string; readonly end: number } | null = null;
  return figures.flatMap(({ figure, measurement }, index) => {
    const phrase = passage.scopes.phraseAt(figure.start);
    const comparison = comparisonAround(passage.text, figure.start, measurement.end, phrase.start, phrase.end);
    const others = figures.filter((_, other) => other !== index).map((other) => other.figure);
    const readings = readingsOf(passage.text, figure, measurement);
    const { namedLike } = measurement;
    const names = (word: FoundWord<string>, { spec }: Measured): boolean =>
      word.meanings.includes(spec.key) || (namedLike !== undefined && word.meanings.includes(namedLike));
    const fits = passage.names.filter((word) => readings.some((reading) => names(word, reading)));
    const naming = nameOf(passage, phrase, comparison, fits, namedLike === undefined ? others : [], claimed);
    if (naming?.isBeside !== true && namedLike === undefined && isOfAnother(passage, phrase, comparison)) return [];
    const goesOn = naming === null && last !== null && isContinuation(passage.text.slice(last.end, comparison.start));
    const continued = goesOn ? readings.filter(({ spec }) => spec.key === last?.spec) : [];
    if (
      naming === null &&
      continued.length === 0 &&
      (measurement.isGeneral || isLoneEnd(passage.text, figure, measurement.end, readings))
    )
      return [];
    if (measurement.isBare === true && !isNamedRatio(passage.text, figure, naming)) return [];
    const fitting =
      continued.length > 0
        ? continued
        : naming
          ? byTopic(
              readings.filter((reading) => names(naming.word, reading)),
              passage.topics,
            )
          : unnamed(readings, figure, passage.topics, namedLike !== undefined);
    const [only] = fitting;
    if (only === undefined) return [];
    if (naming?.isBeside === true && naming.word.start >= comparison.end) claimed.add(naming.word);
    const found = finding(passage, figure, fitting, comparedBeyond(passage, phrase, comparison, naming), naming, side);
    last = fitting.length === 1 && found.length > 0 ? { spec: only.spec.key, end: found[0]?.end ?? figure.end } : null;
    return found;
  });
}

/** Millimetres: what measures distances over metres is no finer, so a finer figure may be of something that moves. */
const LEAST_RANGING_ERROR = 0.5;

/** Of several keys that a general word names, the one whose topic the text speaks of. */
function byTopic(readings: readonly Measured[], topics: ReadonlySet<string>): readonly Measured[] {
  const met = readings.filter(
    ({ spec, low }) => topics.has(spec.key) && (spec.key !== 'distanceAccuracy' || low >= LEAST_RANGING_ERROR),
  );
  return met.length === 1 ? met : readings;
}

/** What a figure without a name may be of: see `SpecKey.topics`. */
function unnamed(
  readings: readonly Measured[],
  { plusMinus }: Figure,
  topics: ReadonlySet<string>,
  isPair: boolean,
): readonly Measured[] {
  if (plusMinus || isPair) return readings;
  const plain = readings.filter(
    ({ spec, low, high }) =>
      !TOLERANCES.has(spec.key) &&
      (spec.topics === undefined || topics.has(spec.key)) &&
      (spec.unit !== 'Cel' || (low >= PLAUSIBLE_WORKING.low && high <= PLAUSIBLE_WORKING.high)),
  );
  return byTopic(plain, topics);
}

/** One temperature or voltage without a name is not a working range, unless it says by itself what it is (12VDC). */
const isLoneEnd = (text: string, { isSpan, start }: Figure, end: number, readings: readonly Measured[]): boolean =>
  !isSpan &&
  readings.every(({ spec }) => spec.shape === 'range') &&
  !/(?<![A-Za-z])(?:DC|AC)\s?$/u.test(text.slice(Math.max(0, start - 4), start)) &&
  !/V(?:DC|AC)$/u.test(text.slice(start, end));

/** A number without a unit: its name stands directly before it, or it is written as a ratio beside it. */
const isNamedRatio = (text: string, { start, end }: Figure, naming: Naming | null): boolean =>
  naming?.isBeside === true && (naming.word.end <= start || text.slice(start, end).includes(':'));

/** `32B parameters or fewer`: the comparison may follow the name that follows the figure. */
function comparedBeyond({ text }: Passage, phrase: Stretch, comparison: Comparison, naming: Naming | null): Comparison {
  if (naming === null || naming.word.start < comparison.end || !naming.isBeside) return comparison;
  const beyond = comparisonAround(text, comparison.start, naming.word.end, comparison.start, phrase.end);
  return beyond.bound === null ? comparison : { ...beyond, start: comparison.start };
}

/** A tolerance (±0.02) is of a precision where one fits, and never of a working range. */
function readingsOf(text: string, figure: Figure, measurement: Measurement): readonly Measured[] {
  const isSensor = SENSOR_AXES.test(text.slice(measurement.end, measurement.end + 16));
  const readings = measurement.readings.filter(({ spec }) => !(isSensor && spec.key === 'degreesOfFreedom'));
  if (!figure.plusMinus) return readings;
  const precise = readings.filter(({ spec }) => TOLERANCES.has(spec.key));
  return precise.length > 0 ? precise : readings.filter(({ spec }) => spec.shape !== 'range' && spec.unit !== '%');
}

function finding(
  passage: Passage,
  figure: Figure,
  fitting: readonly Measured[],
  comparison: Comparison,
  naming: Naming | null,
  side: Side,
): Finding[] {
  const clause = passage.scopes.clauseAt(figure.start);
  const before = passage.text.slice(clause.start, comparison.start);
  const after = passage.text.slice(comparison.end, clause.end);
  if (isDenied(before, after)) return [];
  if (fitting.every(({ spec }) => spec.key === 'deliveredProjects') && isPartOfCount(before)) return [];
  const need = statedNeed(passage.text.slice(clause.start, clause.end)) ?? 'must';
  const read = fitting.map((measured) =>
    side === 'requirement' ? clauseOf(measured, figure, comparison, need) : offerOf(measured, figure, comparison),
  );
  const [only] = read;
  if (only === undefined) return [];
  const why: Why = read.length > 1 ? 'ambiguous' : naming ? 'named' : 'unit-only';
  const notes: StatementNote[] = [];
  if (comparison.approximate) notes.push('approximate');
  if (comparison.strict) notes.push('strict-bound');
  if (side === 'requirement' && isAssumed(figure, comparison)) notes.push('comparison-assumed');
  const base = why === 'named' && naming?.isBeside === false ? CONFIDENCE.inPhrase : CONFIDENCE[why];
  const beside = naming?.isBeside === true ? naming.word : null;
  return [
    {
      fact: read.length > 1 ? { kind: 'undecided', alternatives: read } : only,
      start: Math.min(comparison.start, beside?.start ?? comparison.start),
      end: Math.max(comparison.end, beside?.end ?? comparison.end),
      confidence:
        base -
        (comparison.approximate ? LESS_SURE.approximate : 0) -
        (notes.includes('comparison-assumed') ? LESS_SURE.assumed : 0),
      why,
      notes,
    },
  ];
}

const isAssumed = ({ isSpan }: Figure, { bound }: Comparison): boolean =>
  !isSpan && (bound === null || bound === 'reach');
