import type { CooperationMode } from '../facts/index.js';
import {
  type ComplianceFacts,
  type FactName,
  type FactValues,
  type Known,
  type KnownFacts,
  type PartyFactName,
  type PartyFactValues,
} from './facts.js';

/** What somebody answered. `by` is the id of the party or `advisor`. */
export type Answer =
  | {
      readonly [K in FactName]: {
        readonly fact: K;
        readonly value: FactValues[K];
        readonly by: string;
        readonly about?: never;
      };
    }[FactName]
  | {
      readonly [K in PartyFactName]: {
        readonly fact: K;
        readonly value: PartyFactValues[K];
        readonly by: string;
        readonly about: string;
      };
    }[PartyFactName];

/** Facts with the answers given; of two answers to one question the later counts. What follows from others is drawn anew. */
export function withAnswers(facts: ComplianceFacts, answers: readonly Answer[]): ComplianceFacts {
  if (answers.length === 0) return facts;
  const known: Record<string, Known<unknown>> = { ...facts.known };
  const ofParties = new Map<string, Record<string, Known<unknown>>>();
  for (const { fact, value, by, about } of answers) {
    const told = { value, source: 'asked', by } as const;
    if (about === undefined) known[fact] = told;
    else ofParties.set(about, { ...ofParties.get(about), [fact]: told });
  }
  const [first, second] = facts.parties;
  const told = (party: typeof first): typeof first => ({
    ...party,
    known: { ...party.known, ...ofParties.get(party.id) },
  });
  return { ...facts, parties: [told(first), told(second)], known: withConsequences(known) };
}

/** Adds what the form of the cooperation tells, unless somebody stated it. */
export function withConsequences(known: KnownFacts): KnownFacts {
  const modes = known.cooperation?.value;
  if (modes === undefined) return known;
  const whole = { ...known };
  if (known.equity?.source !== 'asked') whole.equity = drawn(modes.includes('joint-venture'));
  if (known.coOwnedResults?.source !== 'asked') {
    const shared = sharesResults(modes);
    if (shared === undefined) delete whole.coOwnedResults;
    else whole.coOwnedResults = drawn(shared);
  }
  return whole;
}

const drawn = (value: boolean): Known<boolean> => ({ value, source: 'derived', by: 'deal' });

/** Joint development has joint results; what a joint venture owns is for its contract to say. */
const sharesResults = (modes: readonly CooperationMode[]): boolean | undefined => {
  if (modes.includes('co-development')) return true;
  return modes.includes('joint-venture') ? undefined : false;
};
