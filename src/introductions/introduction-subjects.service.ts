import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { CompaniesService } from '../companies/companies.service.js';
import { ownerOf } from '../companies/owner.js';
import type { PartySide } from '../engine/introductions/index.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import { actsFor, type Principal } from '../http/principal.js';
import { Match } from '../matching/lists/match.entity.js';
import { teamIds } from '../matching/teams/team-ids.js';
import { OpportunitiesService } from '../opportunities/opportunities.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import type { Introduction } from './introduction.entity.js';

type Columns = Pick<Introduction, 'kind' | 'matchId' | 'teamId' | 'requirementId' | 'capabilityId' | 'opportunityId'>;

/** What is to be introduced, and what decides on the desk. */
export interface IntroductionSubject {
  readonly columns: Columns;
  readonly parties: readonly { readonly companyId: string; readonly side: PartySide }[];
  readonly lanes: readonly string[];
  readonly regions: readonly string[];
  readonly tags: readonly string[];
}

/** Looks up what somebody wants introduced; what is not theirs is not there. */
@Injectable()
export class IntroductionSubjects {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly requirements: RequirementsService,
    private readonly capabilities: CapabilitiesService,
    private readonly opportunities: OpportunitiesService,
    private readonly companies: CompaniesService,
  ) {}

  /** @throws CodedError `invalid-input`; `already-archived` when one side is no longer open */
  async ofMatch(matchId: string, principal: Principal): Promise<IntroductionSubject> {
    const match = await this.dataSource.manager.findOneBy(Match, { id: matchId });
    const [requirement] = match === null ? [] : await this.requirements.load([match.requirementId]);
    const [capability] = match === null ? [] : await this.capabilities.load([match.capabilityId]);
    const sides = requirement && capability ? [requirement.head, capability.head] : [];
    const [seeker, provider] = sides;
    const isTheirs = sides.some(({ companyId }) => actsFor(principal, companyId));
    if (!requirement || !seeker || !provider || !isTheirs || seeker.companyId === provider.companyId)
      throw invalidInput({ field: 'match', code: 'not-id' });
    if (sides.some(({ archivedAt }) => archivedAt !== null)) throw new CodedError('already-archived');
    return {
      columns: {
        kind: 'match',
        matchId,
        teamId: null,
        requirementId: seeker.id,
        capabilityId: provider.id,
        opportunityId: null,
      },
      parties: [
        { companyId: seeker.companyId, side: 'seeker' },
        { companyId: provider.companyId, side: 'provider' },
      ],
      lanes: [requirement.head.lane],
      regions: await this.regionsOf([seeker.companyId, provider.companyId]),
      tags: requirement.head.tags,
    };
  }

  /** @throws CodedError `not-allowed` to members; `invalid-input`; `already-archived` */
  async ofTeam(
    opportunityId: string,
    companies: readonly string[],
    principal: Principal,
  ): Promise<IntroductionSubject> {
    if (principal.role === 'member') throw new CodedError('not-allowed');
    const [opportunity] = await this.opportunities.load([opportunityId]);
    if (!opportunity) throw invalidInput({ field: 'opportunity', code: 'not-id' });
    if (opportunity.head.archivedAt !== null) throw new CodedError('already-archived');
    for (const [at, company] of companies.entries())
      await ownerOf(this.companies, principal, company, `companies[${at}]`);
    const idOf = await teamIds(this.dataSource.manager, opportunityId, [companies]);
    return {
      columns: {
        kind: 'team',
        matchId: null,
        teamId: idOf(companies),
        requirementId: null,
        capabilityId: null,
        opportunityId,
      },
      parties: companies.map((companyId) => ({ companyId, side: 'member' as const })),
      lanes: ['third-country'],
      regions: await this.regionsOf(companies),
      tags: opportunity.head.tags,
    };
  }

  private async regionsOf(companies: readonly string[]): Promise<string[]> {
    const stored = await this.companies.load(companies);
    return stored.flatMap(({ head: { region } }) => (region === null ? [] : [region]));
  }
}
