import type { ReadClause, ReadSpec, ReadStatement } from '../index.js';

/** A statement in one line: what it is of, comparison, values in the stored unit, need. */
export function said(statement: ReadStatement): string {
  switch (statement.kind) {
    case 'clause':
      return `${reading(statement)} ${statement.need}${statement.insisted ? ' insisted' : ''}`;
    case 'spec':
      return reading(statement);
    case 'undecided':
      return `undecided ${statement.alternatives
        .map(({ spec }) => spec)
        .sort()
        .join('|')}`;
    case 'quantity':
      return `quantity ${span(statement.min, statement.max)} a ${statement.per}`;
    case 'budget':
      return `budget ${statement.max} ${statement.currency}`;
    case 'price':
      return `price ${span(statement.min, statement.max)} ${statement.currency}`;
    case 'neededBy':
      return `neededBy ${statement.date}`;
    case 'certification':
      return `${statement.code} ${statement.need ?? 'held'}${statement.insisted ? ' insisted' : ''}`;
    case 'monthlyCapacity':
    case 'minOrder':
    case 'leadTimeDays':
    case 'trl':
      return `${statement.kind} ${statement.value}`;
  }
}

function reading(one: ReadClause | ReadSpec): string {
  if (one.kind === 'spec') return `${one.spec} ${span(one.min, one.max)}`;
  const { bound } = one;
  switch (bound.op) {
    case '>=':
    case '<=':
    case '=':
      return `${one.spec} ${bound.op} ${bound.value}`;
    case 'in':
      return `${one.spec} in ${bound.values.join()}`;
    case 'between':
      return `${one.spec} ${bound.min}..${bound.max}`;
  }
}

const span = (min: number | null, max: number | null): string =>
  min !== null && min === max ? String(min) : `${min ?? ''}..${max ?? ''}`;
