import { companyFacts } from '../../companies/company.facts.js';
import type { Candidate, CapabilityFacts, CompanyFacts } from '../../engine/facts/index.js';
import {
  type CandidatePool,
  type PairFit,
  prepareCandidates,
  rolesOpenTo,
  scoreSlots,
  type SlotFit,
  type SlotGap,
  type SlotTables,
  solveConsortium,
  solveTeams,
  type Team,
} from '../../engine/teams/index.js';
import type { Reference } from '../../taxonomy/reference.js';
import { type OpportunityInput, opportunityFactsOf, requirementFactsOf } from '../runs/scoring-input.js';
import type { ThreadInputs } from '../runs/scored-list.js';
import { scoringContext } from '../scoring-context.js';
import type {
  ConsortiumTask,
  ScoredConsortium,
  ScoredTeams,
  SlimFit,
  SlimGap,
  SlimPair,
  SlimTeam,
  TeamTask,
  TouchedTeamsTask,
} from './scored-teams.js';

/** An open capability as the scorer of lists has read it. */
export interface Offer {
  readonly id: string;
  readonly companyId: string;
  readonly facts: CapabilityFacts;
}

export interface TeamScorer {
  readonly solve: (task: TeamTask) => ScoredTeams;
  /** Ids of the opportunities with a role that the company may fill. */
  readonly touchedOpportunities: (task: TouchedTeamsTask) => string[];
  readonly consortium: (task: ConsortiumTask) => ScoredConsortium;
}

/** The one way from records to teams. What many opportunities share is made when the first one asks for it. */
export function createTeamScorer(inputs: ThreadInputs, offers: readonly Offer[], reference: Reference): TeamScorer {
  const context = scoringContext(reference, inputs.asOf, inputs.model);
  let ids: ReadonlyMap<string, string> | null = null;
  const idOf = (externalId: string): string => {
    ids ??= new Map([...inputs.companies.values()].map((company) => [company.externalId, company.id]));
    return ids.get(externalId) ?? '';
  };
  const offerIds = new Map(offers.map(({ id, facts }) => [facts.id, id]));
  const offersOf = byCompany(offers);
  const tables = new Map<string, SlotTables>();
  let pool: CandidatePool | null = null;

  function candidateOf(id: string): Candidate | null {
    const company = inputs.companies.get(id);
    if (!company || company.archived) return null;
    const capabilities = (offersOf.get(id) ?? []).map(({ facts }) => facts);
    return { company: capabilities[0]?.company ?? companyFacts(company.externalId, company.content), capabilities };
  }

  function candidates(): CandidatePool {
    pool ??= prepareCandidates(
      [...inputs.companies.keys()].flatMap((id) => candidateOf(id) ?? []),
      context,
    );
    return pool;
  }

  /** Kept by opportunity, so that a change of mind is only solved again. */
  function tablesOf(opportunity: OpportunityInput): SlotTables {
    const known = tables.get(opportunity.id);
    if (known !== undefined) return known;
    const made = scoreSlots(opportunityFactsOf(opportunity, inputs.companies, reference), candidates());
    tables.set(opportunity.id, made);
    return made;
  }

  function solve({ opportunity, count, pinned = [], excluded = [] }: TeamTask): ScoredTeams {
    const slots = tablesOf(opportunity);
    const named = (some: readonly string[]): string[] =>
      some.flatMap((id) => inputs.companies.get(id)?.externalId ?? []);
    const result = solveTeams(slots, {
      ...(count !== undefined && { count }),
      pinned: named(pinned),
      excluded: named(excluded),
    });
    const { firms } = slots.pool;
    const shortlisted = new Set(
      slots.slots.flatMap(({ entries }) => entries.map(({ firm }) => idOf(firms[firm]?.company.id ?? ''))),
    );
    return {
      opportunityId: opportunity.id,
      externalId: opportunity.externalId,
      considered: firms.length,
      lookedAt: [...shortlisted].sort(),
      teams: result.teams.map(slimTeam),
      openRoles: result.openRoles.map(slimGap),
      gap: result.gap,
      keyRole: result.keyRole,
    };
  }

  function touchedOpportunities({ opportunities, companyId }: TouchedTeamsTask): string[] {
    const candidate = candidateOf(companyId);
    if (candidate === null) return [];
    return opportunities
      .filter((one) => rolesOpenTo(opportunityFactsOf(one, inputs.companies, reference), candidate, context).length > 0)
      .map(({ id }) => id);
  }

  function consortium({ requirement }: ConsortiumTask): ScoredConsortium {
    const result = solveConsortium(requirementFactsOf(requirement, inputs.companies, reference), candidates());
    switch (result.state) {
      case 'one-firm':
        return { state: 'one-firm', company: idOf(result.company.id) };
      case 'uncovered':
        return { state: 'uncovered', items: result.items };
      case 'indivisible':
        return { state: 'indivisible' };
      case 'too-many-firms':
        return { state: 'too-many-firms', most: result.most };
      case 'proposed': {
        const { members, pairs, value, gap } = result.consortium;
        return {
          state: 'proposed',
          members: members.map(({ company, capabilities, items, share, lead }) => {
            const used = capabilities.map(({ id }) => offerIds.get(id) ?? '');
            return { company: idOf(company.id), capabilities: used, items, share, lead };
          }),
          pairs: pairs.map(slimPair),
          value,
          gap,
        };
      }
    }
  }

  const slimFit = ({ company, capability, pair, ...rest }: SlotFit & { readonly company: CompanyFacts }): SlimFit => ({
    company: idOf(company.id),
    capability: capability === null ? null : (offerIds.get(capability.id) ?? null),
    score: rest.score,
    fit: pair?.fit ?? null,
    coverage: pair?.coverage ?? null,
    reasons: rest.reasons,
    lacks: rest.lacks,
  });

  const slimGap = ({ slot, able, advice, nearest }: SlotGap): SlimGap => ({
    role: slot.id,
    able,
    advice,
    nearest: nearest.map(slimFit),
  });

  const slimPair = ({ companies: [one, two], value, reasons }: PairFit): SlimPair => ({
    companies: [idOf(one), idOf(two)],
    value,
    reasons,
  });

  const slimTeam = ({ rank, value, parts, gap, members, fills, gaps, sideGaps, pairs }: Team): SlimTeam => ({
    rank,
    value,
    parts,
    gap,
    members: members.map(({ company, slots, readiness, reason, pinned }) => {
      return { company: idOf(company.id), roles: slots, readiness, market: reason, pinned };
    }),
    fills: fills.map((fill) => ({ role: fill.slot.id, ...slimFit(fill) })),
    gaps: gaps.map(slimGap),
    sideGaps,
    pairs: pairs.map(slimPair),
  });

  return { solve, touchedOpportunities, consortium };
}

function byCompany(offers: readonly Offer[]): ReadonlyMap<string, readonly Offer[]> {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) {
    const group = groups.get(offer.companyId);
    if (group === undefined) groups.set(offer.companyId, [offer]);
    else group.push(offer);
  }
  return groups;
}
