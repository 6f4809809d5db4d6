import type { ReadClause, ReadSpec, ReadStatement } from '../engine/clauses/index.js';
import { languageOf, type Locale } from '../engine/facts/index.js';
import type { LaneGuess } from '../engine/tags/lane-of.js';
import type { Reference } from '../taxonomy/reference.js';
import type { SpecInput } from './capability.dto.js';
import type { SpecReadingView, StatementView, SuggestionView } from './suggestion.dto.js';

export function statementView(statement: ReadStatement, reference: Reference, locale: Locale): StatementView {
  const { quote, confidence, why, notes } = statement;
  const common = { quote, confidence: confidence / 10_000, why, notes: [...notes] };
  switch (statement.kind) {
    case 'clause':
      return { kind: 'clause', ...readingView(statement, reference, locale), ...askedView(statement), ...common };
    case 'spec':
      return { kind: 'spec', ...readingView(statement, reference, locale), ...common };
    case 'undecided': {
      const alternatives = statement.alternatives.map((one) => readingView(one, reference, locale));
      return { kind: 'undecided', alternatives, ...common };
    }
    case 'certification': {
      const { code } = statement;
      const name = reference.certification(code)?.names[languageOf(locale)] ?? code;
      return { kind: 'certification', code, name, ...askedView(statement), ...common };
    }
    case 'quantity':
      return { kind: 'quantity', min: statement.min, max: statement.max, per: statement.per, ...common };
    case 'budget':
      return { kind: 'budget', max: statement.max, currency: statement.currency, ...common };
    case 'price':
      return { kind: 'price', min: statement.min, max: statement.max, currency: statement.currency, ...common };
    case 'neededBy':
      return { kind: 'neededBy', date: statement.date, ...common };
    case 'monthlyCapacity':
    case 'minOrder':
    case 'leadTimeDays':
    case 'trl':
      return { kind: statement.kind, value: statement.value, ...common };
  }
}

/** The lane that the words point to and how surely. */
export const laneView = (lane: LaneGuess | null): Pick<SuggestionView, 'lane' | 'laneConfidence'> => ({
  lane: lane?.code ?? null,
  laneConfidence: lane === null ? null : lane.confidence / 10_000,
});

type Asked = Pick<StatementView, 'need' | 'insisted'>;

const askedView = ({ need, insisted }: Asked): Asked => ({ need, ...(insisted && { insisted }) });

type SpecReading = Pick<SpecReadingView, keyof SpecReadingView>;

function readingView(reading: ReadClause | ReadSpec, reference: Reference, locale: Locale): SpecReading {
  const { spec } = reading;
  const name = reference.spec(spec)?.names[languageOf(locale)] ?? spec;
  if (reading.kind === 'spec') {
    const { min, max, unit } = reading.written;
    return { spec, name, min, max, unit };
  }
  const { value, unit } = reading.written;
  return { spec, name, op: reading.bound.op, value: value as number | number[], unit };
}

/** The surest figure of each spec key, in the form that a capability is registered with; an open end is left away. */
export function suggestedSpecs(statements: readonly ReadStatement[]): Record<string, SpecInput> {
  const surest = new Map<string, ReadStatement & { kind: 'spec' }>();
  for (const statement of statements) {
    if (statement.kind !== 'spec') continue;
    const known = surest.get(statement.spec);
    if (known === undefined || statement.confidence > known.confidence) surest.set(statement.spec, statement);
  }
  const inputs = Array.from(surest, ([spec, { written }]) => [spec, specInput(written)] as const);
  return Object.fromEntries(inputs.filter((entry): entry is [string, SpecInput] => entry[1] !== null));
}

function specInput({ min, max, unit }: ReadSpec['written']): SpecInput | null {
  const one = max ?? min;
  if (one === null) return null;
  const value: number | [number, number] = min === null || max === null || min === max ? one : [min, max];
  return unit === null ? value : { value, unit };
}
