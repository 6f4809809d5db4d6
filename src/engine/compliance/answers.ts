import { consequencesOf } from './derive-cooperation.js';
import {
  type ComplianceFacts,
  type FactName,
  type FactValues,
  type Known,
  type KnownFacts,
  type Party,
  type PartyFactName,
  type PartyFactValues,
} from './facts.js';

const CONSEQUENCES = ['equity', 'coOwnedResults'] as const;

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
  for (const name of CONSEQUENCES) if (known[name]?.source === 'derived') delete known[name];
  const whole: KnownFacts = known;
  const [first, second] = facts.parties;
  const told = (party: Party): Party => ({ ...party, known: { ...party.known, ...ofParties.get(party.id) } });
  return { ...facts, parties: [told(first), told(second)], known: { ...consequencesOf(whole.cooperation), ...whole } };
}
