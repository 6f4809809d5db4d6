import type { SpecKey } from '../facts/index.js';
import { comparisonAround, type Comparison } from './comparison.js';
import type { Figure } from './figures.js';
import { asAsked, askedBy, compares, type Insisted } from './insistence.js';
import type { Measured, Measurement } from './measured.js';
import type { Passage } from './passage.js';
import { isContinuation, isOfAnother, nameOf, type Naming } from './naming.js';
import { isDenied, isOfOthers, isOtherCount, isPartOfCount, statedNeed, type Stretch } from './scope.js';
import { clauseOf, offerOf } from './spec-facts.js';
import type { Finding, Side, StatementNote, Why } from './statement.types.js';
import type { FoundWord } from './word-search.js';
import { readingsOf } from './plausible.js';
import { byTopic, isLoneEnd, otherMass, unnamed } from './unnamed.js';
import { COMMON_SUPPLIES, POWER_SOURCE } from './wording.js';

const CONFIDENCE = { named: 9_500, inPhrase: 8_500, 'unit-only': 6_500, ambiguous: 3_000 } as const;
const LESS_SURE = { approximate: 1_500, assumed: 500 } as const;

/** Reads figures with the units of spec keys: what they are figures of, how they bound it, how sure that is. */
export function specFindings(
  passage: Passage,
  figures: readonly { readonly figure: Figure; readonly measurement: Measurement }[],
  side: Side,
): Finding[] {
  const claimed = new Set<FoundWord<string>>();
  const told = new Set<string>();
  let last: { readonly spec: string; readonly end: number } | null = null;
  return figures.flatMap(({ figure, measurement }, index) => {
    // `1080nm±5nm`: how far a figure may be off is of that figure.
    const previous = figures[index - 1]?.measurement.end;
    if (figure.plusMinus && previous !== undefined && passage.text.slice(previous, figure.start).trim() === '')
      return [];
    const phrase = passage.scopes.phraseAt(figure.start);
    const comparison = comparisonAround(passage.text, figure.start, measurement.end, phrase.start, phrase.end);
    const others = figures
      .filter((other, at) => at !== index && other.measurement.isBare !== true)
      .map((other) => other.figure);
    const readings = readingsOf(passage.text, figure, measurement);
    const { namedLike } = measurement;
    const names = (word: FoundWord<string>, { spec }: Measured): boolean =>
      word.meanings.includes(spec.key) || (namedLike !== undefined && word.meanings.includes(namedLike));
    const fits = passage.names.filter(
      (word) =>
        word.start >= phrase.start && word.end <= phrase.end && readings.some((reading) => names(word, reading)),
    );
    const naming = nameOf(passage, phrase, comparison, fits, namedLike === undefined ? others : [], claimed);
    if (naming?.isBeside !== true && namedLike === undefined && isOfAnother(passage, phrase, comparison)) return [];
    const goesOn = naming === null && last !== null && isContinuation(passage.text.slice(last.end, comparison.start));
    const isFurther =
      !measurement.isGeneral ||
      statedNeed(passage.text.slice(phrase.start, phrase.end)) !== null ||
      /\p{L}/u.test(passage.text.slice(last?.end ?? 0, comparison.start));
    const continued = goesOn && isFurther ? readings.filter(({ spec }) => spec.key === last?.spec) : [];
    const isRatio = naming === null && isGearRatio(passage, figure, readings);
    if (
      naming === null &&
      !isRatio &&
      continued.length === 0 &&
      (measurement.isGeneral ||
        (isLoneEnd(passage.text, figure, measurement.end, readings) &&
          !isCommonSupply(passage, phrase, figure, measurement.end)))
    )
      return [];
    if (measurement.isBare === true && !isRatio && !isNamedRatio(passage.text, figure, naming)) return [];
    const fitting =
      continued.length > 0
        ? continued
        : naming
          ? byTopic(
              readings.filter((reading) => names(naming.word, reading)),
              passage.topics,
            )
          : otherMass(unnamed(readings, figure, passage.topics, namedLike !== undefined), told, readings);
    const [only] = fitting;
    if (only === undefined) return [];
    if (naming?.isBeside === true && naming.word.start >= comparison.end) claimed.add(naming.word);
    const compared = comparedBeyond(passage, phrase, comparison, naming);
    const insisted = side === 'requirement' ? passage.insistedAt(compared, compares(compared)) : null;
    const limit = ofLeast(only.spec, asAsked(compared, insisted), side, passage.text);
    const found = finding(passage, figure, fitting, limit, naming, insisted, side);
    if (fitting.length === 1 && naming !== null && found.length > 0) told.add(only.spec.key);
    last = fitting.length === 1 && found.length > 0 ? { spec: only.spec.key, end: found[0]?.end ?? figure.end } : null;
    return found;
  });
}

