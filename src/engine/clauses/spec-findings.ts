import type { SpecKey } from '../facts/index.js';
import { comparisonAround, type Comparison } from './comparison.js';
import type { Figure } from './figures.js';
import type { Measured, Measurement } from './measured.js';
import type { Passage } from './passage.js';
import { isContinuation, isOfAnother, nameOf, type Naming } from './naming.js';
import { isDenied, isOfOthers, isOtherCount, isPartOfCount, statedNeed, type Stretch } from './scope.js';
import { clauseOf, offerOf } from './spec-facts.js';
import type { Finding, Side, StatementNote, Why } from './statement.types.js';
import type { FoundWord } from './word-search.js';
import { byTopic, isLoneEnd, otherMass, unnamed } from './unnamed.js';
import { COMMON_SUPPLIES, POWER_SOURCE, SENSOR_AXES, TOLERANCES } from './wording.js';

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
    const phrase = passage.scopes.phraseAt(figure.start);
    const comparison = comparisonAround(passage.text, figure.start, measurement.end, phrase.start, phrase.end);
    const others = figures.filter((_, other) => other !== index).map((other) => other.figure);
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
    const continued = goesOn ? readings.filter(({ spec }) => spec.key === last?.spec) : [];
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
    const found = finding(passage, figure, fitting, ofLeast(only.spec, compared, side, passage.text), naming, side);
    if (fitting.length === 1 && naming !== null && found.length > 0) told.add(only.spec.key);
    last = fitting.length === 1 && found.length > 0 ? { spec: only.spec.key, end: found[0]?.end ?? figure.end } : null;
    return found;
  });
}

/** Per cent: what is said of accuracy below it is an error or a gain. */
const LEAST_ACCURACY = 40;

/** `A100 80GB` names a card that something runs on. */
const GRAPHICS_CARD = /(?:(?<![A-Za-z])[AHLVB]\d{2,3}S?|RTX[ A-Z\d]{0,8})\s?\(?$/u;

/** What an instrument measures is not what it works at. */
const MEASURED_BEFORE =
  /(?:측정|측온|검출|감지|대상|测量?|量程|探测|被测|measur\w*|detect\w*|target|scene)\s?(?:온도\s?)?(?:가능\s?)?(?:범위|范围|温度|range|temperatures?)?[\s:은는为]*$/iu;

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

/** A tolerance (±0.02) is of a precision where one fits, and never of a working range. */
function readingsOf(text: string, figure: Figure, measurement: Measurement): readonly Measured[] {
  const isSensor = SENSOR_AXES.test(text.slice(measurement.end, measurement.end + 16));
  const readings = measurement.readings.filter(
    ({ spec, high }) =>
      !(isSensor && spec.key === 'degreesOfFreedom') &&
      !(
        spec.key === 'memoryCapacity' && GRAPHICS_CARD.test(text.slice(Math.max(0, figure.start - 14), figure.start))
      ) &&
      !(spec.unit === 'Cel' && MEASURED_BEFORE.test(text.slice(Math.max(0, figure.start - 16), figure.start))) &&
      !(spec.key === 'accuracyRate' && high < LEAST_ACCURACY),
  );
  if (!figure.plusMinus) return readings;
  const angles = readings.filter(
    ({ spec }) =>
      spec.key.endsWith('FieldOfView') &&
      !/정밀|정확|오차|精度|误差|accura/iu.test(text.slice(Math.max(0, figure.start - 8), figure.start)),
  );
  if (angles.length > 0) return angles.map(bothSides);
  const precise = readings.filter(({ spec }) => TOLERANCES.has(spec.key));
  return precise.length > 0 ? precise : readings.filter(({ spec }) => spec.shape !== 'range' && spec.unit !== '%');
}

/** `±60°` sees sixty degrees to either side. */
const bothSides = (angle: Measured): Measured => ({
  ...angle,
  written: { low: 2 * angle.written.low, high: 2 * angle.written.high },
  low: 2 * angle.low,
  high: 2 * angle.high,
});

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
  if (isDenied(before, after) || isOfOthers(before, after, side === 'requirement')) return [];
  if (fitting.every(({ spec }) => spec.key === 'deliveredProjects') && (isPartOfCount(before) || isOtherCount(before)))
    return [];
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
