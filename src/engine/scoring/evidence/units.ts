import type { ClauseBound, SpecKey, SpecValue } from '../../facts/index.js';
import { conversionFor, roundQuantity } from '../../text/units.js';
import type { FiguresInUnit } from './row.types.js';

/** Units that only count (thousands of tokens, hundreds of millions) are written out by the reader's language instead. */
const COUNTS = /^10\*|\{|px$/u;

/** The unit as UCUM code in which figures written so are shown; the stored one where the key does not know it. */
export function writtenUnit(specKey: SpecKey | undefined, written: string | null): string | null {
  const stored = specKey?.unit ?? null;
  if (specKey === undefined || written === null) return stored;
  const unit = conversionFor(specKey, written)?.unit ?? stored;
  return unit === null || unit === '1' || COUNTS.test(unit) ? stored : unit;
}

/** A stored figure in a unit of its key. */
export function inUnit(value: number, specKey: SpecKey | undefined, unit: string | null): number {
  if (specKey === undefined || unit === specKey.unit) return value;
  const conversion = conversionFor(specKey, unit);
  return conversion === null ? value : roundQuantity((value - (conversion.offset ?? 0)) / conversion.factor);
}

/** Both sides in the asked unit and, where the offer uses another, in that one too; nothing for words. */
export function figuresOf(
  specKey: SpecKey | undefined,
  bound: ClauseBound,
  offered: SpecValue | null,
  asked: string | null,
  given: string | null,
): readonly FiguresInUnit[] {
  if (specKey?.shape === 'text') return [];
  return [...new Set([asked, given])].map((unit) => ({
    unit,
    bound: boundIn(bound, specKey, unit),
    offered: offered === null ? null : valueIn(offered, specKey, unit),
  }));
}

function boundIn(bound: ClauseBound, specKey: SpecKey | undefined, unit: string | null): ClauseBound {
  const converted = <T extends number | string>(value: T): number | T =>
    typeof value === 'number' ? inUnit(value, specKey, unit) : value;
  switch (bound.op) {
    case '>=':
    case '<=':
      return { op: bound.op, value: inUnit(bound.value, specKey, unit) };
    case 'between':
      return { op: 'between', min: inUnit(bound.min, specKey, unit), max: inUnit(bound.max, specKey, unit) };
    case '=':
      return { op: '=', value: converted(bound.value) };
    case 'in':
      return { op: 'in', values: bound.values.map(converted) };
  }
}

function valueIn(value: SpecValue, specKey: SpecKey | undefined, unit: string | null): SpecValue {
  if (value.shape === 'text') return value;
  const converted = (end: number | null): number | null => (end === null ? null : inUnit(end, specKey, unit));
  return { shape: 'number', min: converted(value.min), max: converted(value.max) };
}
