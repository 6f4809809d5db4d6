import type { ClauseBound, Need, SpecKey } from '../facts/index.js';
import { comparisonAround, type Comparison } from './comparison.js';
import type { Figure } from './figures.js';
import type { Measured, Measurement } from './measures.js';
import type { Passage } from './passage.js';
import { isDenied, statedNeed, type Stretch } from './scope.js';
import type { Finding, ReadClause, ReadSpec, Side, StatementNote, Why } from './statement.types.js';
import type { FoundWord } from './word-search.js';
import { BETTER, TOLERANCES } from './wording.js';

const CONFIDENCE = { named: 9_500, inPhrase: 8_500, 'unit-only': 6_500, ambiguous: 3_000 } as const;
const LESS_SURE = { approximate: 1_500, assumed: 500 } as const;

/** What a name found for a figure makes of it. */
interface Naming {
  readonly word: FoundWord<string>;
  readonly isBeside: boolean;
}

/** Reads figures with the units of spec keys: what they are figures of, how they bound it, how sure that is. */
export function specFindings(
  passage: Passage,
  figures: readonly { readonly figure: Figure; readonly measurement: Measurement }[],
  side: Side,
): Finding[] {
  const claimed = new Set<FoundWord<string>>();
  return figures.flatMap(({ figure, measurement }, index) => {
    const phrase = passage.scopes.phraseAt(figure.start);
    const comparison = comparisonAround(passage.text, figure.start, measurement.end, phrase.start, phrase.end);
    const others = figures.filter((_, other) => other !== index).map((other) => other.figure);
    const readings = readingsOf(figure, measurement);
    const { namedLike } = measurement;
    const names = (word: FoundWord<string>, { spec }: Measured): boolean =>
      word.meanings.includes(spec.key) || (namedLike !== undefined && word.meanings.includes(namedLike));
    const fits = passage.names.filter((word) => readings.some((reading) => names(word, reading)));
    const naming = nameOf(passage, phrase, comparison, fits, namedLike === undefined ? others : [], claimed);
    if (naming === null && (measurement.isGeneral || isLoneEnd(figure, readings))) return [];
    if (measurement.isBare === true && !isNamedRatio(passage.text, figure, naming)) return [];
    const fitting = naming ? readings.filter((reading) => names(naming.word, reading)) : readings;
    if (fitting.length === 0) return [];
    if (naming?.isBeside === true && naming.word.start >= comparison.end) claimed.add(naming.word);
    return finding(passage, figure, fitting, comparedBeyond(passage, phrase, comparison, naming), naming, side);
  });
}

/** One temperature or voltage without a name is not a working range. */
const isLoneEnd = ({ isSpan }: Figure, readings: readonly Measured[]): boolean =>
  !isSpan && readings.every(({ spec }) => spec.shape === 'range');

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
function readingsOf(figure: Figure, { readings }: Measurement): readonly Measured[] {
  if (!figure.plusMinus) return readings;
  const precise = readings.filter(({ spec }) => TOLERANCES.has(spec.key));
  return precise.length > 0 ? precise : readings.filter(({ spec }) => spec.shape !== 'range');
}

function nameOf(
  passage: Passage,
  phrase: Stretch,
  { start, end }: Comparison,
  fitting: readonly FoundWord<string>[],
  others: readonly Figure[],
  claimed: ReadonlySet<FoundWord<string>>,
): Naming | null {
  const fits = fitting.filter(
    (word) => word.start >= phrase.start && word.end <= phrase.end && passage.scopes.sees(start, word.start),
  );
  const hasOther = (from: number, to: number): boolean =>
    others.some((other) => other.start >= from && other.start < to);
  const within = fits.find((word) => word.start >= start && word.start < end);
  const before = fits.findLast((word) => word.end <= start && !claimed.has(word));
  const after = fits.find((word) => word.start >= end && !hasOther(end, word.start));
  if (before && isGap(passage.text.slice(before.end, start), 4) && !hasOther(before.end, start))
    return { word: before, isBeside: true };
  if (within) return { word: within, isBeside: true };
  if (after && isGap(passage.text.slice(end, after.start), 1)) return { word: after, isBeside: true };
  if (before) return { word: before, isBeside: false };
  return after && after.start - end <= 14 ? { word: after, isBeside: false } : null;
}

const isGap = (between: string, longest: number): boolean =>
  between.replaceAll(/[\s:=()]|은|는|이|가|의|为|是|的|需|要|\b(?:of|is|a)\b/gu, '').length <= longest;

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

/** A limit asked for; without a comparison a figure is one that more (or less, where that is better) also meets. */
export function clauseOf(measured: Measured, figure: Figure, { bound }: Comparison, need: Need): ReadClause {
  const { spec, unit, low, high, written } = measured;
  if (figure.isSpan)
    return {
      kind: 'clause',
      spec: spec.key,
      need,
      bound: { op: 'between', min: low, max: high },
      written: { value: [written.low, written.high], unit },
    };
  const op = bound === null || bound === 'reach' ? assumedOperator(spec, bound) : bound;
  const limit: ClauseBound = { op, value: low };
  return { kind: 'clause', spec: spec.key, need, bound: limit, written: { value: written.low, unit } };
}

function assumedOperator({ key, shape }: SpecKey, bound: 'reach' | null): '>=' | '<=' | '=' {
  const better = BETTER[key];
  if (better !== undefined) return better === 'more' ? '>=' : '<=';
  return bound === 'reach' && shape !== 'range' ? '<=' : '=';
}

function offerOf({ spec, unit, low, high, written }: Measured, { isSpan }: Figure, { bound }: Comparison): ReadSpec {
  const isFrom = !isSpan && bound === '>=';
  const isTo = !isSpan && (bound === '<=' || bound === 'reach');
  return {
    kind: 'spec',
    spec: spec.key,
    min: isTo ? null : low,
    max: isFrom ? null : high,
    written: { min: isTo ? null : written.low, max: isFrom ? null : written.high, unit },
  };
}
