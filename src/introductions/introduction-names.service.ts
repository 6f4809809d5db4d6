import { Injectable } from '@nestjs/common';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { CompaniesService } from '../companies/companies.service.js';
import type { TextDto } from '../http/text.dto.js';
import { OpportunitiesService, type StoredOpportunity } from '../opportunities/opportunities.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import type { StoredIntroduction } from './introductions.service.js';

/** What the records of introductions are called, by their ids; the view decides which of it the reader may know. */
export interface IntroductionNames {
  readonly companies: ReadonlyMap<string, TextDto>;
  /** Of requirements and capabilities. */
  readonly titles: ReadonlyMap<string, TextDto>;
  readonly opportunities: ReadonlyMap<string, StoredOpportunity>;
}

@Injectable()
export class IntroductionNamesReader {
  constructor(
    private readonly companies: CompaniesService,
    private readonly requirements: RequirementsService,
    private readonly capabilities: CapabilitiesService,
    private readonly opportunities: OpportunitiesService,
  ) {}

  async of(stored: readonly StoredIntroduction[]): Promise<IntroductionNames> {
    const ids = (of: (head: StoredIntroduction['head']) => string | null): string[] => [
      ...new Set(stored.flatMap(({ head }) => of(head) ?? [])),
    ];
    const [companies, requirements, capabilities, opportunities] = await Promise.all([
      this.companies.namesOf(stored.flatMap(({ parties }) => parties.map(({ companyId }) => companyId))),
      this.requirements.load(ids((head) => head.requirementId)),
      this.capabilities.load(ids((head) => head.capabilityId)),
      this.opportunities.load(ids((head) => head.opportunityId)),
    ]);
    return {
      companies,
      titles: new Map([...requirements, ...capabilities].map(({ head, content }) => [head.id, content.title])),
      opportunities: new Map(opportunities.map((one) => [one.head.id, one])),
    };
  }
}