/** `24V` alone between commas is what a device runs on, unless the text is of things that give or store power. */
const isCommonSupply = ({ text }: Passage, phrase: Stretch, { low, isSpan, start }: Figure, end: number): boolean =>
  !isSpan &&
  COMMON_SUPPLIES.has(low) &&
  /^\s?[Vv]$/u.test(text.slice(end - 1, end)) &&
  /^\s*(?:USB|PoE|[/(].*)?\s?$|[/(·]\s?$/u.test(text.slice(phrase.start, start)) &&
  /^\s*(?:$|[/()·@]|\d)/u.test(text.slice(end, phrase.end)) &&
  !POWER_SOURCE.test(text);

/** A number without a unit: its name stands directly before it, or it is written as a ratio beside it. */
const isNamedRatio = (text: string, { start, end }: Figure, naming: Naming | null): boolean =>
  naming?.isBeside === true &&
  (text.slice(start, end).includes(':') ||
    (naming.word.end <= start && !/\([^)]*\p{L}/u.test(text.slice(naming.word.end, start))));

/** `50:1`, `1:100` in a text on gears; elsewhere such figures are scales and mixtures. */
const isGearRatio = ({ text, topics }: Passage, { start, end }: Figure, readings: readonly Measured[]): boolean =>
  topics.all.has('reductionRatio') &&
  readings.some(({ spec }) => spec.key === 'reductionRatio') &&
  /^\s?1\s?:|:\s?1$/u.test(text.slice(start, end));

/** `32B parameters or fewer`: the comparison may follow the name that follows the figure. */
function comparedBeyond({ text }: Passage, phrase: Stretch, comparison: Comparison, naming: Naming | null): Comparison {
  if (naming === null || naming.word.start < comparison.end || !naming.isBeside) return comparison;
  const beyond = comparisonAround(text, comparison.start, naming.word.end, comparison.start, phrase.end);
  return beyond.bound === null ? comparison : { ...beyond, start: comparison.start };
}

/** `0.05mm 이상 결함 검출`: whoever finds defects from a size on finds none smaller; that size is the limit. */
const ofLeast = (spec: SpecKey, comparison: Comparison, side: Side, text: string): Comparison => {
  if (comparison.bound !== '>=') return comparison;
  if (spec.key === 'minimumDefectSize') return { ...comparison, bound: side === 'requirement' ? '<=' : null };
  const isBetter = /(?:or better|或更好|或更优|更优)$/iu.test(text.slice(0, comparison.end).trimEnd());
  return isBetter && spec.better === 'less' ? { ...comparison, bound: '<=' } : comparison;
};

function finding(
  passage: Passage,
  figure: Figure,
  fitting: readonly Measured[],
  comparison: Comparison,
  naming: Naming | null,
  insisted: Insisted | null,
  side: Side,
): Finding[] {
  const clause = passage.scopes.clauseAt(figure.start);
  const before = passage.text.slice(clause.start, comparison.start);
  const after = passage.text.slice(comparison.end, clause.end);
  if (insisted?.isNamed !== true && isDenied(before, after)) return [];
  if (isOfOthers(before, after, side === 'requirement')) return [];
  if (fitting.every(({ spec }) => spec.key === 'deliveredProjects') && (isPartOfCount(before) || isOtherCount(before)))
    return [];
  const asked = askedBy(passage.text.slice(clause.start, clause.end), insisted);
  const read = fitting.map((measured) =>
    side === 'requirement' ? clauseOf(measured, figure, comparison, asked) : offerOf(measured, figure, comparison),
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
