import type { CapabilityFacts, CompanyFacts } from '../facts/index.js';
import type { TagHierarchy } from '../tags/hierarchy.js';
import { type Answer, withAnswers } from './answers.js';
import { cooperationFacts, type Modes } from './derive-cooperation.js';
import { type Declared, declaredFacts, marketFacts, partyOf } from './derive-facts.js';
import { figuresOf, listedTechnology } from './derive-figures.js';
import type { ComplianceFacts } from './facts.js';
import { type Topic, topicsOf } from './topics.js';

/** A member of a team with what it fills its roles with. */
export interface TeamMemberDeal {
  readonly company: CompanyFacts;
  readonly capabilities: readonly CapabilityFacts[];
}

/** The facts of every two members of a team that enters a market; order of members does not matter. */
export function deriveTeamFacts(
  market: string,
  members: readonly TeamMemberDeal[],
  hierarchy: TagHierarchy,
  declared: Declared = {},
  answers: readonly Answer[] = [],
): readonly ComplianceFacts[] {
  const ordered = [...members].sort((a, b) => (a.company.id < b.company.id ? -1 : 1));
  return ordered.flatMap((first, at) =>
    ordered.slice(at + 1).map((second) => pairFacts(market, first, second, hierarchy, declared, answers)),
  );
}

function pairFacts(
  market: string,
  first: TeamMemberDeal,
  second: TeamMemberDeal,
  hierarchy: TagHierarchy,
  declared: Declared,
  answers: readonly Answer[],
): ComplianceFacts {
  const both = [first, second];
  const offers = both.flatMap(({ capabilities }) => capabilities);
  const topics = new Set(offers.flatMap(({ tags }) => [...topicsOf(tags, hierarchy).about]));
  const [ofFirst, ofSecond] = [bringsOf(first, hierarchy), bringsOf(second, hierarchy)];
  const korean = both.find(({ company }) => company.country === 'KR');
  const facts: ComplianceFacts = {
    lane: 'third-country',
    parties: [partyOf(first.company, ofFirst, declared), partyOf(second.company, ofSecond, declared)],
    destinations: [market],
    topics,
    known: {
      ...cooperationFacts(modesOf(first), modesOf(second), 'third-country'),
      ...figuresOf(offers, topics),
      ...(korean && listedTechnology(korean.capabilities, korean === first ? ofFirst : ofSecond, topics)),
      ...declaredFacts(declared, 'deal'),
      ...marketFacts([market], 'deal'),
    },
    approvals: declared.approvals ?? [],
  };
  return withAnswers(facts, answers);
}

const modesOf = ({ company, capabilities }: TeamMemberDeal): Modes => ({
  by: company.id,
  modes: [...new Set(capabilities.flatMap(({ cooperationModes }) => cooperationModes))],
});

const bringsOf = ({ capabilities }: TeamMemberDeal, hierarchy: TagHierarchy): ReadonlySet<Topic> =>
  new Set(capabilities.flatMap(({ tags }) => [...topicsOf(tags, hierarchy).brings]));
