import type { ClauseBound, SpecKey, SpecValue } from '../engine/facts/index.js';
import { toStored } from '../engine/text/units.js';
import type { FieldError } from '../errors/coded-error.js';
import type { Reference } from './reference.js';

/** Either the value in the engine's form or what is wrong with the input. */
export type Parsed<T> = { readonly value: T } | { readonly error: FieldError };

const LONGEST_WORDS = 500;

/** A stated spec: number | words | [min, max] | { value, unit }. */
export function parseSpec(reference: Reference, key: string, input: unknown, field: string): Parsed<SpecValue> {
  const spec = reference.spec(key);
  if (!spec) return { error: { field, code: 'unknown-spec', facts: { value: key } } };
  if (spec.shape === 'text') return words(input, field);
  if (Array.isArray(input)) return span(spec, input, null, field);
  if (typeof input !== 'object' || input === null) return exactly(quantity(spec, input, null, field));
  const { value, unit, ...others } = input as Readonly<Record<string, unknown>>;
  const [other] = Object.keys(others);
  if (other !== undefined) return { error: { field: `${field}.${other}`, code: 'unknown-field' } };
  if (unit !== undefined && typeof unit !== 'string') return { error: { field: `${field}.unit`, code: 'not-text' } };
  const at = `${field}.value`;
  const parsed = Array.isArray(value)
    ? span(spec, value, unit ?? null, at)
    : exactly(quantity(spec, value, unit ?? null, at));
  return namingUnit(parsed, `${field}.unit`);
}

/** A unit that does not fit is a fault of the unit, not of the number beside it. */
const namingUnit = <T>(parsed: Parsed<T>, field: string): Parsed<T> =>
  'error' in parsed && parsed.error.code === 'unknown-unit' ? { error: { ...parsed.error, field } } : parsed;

const exactly = (number: Parsed<number>): Parsed<SpecValue> =>
  'error' in number ? number : { value: { shape: 'number', min: number.value, max: number.value } };

export interface ClauseInput {
  readonly spec: string;
  readonly op: '>=' | '<=' | '=' | 'in' | 'between';
  readonly value: unknown;
  readonly unit?: string;
}

/** A required limit in the stored unit of its spec key. */
export function parseClause(reference: Reference, clause: ClauseInput, field: string): Parsed<ClauseBound> {
  const spec = reference.spec(clause.spec);
  if (!spec) return { error: { field: `${field}.spec`, code: 'unknown-spec', facts: { value: clause.spec } } };
  return namingUnit(bound(spec, clause, field), `${field}.unit`);
}

function bound(spec: SpecKey, { op, value, unit }: ClauseInput, field: string): Parsed<ClauseBound> {
  const at = `${field}.value`;
  switch (op) {
    case '>=':
    case '<=': {
      if (spec.shape === 'text')
        return { error: { field: `${field}.op`, code: 'bound-mismatch', facts: { value: op } } };
      const number = quantity(spec, value, unit ?? null, at);
      return 'error' in number ? number : { value: { op, value: number.value } };
    }
    case '=': {
      const one = single(spec, value, unit, at);
      return 'error' in one ? one : { value: { op, value: one.value } };
    }
    case 'in': {
      if (!Array.isArray(value) || value.length === 0) return { error: { field: at, code: 'not-list' } };
      const values: (number | string)[] = [];
      for (const [i, item] of value.entries()) {
        const one = single(spec, item, unit, `${at}[${i}]`);
        if ('error' in one) return one;
        values.push(one.value);
      }
      return { value: { op, values } };
    }
    case 'between': {
      if (spec.shape === 'text')
        return { error: { field: `${field}.op`, code: 'bound-mismatch', facts: { value: op } } };
      if (!Array.isArray(value)) return { error: { field: at, code: 'not-list' } };
      const both = span(spec, value, unit ?? null, at);
      if ('error' in both) return both;
      const { min, max } = both.value as { min: number; max: number };
      return { value: { op, min, max } };
    }
  }
}

function single(spec: SpecKey, value: unknown, unit: string | undefined, field: string): Parsed<number | string> {
  if (spec.shape !== 'text') return quantity(spec, value, unit ?? null, field);
  const parsed = words(value, field);
  return 'error' in parsed ? parsed : { value: (parsed.value as { text: string }).text };
}

function words(input: unknown, field: string): Parsed<SpecValue> {
  if (typeof input !== 'string' || input.trim() === '') return { error: { field, code: 'not-text' } };
  if (input.length > LONGEST_WORDS) return { error: { field, code: 'too-long', facts: { max: LONGEST_WORDS } } };
  return { value: { shape: 'text', text: input } };
}

function span(spec: SpecKey, input: readonly unknown[], unit: string | null, field: string): Parsed<SpecValue> {
  if (input.length !== 2) return { error: { field, code: 'bad-format', facts: { expected: '[min, max]' } } };
  const min = quantity(spec, input[0], unit, `${field}[0]`);
  if ('error' in min) return min;
  const max = quantity(spec, input[1], unit, `${field}[1]`);
  if ('error' in max) return max;
  if (min.value > max.value)
    return { error: { field, code: 'reversed-range', facts: { min: min.value, max: max.value } } };
  return { value: { shape: 'number', min: min.value, max: max.value } };
}

function quantity(spec: SpecKey, value: unknown, unit: string | null, field: string): Parsed<number> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { error: { field, code: 'not-number' } };
  const stored = toStored(spec, value, unit);
  if (typeof stored === 'number') return { value: stored };
  switch (stored.error) {
    case 'unknown-unit':
      return {
        error: { field, code: 'unknown-unit', facts: { value: unit ?? '', allowed: stored.allowed.join(', ') } },
      };
    case 'out-of-range':
      return {
        error: { field, code: 'out-of-range', facts: { min: stored.min, max: stored.max, unit: spec.unit ?? '' } },
      };
  }
}
