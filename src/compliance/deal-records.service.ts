import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { capabilityFacts } from '../capabilities/capability.facts.js';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { Capability } from '../capabilities/capability.entity.js';
import { CompaniesService, type StoredCompany } from '../companies/companies.service.js';
import { companyFacts } from '../companies/company.facts.js';
import {
  type Answer,
  type ComplianceFacts,
  type Declared,
  deriveFacts,
  deriveTeamFacts,
  type TeamMemberDeal,
} from '../engine/compliance/index.js';
import type { OpportunityFacts } from '../engine/facts/index.js';
import { rolesOpenTo } from '../engine/teams/index.js';
import { CodedError } from '../errors/coded-error.js';
import { Match } from '../matching/lists/match.entity.js';
import { scoringContext } from '../matching/scoring-context.js';
import { Team } from '../matching/teams/team.entity.js';
import { OpportunitiesService } from '../opportunities/opportunities.service.js';
import { opportunityFacts } from '../opportunities/opportunity.facts.js';
import { requirementFacts } from '../requirements/requirement.facts.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { Reference } from '../taxonomy/reference.js';

/** The records of a deal, ready to be joined with what was declared and answered about it. */
export interface DealRecords {
  readonly companies: readonly StoredCompany[];
  /** Of the two parties of a match; of every two members of a team. */
  readonly factsOf: (declared: Declared, answers: readonly Answer[]) => readonly ComplianceFacts[];
}

/** Reads what rules look at of matches and teams, as the records stand now. */
@Injectable()
export class DealRecordsReader {
  constructor(
    private readonly requirements: RequirementsService,
    private readonly capabilities: CapabilitiesService,
    private readonly companies: CompaniesService,
    private readonly opportunities: OpportunitiesService,
    private readonly reference: Reference,
  ) {}

  /** @throws CodedError `not-found` */
  async ofMatch(id: string, manager: EntityManager): Promise<DealRecords> {
    const match = await manager.findOneBy(Match, { id });
    if (!match) throw new CodedError('not-found', { kind: 'match' });
    const requirement = await this.requirements.require(match.requirementId, manager);
    const capability = await this.capabilities.require(match.capabilityId, manager);
    const seeker = await this.companies.require(requirement.head.companyId, manager);
    const provider = await this.companies.require(capability.head.companyId, manager);
    const { dataCategories, endUse } = requirement.content;
    const { reference } = this;
    const wanted = requirementFacts(requirement.head.externalId, requirement.content, factsOf(seeker), reference);
    const offered = capabilityFacts(capability.head.externalId, capability.content, factsOf(provider), reference);
    return {
      companies: [seeker, provider],
      factsOf: (declared, answers) => [
        deriveFacts(wanted, offered, reference.hierarchy, { dataCategories, endUse, ...declared }, answers),
      ],
    };
  }

  /** @throws CodedError `not-found` */
  async ofTeam(id: string, onDate: string, manager: EntityManager): Promise<DealRecords> {
    const team = await manager.findOneBy(Team, { id });
    if (!team) throw new CodedError('not-found', { kind: 'team' });
    const { head, content } = await this.opportunities.require(team.opportunityId, manager);
    const owner = await this.companies.require(head.companyId, manager);
    const opportunity = opportunityFacts(head.externalId, content, factsOf(owner), this.reference);
    const companies = await this.companies.load(team.companies, manager);
    const members: TeamMemberDeal[] = [];
    for (const company of companies) members.push(await this.memberOf(opportunity, company, onDate, manager));
    return {
      companies,
      factsOf: (declared, answers) =>
        deriveTeamFacts(content.market, members, this.reference.hierarchy, declared, answers),
    };
  }

  /** Lists change and teams are put together by hand, so a member is judged with all that may fill a role. */
  private async memberOf(
    opportunity: OpportunityFacts,
    company: StoredCompany,
    onDate: string,
    manager: EntityManager,
  ): Promise<TeamMemberDeal> {
    const open = await manager.find(Capability, {
      where: { companyId: company.head.id, archivedAt: IsNull() },
      order: { externalId: 'ASC' },
    });
    const stored = await this.capabilities.load(
      open.map(({ id }) => id),
      manager,
    );
    const facts = factsOf(company);
    const context = scoringContext(this.reference, onDate);
    const offers = stored.map(({ head, content }) => capabilityFacts(head.externalId, content, facts, this.reference));
    const brought = offers.filter(
      (offer) => rolesOpenTo(opportunity, { company: facts, capabilities: [offer] }, context).length > 0,
    );
    return { company: facts, capabilities: brought };
  }
}

const factsOf = ({ head, content }: StoredCompany) => companyFacts(head.externalId, content);
