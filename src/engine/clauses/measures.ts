import type { SpecKey, UnitConversion } from '../facts/index.js';
import { normaliseKeepingCase } from '../text/normalise.js';
import { conversionFor, convert, roundQuantity } from '../text/units.js';
import { inUnit, type Measurement } from './measured.js';
import { isSpeedOfSomethingElse, periodicUnit, rateOf } from './rates.js';
import type { Figure } from './figures.js';
import { GENERAL_UNIT } from './wording.js';

interface WrittenUnit {
  readonly written: string;
  readonly uses: { readonly spec: SpecKey; readonly conversion: UnitConversion }[];
}

/** Finds the unit after a figure: the longest that any spec key writes, with every key that knows it. */
export function measures(specKeys: readonly SpecKey[]): (text: string, figure: Figure) => Measurement | null {
  const byWords = new Map<string, WrittenUnit>();
  for (const spec of specKeys) {
    for (const conversion of spec.conversions) {
      for (const form of conversion.written) {
        const written = normaliseKeepingCase(form).text;
        if (written === '' || written.endsWith('이상')) continue;
        const unit = byWords.get(written) ?? { written, uses: [] };
        if (unit.uses.every((use) => use.spec !== spec)) unit.uses.push({ spec, conversion });
        byWords.set(written, unit);
      }
    }
  }
  const units = byFirstLetter([...byWords.values()]);
  const ratios = specKeys.filter(isToldByNumber);
  const counted = specKeys.flatMap((spec) =>
    spec.conversions
      .filter(({ unit }) => unit === 'px' || unit === '{token}')
      .map((conversion) => ({ spec, conversion })),
  );
  const bare = ({ low, high, end }: Figure): Measurement | null => {
    const readings = [
      ...ratios.flatMap((spec) => inUnit(spec, null, low, high) ?? []),
      ...(low < LEAST_COUNTED
        ? []
        : counted.flatMap(({ spec, conversion }) => inUnit(spec, conversion, low, high) ?? [])),
    ];
    return readings.length === 0 ? null : { end, isGeneral: true, isBare: true, readings };
  };
  const throughput = specKeys.find(({ unit }) => unit === '/h');

  return (text, figure) => {
    const rate = throughput && rateOf(text, figure, throughput);
    if (rate) return rate;
    const periodic = periodicUnit(text, figure);
    const period = periodic && byWords.get(periodic.written);
    if (!period && isSpeedOfSomethingElse(text, figure)) return null;
    const magnified = unitAt(text, figure.end, units);
    const plain = figure.plain.end === figure.end ? null : unitAt(text, figure.plain.end, units);
    const usesPlain = plain !== null && plain.end >= (magnified?.end ?? 0);
    const percent = byWords.get('%');
    const isPercent = text.startsWith('百分之', figure.start) && percent !== undefined;
    const whole = isPercent ? percent : period;
    const found = whole
      ? { unit: whole, start: figure.end, end: periodic?.end ?? figure.end }
      : usesPlain
        ? plain
        : magnified;
    if (found === null) {
      const isRatio = text.slice(figure.start, figure.end).includes(':') && text.charAt(figure.end) === ' ';
      return !isRatio && /^\s?[A-Za-z\d%°단段级급档종차]/.test(text.slice(figure.end, figure.end + 2))
        ? null
        : bare(figure);
    }
    const { low, high } = usesPlain && !whole ? figure.plain : figure;
    const readings = found.unit.uses.flatMap(({ spec, conversion }) => {
      const measured = inUnit(spec, conversion, inLastUnit(spec, conversion, figure, low), high);
      return measured === null ? [] : [measured];
    });
    const isTemperatures = figure.isSpan && figure.high > figure.low && /^(?:C|도|度)$/u.test(found.unit.written);
    if (isTemperatures && (found.unit.written === 'C' || isBelowZero(text, figure))) {
      const temperatures = readings.filter(({ spec }) => spec.unit === 'Cel');
      return { end: found.end, isGeneral: false, readings: temperatures };
    }
    const isGeneral =
      found.unit.written === 'B' ? !isModelSize(found.start, figure, text) : GENERAL_UNIT.test(found.unit.written);
    return { end: found.end, isGeneral, readings };
  };
}

