import type { SpecKey, UnitConversion } from '../facts/index.js';
import { normaliseKeepingCase } from './normalise.js';

export type UnitError =
  | { readonly error: 'unknown-unit'; readonly allowed: readonly string[] }
  | { readonly error: 'out-of-range'; readonly min: number; readonly max: number };

/** Written conversions differ in the last binary digit between orders of arithmetic; 12 digits are the same anywhere. */
export const roundQuantity = (value: number): number => Number(value.toPrecision(12));

/**
 * Converts a number to the unit that its spec key is stored in, rounded to 12 significant digits.
 * `unit` is a UCUM code of the key or one of its written forms (`米`, `미터`); null means the stored unit.
 */
export function toStored(specKey: SpecKey, value: number, unit: string | null): number | UnitError {
  const conversion = conversionFor(specKey, unit);
  if (conversion === null) return { error: 'unknown-unit', allowed: allowedUnits(specKey) };
  const stored = convert(conversion, value);
  if (specKey.range !== null) {
    const [min, max] = specKey.range;
    if (!(stored >= min && stored <= max)) return { error: 'out-of-range', min, max };
  }
  return stored;
}

/** stored = written x factor + offset */
export const convert = ({ factor, offset = 0 }: UnitConversion, value: number): number =>
  roundQuantity(value * factor + offset);

/** The UCUM codes that `toStored` takes, the stored unit first. */
export function allowedUnits({ unit, conversions }: SpecKey): readonly string[] {
  return [...new Set([...(unit === null ? [] : [unit]), ...conversions.map((conversion) => conversion.unit)])];
}

/** By code, then as written, then as written in another case (`GB/S`); null where the key does not know the unit. */
export function conversionFor(specKey: SpecKey, unit: string | null): UnitConversion | null {
  const { conversions } = specKey;
  if (unit === null || unit === specKey.unit) {
    return conversions.find((c) => c.unit === specKey.unit) ?? { unit: specKey.unit ?? '1', factor: 1, written: [] };
  }
  const wanted = normaliseKeepingCase(unit).text;
  const matches = (same: (written: string) => boolean): UnitConversion | undefined =>
    conversions.find((c) => c.written.some((form) => same(normaliseKeepingCase(form).text)));
  return (
    conversions.find((conversion) => conversion.unit === unit) ??
    matches((written) => written === wanted) ??
    matches((written) => written.toLowerCase() === wanted.toLowerCase()) ??
    null
  );
}
