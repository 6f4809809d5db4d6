import { Injectable } from '@nestjs/common';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { capabilityFacts } from '../capabilities/capability.facts.js';
import { CompaniesService, type StoredCompany } from '../companies/companies.service.js';
import { companyFacts } from '../companies/company.facts.js';
import {
  alikeOf,
  CAPABILITY_WIDTHS,
  capabilityLadders,
  COMPANY_WIDTHS,
  companyLadders,
  REQUIREMENT_WIDTHS,
  requirementLadders,
  sharedBy,
  type SharedBy,
  widthsAt,
} from '../engine/disclosure/index.js';
import type { ScoringContext } from '../engine/scoring/index.js';
import { requirementFacts } from '../requirements/requirement.facts.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { Reference } from '../taxonomy/reference.js';
import { MarketPool } from './market-pool.js';
import type { CapabilitySource, CompanySource, RequirementSource } from './source.js';

/** How many firms hide behind a teaser. */
@Injectable()
export class SharingService {
  constructor(
    private readonly pool: MarketPool,
    private readonly companies: CompaniesService,
    private readonly capabilities: CapabilitiesService,
    private readonly requirements: RequirementsService,
    private readonly reference: Reference,
  ) {}

  async ofCompany({ id, facts, settings }: CompanySource, context: ScoringContext): Promise<SharedBy> {
    const widths = widthsAt(0, COMPANY_WIDTHS, settings.coarsened);
    const others = await this.companies.load(await this.pool.companies(id, facts.country, facts.kind));
    const alike = others.map(({ head, content }) =>
      alikeOf(head.id, companyLadders(companyFacts(head.externalId, content), widths, context)),
    );
    return sharedBy(companyLadders(facts, widths, context), alike);
  }

  async ofCapability({ facts, settings, company }: CapabilitySource, context: ScoringContext): Promise<SharedBy> {
    const widths = {
      company: widthsAt(0, COMPANY_WIDTHS, company.settings.coarsened),
      own: widthsAt(0, CAPABILITY_WIDTHS, settings.coarsened),
    };
    const fields = this.fieldsOf(facts.tags.map(({ code }) => code));
    const others = await this.capabilities.load(
      await this.pool.capabilities(company.id, facts.company.country, fields),
    );
    const ownerOf = await this.owners(others.map(({ head }) => head.companyId));
    const alike = others.flatMap(({ head, content }) => {
      const owner = ownerOf.get(head.companyId);
      if (!owner) return [];
      const other = capabilityFacts(
        head.externalId,
        content,
        companyFacts(owner.head.externalId, owner.content),
        this.reference,
      );
      return [alikeOf(owner.head.id, capabilityLadders(other, widths, context))];
    });
    return sharedBy(capabilityLadders(facts, widths, context), alike);
  }

  async ofRequirement({ facts, settings, company }: RequirementSource, context: ScoringContext): Promise<SharedBy> {
    const widths = {
      company: widthsAt(0, COMPANY_WIDTHS, company.settings.coarsened),
      own: widthsAt(0, REQUIREMENT_WIDTHS, settings.coarsened),
    };
    const fields = this.fieldsOf(facts.tags.map(({ code }) => code));
    const ids = await this.pool.requirements(company.id, facts.company.country, fields, facts.lane);
    const others = await this.requirements.load(ids);
    const ownerOf = await this.owners(others.map(({ head }) => head.companyId));
    const alike = others.flatMap(({ head, content }) => {
      const owner = ownerOf.get(head.companyId);
      if (!owner) return [];
      const other = requirementFacts(
        head.externalId,
        content,
        companyFacts(owner.head.externalId, owner.content),
        this.reference,
      );
      return [alikeOf(owner.head.id, requirementLadders(other, widths, context))];
    });
    return sharedBy(requirementLadders(facts, widths, context), alike);
  }

  /** The roots of the fields that the tags lie in: no width shows less than those. */
  private fieldsOf(tags: readonly string[]): string[] {
    return [...new Set(tags.map((tag) => this.reference.hierarchy.ancestors(tag).at(-1) ?? tag))];
  }

  private async owners(ids: readonly string[]): Promise<ReadonlyMap<string, StoredCompany>> {
    const owners = await this.companies.load([...new Set(ids)]);
    return new Map(owners.map((owner) => [owner.head.id, owner]));
  }
}
