import type { CapabilityFacts, CompanyFacts, RequirementFacts } from '../facts/index.js';
import type { TagHierarchy } from '../tags/hierarchy.js';
import { type Answer, withAnswers } from './answers.js';
import { cooperationFacts } from './derive-cooperation.js';
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

/**
 * The facts of a match, each with its source: stated in a record, drawn from tags, specs, kinds and lane, or answered.
 * What none of them tells is absent.
 */
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
    ...cooperationFacts(
      { by: seeker.id, modes: requirement.cooperationModes },
      { by: capability.company.id, modes: capability.cooperationModes },
      lane,
    ),
    ...figuresOf([capability], topics),
    ...listedTechnology([capability], offer.brings, topics),
    ...declaredFacts(declared, seeker.id),
    ...buyerFacts(requirement, topics),
    ...marketFacts(requirement.markets, seeker.id),
  };
  const facts: ComplianceFacts = {
    lane,
    parties: [partyOf(seeker, sought, declared), partyOf(capability.company, offer.brings, declared)],
    destinations: destinationsOf(requirement, capability.company),
    topics,
    known,
    approvals: declared.approvals ?? [],
  };
  return withAnswers(facts, answers);
}

const NOTHING: ReadonlySet<Topic> = new Set();

export const partyOf = (company: CompanyFacts, brings: ReadonlySet<Topic> | null, { companies }: Declared): Party => {
  const stated = companies?.[company.id];
  return {
    id: company.id,
    country: company.country,
    kind: company.kind,
    supplies: brings !== null,
    brings: brings ?? NOTHING,
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
  if (lane === 'third-country' && markets.length > 0) return markets;
  const home = lane === 'local-partner' ? provider.country : company.country;
  return [home, ...markets.filter((market) => market !== home)];
}

const declaredBy = <T>(value: T, by: string): Known<T> => ({ value, source: 'declared', by });

export const declaredFacts = ({ dataCategories, endUse }: Declared, by: string): KnownFacts => ({
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

/** Whoever buys so many pieces a month builds them into products, and is no public body either. */
function buyerFacts({ company: { id, kind }, quantity }: RequirementFacts, topics: ReadonlySet<Topic>): KnownFacts {
  const isEnterprise = quantity !== null || (kind !== null && ENTERPRISES.has(kind));
  return isEnterprise && !topics.has('government') && !topics.has('hospital')
    ? { publicBuyer: { value: false, source: 'derived', by: id } }
    : {};
}

/** Markets that are named are all that are meant. */
export const marketFacts = (markets: readonly string[], by: string): KnownFacts =>
  markets.length === 0 ? {} : { reachesUsMarket: declaredBy(markets.includes('US'), by) };
