import type { CapabilityFacts, CompanyFacts, LaneCode, RequirementFacts } from '../facts/index.js';
import type { TagHierarchy } from '../tags/hierarchy.js';
import { type Answer, withAnswers, withConsequences } from './answers.js';
import { agreedModes, type Modes } from './derive-cooperation.js';
import { figuresOf, listedTechnology } from './derive-figures.js';
import type { Approval, ComplianceFacts, DataCategory, Known, KnownFacts, Party, ScreeningFinding } from './facts.js';
import { type Topic, topicsOf } from './topics.js';

/** What records and advisors state that the plain facts of a match do not hold. */
export interface Declared {
  /** As a requirement states them: `none` says that no data are touched. */
  readonly dataCategories?: readonly (DataCategory | 'none')[];
  readonly endUse?: 'civil' | 'state' | 'military-adjacent' | 'unknown';
  /** By external id of the company. */
  readonly companies?: Readonly<Record<string, DeclaredCompany>>;
  readonly approvals?: readonly Approval[];
}

export interface DeclaredCompany {
  /** ISO 3166-1 alpha-2 */
  readonly parentCountry?: string;
  /** Absent until a screening is decided. */
  readonly screening?: readonly ScreeningFinding[];
}

/** A member of a team with what it fills its roles with. */
export interface TeamMemberDeal {
  readonly company: CompanyFacts;
  readonly capabilities: readonly CapabilityFacts[];
}

/** The facts of a match. */
export function deriveFacts(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  hierarchy: TagHierarchy,
  declared: Declared = {},
  answers: readonly Answer[] = [],
): ComplianceFacts {
  const { company: seeker, lane } = requirement;
  const offer = topicsOf(capability.tags, hierarchy);
  const need = topicsOf(requirement.tags, hierarchy);
  // A firm that looks for a local partner brings what the partner will build into its market.
  const sought = lane === 'local-partner' ? need.brings : null;
  const topics = new Set(need.about);
  for (const topic of offer.about) topics.add(topic);
  const known = {
    ...agreedModes({ by: seeker.id, modes: requirement.cooperationModes }, modesOf(capability), lane),
    ...figuresOf([capability], topics),
    ...listedTechnology([capability], offer.brings, topics),
    ...declaredFacts(declared, seeker.id),
    ...buyerFacts(seeker, topics),
    ...marketFacts(requirement.markets, seeker.id),
  };
  const facts: ComplianceFacts = {
    lane,
    parties: [partyOf(seeker, sought, declared), partyOf(capability.company, offer.brings, declared)],
    destinations: destinationsOf(requirement, capability.company),
    topics,
    known: withConsequences(known),
    approvals: declared.approvals ?? [],
  };
  return withAnswers(facts, answers);
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
  const [modes, otherModes] = both.map(({ company, capabilities }): Modes => ({
    by: company.id,
    modes: [...new Set(capabilities.flatMap(({ cooperationModes }) => cooperationModes))],
  }));
  const facts: ComplianceFacts = {
    lane: 'third-country',
    parties: [partyOf(first.company, ofFirst, declared), partyOf(second.company, ofSecond, declared)],
    destinations: [market],
    topics,
    known: withConsequences({
      ...(modes && otherModes && agreedModes(modes, otherModes, 'third-country')),
      ...figuresOf(offers, topics),
      ...(korean && listedTechnology(korean.capabilities, korean === first ? ofFirst : ofSecond, topics)),
      ...declaredFacts(declared, 'deal'),
      ...marketFacts([market], 'deal'),
    }),
    approvals: declared.approvals ?? [],
  };
  return withAnswers(
    facts,
    answers.filter(({ about }) => about === undefined || facts.parties.some(({ id }) => id === about)),
  );
}

const bringsOf = ({ capabilities }: TeamMemberDeal, hierarchy: TagHierarchy): ReadonlySet<Topic> =>
  new Set(capabilities.flatMap(({ tags }) => [...topicsOf(tags, hierarchy).brings]));

const modesOf = ({ company, cooperationModes }: CapabilityFacts): Modes => ({
  by: company.id,
  modes: cooperationModes,
});

const partyOf = (company: CompanyFacts, brings: ReadonlySet<Topic> | null, { companies }: Declared): Party => {
  const stated = companies?.[company.id];
  return {
    id: company.id,
    country: company.country,
    kind: company.kind,
    supplies: brings !== null,
    brings: brings ?? new Set(),
    known: {
      ...(stated?.screening && { screening: { value: stated.screening, source: 'declared', by: 'advisor' } }),
      ...(stated?.parentCountry && {
        ultimateParent: { value: stated.parentCountry, source: 'declared', by: company.id },
      }),
    },
  };
};

/** Where the outcome is used: with the buyer; with the partner where one is sought for a market; in the markets named. */
function destinationsOf({ lane, company, markets }: RequirementFacts, provider: CompanyFacts): readonly string[] {
  const home: Readonly<Record<LaneCode, string>> = {
    'component-supply': company.country,
    'robot-parts': company.country,
    'vertical-llm': company.country,
    'local-partner': provider.country,
    'third-country': markets[0] ?? company.country,
  };
  return [...new Set([home[lane], ...markets])];
}

const declaredBy = <T>(value: T, by: string): Known<T> => ({ value, source: 'declared', by });

const declaredFacts = ({ dataCategories, endUse }: Declared, by: string): KnownFacts => ({
  ...(dataCategories !== undefined &&
    dataCategories.length > 0 && {
      dataCategories: declaredBy(
        dataCategories.filter((category) => category !== 'none'),
        by,
      ),
    }),
  ...(endUse !== undefined && endUse !== 'unknown' && { endUse: declaredBy(endUse, by) }),
});

/** Kinds that buy for business of their own: no government and no public hospital. */
const ENTERPRISES = new Set(['manufacturer', 'fabless', 'software', 'integrator', 'epc', 'platform']);

const buyerFacts = ({ id, kind }: CompanyFacts, topics: ReadonlySet<Topic>): KnownFacts =>
  kind !== null && ENTERPRISES.has(kind) && !topics.has('government') && !topics.has('hospital')
    ? { publicBuyer: { value: false, source: 'derived', by: id } }
    : {};

/** Markets that are named are all that are meant. */
const marketFacts = (markets: readonly string[], by: string): KnownFacts =>
  markets.length === 0 ? {} : { reachesUsMarket: declaredBy(markets.includes('US'), by) };
