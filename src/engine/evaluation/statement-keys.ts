import type { ReadClause, ReadSpec, ReadStatement, ReadWords } from '../clauses/index.js';
import type { SpecKey } from '../facts/index.js';
import { conversionFor, convert, roundQuantity } from '../text/units.js';
import type { GoldSide, GoldStatement } from './gold.js';

/**
 * Statements that say the same have the same line: what it is of, the comparison, the value in the stored unit. A fact
 * that is always a limit (budget, deadline) or always a figure (capacity, lead time) carries no comparison of its own.
 * The need of a clause or certificate is no part of it.
 */
export function readKey(one: ReadStatement | ReadWords): string {
  switch (one.kind) {
    case 'words':
      return one.spec;
    case 'clause':
      return clauseKey(one);
    case 'spec':
      return specKey(one);
    case 'undecided':
      return `undecided ${one.alternatives.map(({ spec }) => spec).join('|')}`;
    case 'quantity':
      return line('quantity', one.per, span(one.min, one.max));
    case 'budget':
      return line('budget', one.currency, one.max);
    case 'price':
      return line('price', one.currency, span(one.min, one.max));
    case 'neededBy':
      return line('neededBy', one.date);
    case 'certification':
      return line('certification', one.code);
    case 'monthlyCapacity':
    case 'minOrder':
    case 'leadTimeDays':
    case 'trl':
      return line(one.kind, one.value);
  }
}

/** The same for a statement of the gold; a unit that the spec key does not know leaves the value as written. */
export function goldKey(gold: GoldStatement, side: GoldSide, specKeys: ReadonlyMap<string, SpecKey>): string {
  const spec = gold.isSpec ? specKeys.get(gold.of) : undefined;
  if (spec?.shape === 'text') return gold.of;
  if (gold.isSpec) return line(gold.of, specValue(gold, side, spec));
  const values = list(gold.value);
  const unit = gold.unit ?? '';
  switch (gold.of) {
    case 'quantity':
      return line('quantity', unit === '/mo' ? 'month' : 'once', compared(gold.op, values));
    case 'price':
      return line('price', unit, compared(gold.op, values));
    case 'budget':
      return line('budget', unit, values.at(-1) ?? '');
    default:
      return line(gold.of, values.at(-1) ?? '');
  }
}

/** The figures of a list (`50/80/100`) are offered as the span they lie in: an offer holds one figure or one span. */
function specValue({ op, value, unit }: GoldStatement, side: GoldSide, spec: SpecKey | undefined): string {
  const conversion = spec && conversionFor(spec, unit);
  const stored = list(value).map((one) => (typeof one === 'number' && conversion ? convert(conversion, one) : one));
  if (op === 'in' && side === 'capability') return compared('between', ends(stored));
  return compared(op, stored);
}

function ends(values: readonly (number | string)[]): readonly (number | string)[] {
  const figures = values.filter((one) => typeof one === 'number');
  return figures.length === values.length ? [Math.min(...figures), Math.max(...figures)] : values;
}

function compared(op: string, values: readonly (number | string)[]): string {
  const [first = '', last = first] = values;
  switch (op) {
    case '>=':
      return `${figure(first)}..`;
    case '<=':
      return `..${figure(first)}`;
    case 'between':
      return span(first, last);
    default:
      return values.map(figure).join(', ');
  }
}

function clauseKey({ spec, bound }: ReadClause): string {
  switch (bound.op) {
    case '>=':
    case '<=':
    case '=':
      return line(spec, compared(bound.op, [bound.value]));
    case 'in':
      return line(spec, compared('in', bound.values));
    case 'between':
      return line(spec, span(bound.min, bound.max));
  }
}

const specKey = ({ spec, min, max }: ReadSpec): string => line(spec, span(min, max));

const span = (min: number | string | null, max: number | string | null): string =>
  min !== null && min === max ? figure(min) : `${min === null ? '' : figure(min)}..${max === null ? '' : figure(max)}`;
/** Six digits: `0.33'` and `20''` are written for the same by people. */
const figure = (value: number | string): string =>
  typeof value === 'number' ? String(roundQuantity(Number(value.toPrecision(6)))) : value;
const list = (value: GoldStatement['value']): readonly (number | string)[] =>
  Array.isArray(value) ? value : [value as number | string];
const line = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => (typeof part === 'number' ? figure(part) : part)).join(' ');
