import type { ClauseBound, SpecKey } from '../facts/index.js';
import { conversionFor, convert } from '../text/units.js';
import type { Comparison } from './comparison.js';
import type { Figure } from './figures.js';
import type { Asked } from './insistence.js';
import type { Measured } from './measured.js';
import type { ReadClause, ReadSpec } from './statement.types.js';

/** A limit asked for; without a comparison a figure is one that more (or less, where that is better) also meets. */
export function clauseOf(measured: Measured, figure: Figure, { bound }: Comparison, asked: Asked): ReadClause {
  const { spec, unit, low, high, written } = measured;
  const listed = listOf(measured, figure);
  if (listed !== null)
    return {
      kind: 'clause',
      spec: spec.key,
      ...asked,
      bound: { op: 'in', values: listed.stored },
      written: { value: listed.written, unit },
    };
  if (figure.isSpan)
    return {
      kind: 'clause',
      spec: spec.key,
      ...asked,
      bound: { op: 'between', min: low, max: high },
      written: { value: [written.low, written.high], unit },
    };
  const op = bound === null || bound === 'reach' ? assumedOperator(spec, bound) : turned(spec, bound);
  const limit: ClauseBound = { op, value: low };
  return { kind: 'clause', spec: spec.key, ...asked, bound: limit, written: { value: written.low, unit } };
}

/** `负载20公斤以内`, `가반하중 10kg 이내`: the heaviest piece that is carried; who carries more does as well. */
const turned = ({ key }: SpecKey, bound: '>=' | '<='): '>=' | '<=' => (key === CARRIED ? '>=' : bound);
const CARRIED = 'payload';

function assumedOperator({ better, shape }: SpecKey, bound: 'reach' | null): '>=' | '<=' | '=' {
  if (better !== undefined) return better === 'more' ? '>=' : '<=';
  return bound === 'reach' && shape !== 'range' ? '<=' : '=';
}

export function offerOf(
  { spec, unit, low, high, written }: Measured,
  { isSpan }: Figure,
  { bound }: Comparison,
): ReadSpec {
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

/** The numbers of a list (`50/80/100`), any of which will do. */
function listOf(
  { spec, unit }: Measured,
  { values }: Figure,
): { readonly stored: readonly number[]; readonly written: readonly number[] } | null {
  if (values === undefined) return null;
  const conversion = conversionFor(spec, unit);
  return conversion && { stored: values.map((value) => convert(conversion, value)), written: values };
}
