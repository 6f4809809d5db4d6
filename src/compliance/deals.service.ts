import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { capabilityFacts } from '../capabilities/capability.facts.js';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { CompaniesService, type StoredCompany } from '../companies/companies.service.js';
import { companyFacts } from '../companies/company.facts.js';
import { type Declared, deriveFacts, type ComplianceFacts } from '../engine/compliance/index.js';
import { CodedError } from '../errors/coded-error.js';
import { Match } from '../matching/lists/match.entity.js';
import { requirementFacts } from '../requirements/requirement.facts.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { Reference } from '../taxonomy/reference.js';
import { AnswersService } from './answers.service.js';
import type { ComplianceAnswer } from './compliance-answer.entity.js';
import { TaskRows } from './tasks/task-rows.js';

/** A match with what rules read of it. */
export interface Deal {
  readonly matchId: string;
  readonly companies: readonly [seeker: StoredCompany, provider: StoredCompany];
  /** The one that counts for each question, in no order. */
  readonly answers: readonly ComplianceAnswer[];
  readonly facts: ComplianceFacts;
  /** Ids of companies whose screening waits for a decision, which no answer stands in for. */
  readonly unscreened: readonly string[];
}

/** Reads matches as their records and the answers stand now. */
@Injectable()
export class DealsService {
  constructor(
    private readonly requirements: RequirementsService,
    private readonly capabilities: CapabilitiesService,
    private readonly companies: CompaniesService,
    private readonly answers: AnswersService,
    private readonly tasks: TaskRows,
    private readonly reference: Reference,
  ) {}

  /**
   * @param onDate `YYYY-MM-DD`; approvals that have run out by then count no more
   * @throws CodedError `not-found`
   */
  async read(matchId: string, onDate: string, manager: EntityManager): Promise<Deal> {
    const match = await manager.findOneBy(Match, { id: matchId });
    if (!match) throw new CodedError('not-found', { kind: 'match' });
    const requirement = await this.requirements.require(match.requirementId, manager);
    const capability = await this.capabilities.require(match.capabilityId, manager);
    const seeker = await this.companies.require(requirement.head.companyId, manager);
    const provider = await this.companies.require(capability.head.companyId, manager);
    const answers = await this.answers.thatCount(matchId, manager);
    const approvals = await this.tasks.approvals(matchId, onDate, manager);
    const companies = [seeker, provider] as const;
    const standing = await this.answers.standing(answers, companies, manager);
    const { dataCategories, endUse } = requirement.content;
    return {
      matchId,
      companies,
      answers,
      unscreened: standing.unscreened,
      facts: deriveFacts(
        requirementFacts(requirement.head.externalId, requirement.content, factsOf(seeker), this.reference),
        capabilityFacts(capability.head.externalId, capability.content, factsOf(provider), this.reference),
        this.reference.hierarchy,
        { dataCategories, endUse, approvals, companies: Object.fromEntries(companies.map(declaredBy)) },
        standing.answers,
      ),
    };
  }
}

const factsOf = ({ head, content }: StoredCompany) => companyFacts(head.externalId, content);

const declaredBy = ({ head, content: { parentCountry } }: StoredCompany) =>
  [head.externalId, { parentCountry }] as const satisfies [string, NonNullable<Declared['companies']>[string]];