/** `-20~70도` is of temperatures alone; in `감지거리-20` the sign is a dash. */
const isBelowZero = (text: string, { low, start }: Figure): boolean =>
  low < 0 && !/[\p{L}]/u.test(text.charAt(start - 1));

/** Numbers that are told without a unit beside their name: ratios, and counts that are always small (`自由度6`). */
const isToldByNumber = ({ key, unit, shape, conversions, range }: SpecKey): boolean =>
  unit === null &&
  shape !== 'text' &&
  key !== 'ingressProtection' &&
  (conversions.length === 0 || (range !== null && range[1] <= 100));

/** From here on pixels and tokens are told as bare numbers: `화소 500만`, `上下文长度32768`. */
const LEAST_COUNTED = 1_000;

/** `7B` names its size by itself, glued to its number; `7 B` may be anything, and `昇腾910B` is the name of a chip. */
const isModelSize = (unitAt: number, { low, start }: Figure, text: string): boolean =>
  /\d/.test(text.charAt(unitAt - 1)) && !(low > 100 && /[\p{L}]/u.test(text.charAt(start - 1)));

/** The first number of a span that names another unit (`20cm~4m`), in the unit of the last. */
function inLastUnit(
  spec: SpecKey,
  { unit, factor }: UnitConversion,
  { isSpan, innerUnit }: Figure,
  low: number,
): number {
  const inner = isSpan && innerUnit.trim() !== '' ? conversionFor(spec, innerUnit.trim()) : null;
  return inner === null || inner.unit === unit || inner.offset !== undefined
    ? low
    : roundQuantity(convert(inner, low) / factor);
}

/** Units by their first letter in lower case, longest first. */
type UnitIndex = ReadonlyMap<string, readonly WrittenUnit[]>;

function byFirstLetter(units: readonly WrittenUnit[]): UnitIndex {
  const index = new Map<string, WrittenUnit[]>();
  for (const unit of [...units].sort((a, b) => b.written.length - a.written.length)) {
    const letter = unit.written.charAt(0).toLowerCase();
    const known = index.get(letter);
    if (known === undefined) index.set(letter, [unit]);
    else known.push(unit);
  }
  return index;
}

function unitAt(text: string, at: number, units: UnitIndex): { unit: WrittenUnit; start: number; end: number } | null {
  const gap = /^(?:\s?[余多여]\s?(?=[건个件项])| |-(?=[a-z]{2}))/u.exec(text.slice(at, at + 4));
  // `60余个` counts, `十余家` is a manner of speaking.
  const isVague = gap !== null && gap[0].trim() !== '' && gap[0] !== '-' && !/\d/u.test(text.charAt(at - 1));
  const start = at + (isVague ? 0 : (gap?.[0].length ?? 0));
  const candidates = units.get(text.charAt(start).toLowerCase()) ?? [];
  for (const sameCase of [true, false]) {
    for (const unit of candidates) {
      const end = start + unit.written.length;
      const there = text.slice(start, end);
      const same =
        there === unit.written ||
        (!sameCase && mayChangeCase(unit.written) && there.toLowerCase() === unit.written.toLowerCase());
      if (same && unitEndsAt(text, end)) return { unit, start, end };
    }
  }
  return null;
}

/** A prefix of one letter means another size in the other case (mW, MW); one letter alone another unit (k, K). */
const mayChangeCase = (unit: string): boolean => unit.length > 1 && !/^(?:m(?:W|V|Pa|N)|[MGk]b)/iu.test(unit);

const PER = /^\s?(?:\/|每|per )\s?(?:[A-Za-z]|分|秒|小|초|분|시)/u;
const PER_PIECE =
  /^\s?(?:\/|每|per )\s?(?:ea|pcs?|units?|pieces?|件|个|片|개|장|매|대|건|张|页|帧|프레임|쪽|페이지|패널|item|image|frame|page|part|cycle|utterance|query|quer|request|call|doc|inference|sample|scan|study|case|句|条|次|例|명|인)/iu;

function unitEndsAt(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  const rest = text.slice(end, end + 6);
  if (last === '초' && rest.startsWith('과')) return false;
  if (/[个개]/.test(last) && /^[月월]/.test(rest)) return false;
  if (last === '回' || (PER.test(rest) && !PER_PIECE.test(text.slice(end, end + 16)))) return false;
  return !/[A-Za-z°%]/.test(last) || !/^[A-Za-z\d²³]/.test(rest);
}
