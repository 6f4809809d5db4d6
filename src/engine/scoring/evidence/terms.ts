import type { CapabilityFacts, OfferedTerm, RequirementFacts } from '../../facts/index.js';
import type { ReadStatement } from '../../clauses/index.js';
import type { AskedClause } from '../clauses/asked.js';
import { daysBetween, dayAfter } from '../calendar.js';
import type { Judgement } from '../clauses/judgement.js';
import {
  convertMoney,
  judgeCapacity,
  judgeDelivery,
  judgeLeadTime,
  judgeMinimumOrder,
  judgePrice,
} from '../clauses/terms.js';
import type { FactName } from '../reasons.js';
import type { ScoringContext } from '../score.types.js';
import { roundMoney, termGaps } from './gaps.js';
import { bothSides, statementSaying } from './quotes.js';
import type { EvidenceRow, EvidenceState, Measure, Offered, PriceSpan, Wanted } from './row.types.js';

export type AskedTerm = Exclude<AskedClause, { readonly kind: 'spec' | 'certification' }>;

/** Quantity, budget and time. The quantity has a row against each of the two things that an offer states about it. */
export function termRows(
  asked: AskedTerm,
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): EvidenceRow[] {
  const row = termRow.bind(null, asked, requirement, capability, context);
  const { asOf, rates } = context;
  switch (asked.kind) {
    case 'quantity': {
      const { quantity } = asked;
      const { monthlyCapacity, minOrder } = capability;
      const wanted = { kind: 'quantity', quantity } as const;
      return [
        row('1', {
          wanted: { ...wanted, against: 'monthlyCapacity' },
          offered: monthlyCapacity === null ? null : { kind: 'monthlyCapacity', pieces: monthlyCapacity },
          judgement: judgeCapacity(quantity, capability),
          measure: { kind: 'pieces' },
          fields: ['quantity', 'monthlyCapacity'],
          asks: (one) => one.kind === 'quantity' && one.min <= quantity && quantity <= one.max,
          offers: (one) => one.kind === 'monthlyCapacity' && one.value === monthlyCapacity,
        }),
        row('2', {
          wanted: { ...wanted, against: 'minOrder' },
          offered: minOrder === null ? null : { kind: 'minOrder', pieces: minOrder },
          judgement: judgeMinimumOrder(quantity, capability),
          measure: { kind: 'pieces' },
          fields: ['quantity', 'minOrder'],
          asks: (one) => one.kind === 'quantity' && one.min <= quantity && quantity <= one.max,
          offers: (one) => one.kind === 'minOrder' && one.value === minOrder,
        }),
      ];
    }
    case 'budget': {
      const { max, currency } = asked;
      const { price } = capability;
      return [
        row('1', {
          wanted: { kind: 'budget', max, currency },
          offered: price === null ? null : { kind: 'price', ...price, ...inCurrency(price, currency, context) },
          judgement: judgePrice({ max, currency }, capability, rates),
          measure: { kind: 'money', currency },
          fields: ['budget', 'price'],
          asks: (one) => one.kind === 'budget' && one.max === max && one.currency === currency,
          offers: (one) =>
            one.kind === 'price' &&
            one.currency === price?.currency &&
            ((one.min !== null && one.min === price.min) || (one.max !== null && one.max === price.max)),
        }),
      ];
    }
    case 'neededBy': {
      const days = daysBetween(asOf, asked.date);
      return [
        row('1', {
          wanted: { kind: 'neededBy', date: asked.date, days },
          judgement: judgeDelivery(asked.date, capability, asOf),
          fields: ['neededBy', 'leadTimeDays'],
          asks: (one) => one.kind === 'neededBy' && one.date === asked.date,
          ...leadTimeOf(capability, asOf),
        }),
      ];
    }
    case 'leadTime':
      return [
        row('1', {
          wanted: { kind: 'leadTime', days: asked.days },
          judgement: judgeLeadTime(asked.days, capability),
          fields: ['leadTimeDays', 'leadTimeDays'],
          asks: () => false,
          ...leadTimeOf(capability, asOf),
        }),
      ];
  }
}

interface Term {
  readonly wanted: Wanted;
  readonly offered: Offered | null;
  readonly judgement: Judgement;
  readonly measure: Measure;
  readonly fields: readonly [requirement: FactName, capability: OfferedTerm];
  readonly asks: (statement: ReadStatement) => boolean;
  readonly offers: (statement: ReadStatement) => boolean;
}

function termRow(
  { id, need, reading }: AskedTerm,
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
  part: string,
  { wanted, offered, judgement, measure, fields, asks, offers }: Term,
): EvidenceRow {
  const confirmed = reading === null;
  const read = capability.readings?.terms[fields[1]] ?? null;
  const asking = reading ?? statementSaying(asks, requirement, 'requirement', context);
  const offering = offered && (read ?? statementSaying(offers, capability, 'capability', context));
  return {
    clause: id + part,
    need,
    state: stateOf(judgement),
    confirmed,
    wanted,
    offered,
    figures: [],
    gaps: termGaps(judgement, measure),
    fields: { requirement: confirmed ? fields[0] : null, capability: offered && read === null ? fields[1] : null },
    quotes: bothSides(asking?.quote ?? null, offering?.quote ?? null),
  };
}

/** The row of what is not asked is not made. */
export const stateOf = ({ state }: Judgement): EvidenceState => (state === 'not-asked' ? 'no-data' : state);

const leadTimeOf = ({ leadTimeDays }: CapabilityFacts, asOf: string): Pick<Term, 'offered' | 'measure' | 'offers'> => ({
  offered:
    leadTimeDays === null
      ? null
      : ({ kind: 'leadTime', days: leadTimeDays, date: dayAfter(asOf, leadTimeDays) } as const),
  measure: { kind: 'days' } as const,
  offers: (one: ReadStatement) => one.kind === 'leadTimeDays' && one.value === leadTimeDays,
});

function inCurrency(
  price: PriceSpan,
  currency: string,
  { rates }: ScoringContext,
): { converted: PriceSpan | null; ratesOf: string } {
  const convert = (amount: number | null): number | null => {
    const converted = amount === null ? null : convertMoney(amount, price.currency, currency, rates);
    return converted === null ? null : roundMoney(converted);
  };
  const [min, max] = [convert(price.min), convert(price.max)];
  const same = price.currency === currency || (min === null && max === null);
  return { converted: same ? null : { min, max, currency }, ratesOf: rates.date };
}
