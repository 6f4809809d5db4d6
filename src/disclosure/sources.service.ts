import { Injectable } from '@nestjs/common';
import { CapabilitiesService, type StoredCapability } from '../capabilities/capabilities.service.js';
import { capabilityFacts } from '../capabilities/capability.facts.js';
import { CompaniesService, type StoredCompany } from '../companies/companies.service.js';
import { companyFacts } from '../companies/company.facts.js';
import { createRedactor, type Identity } from '../engine/disclosure/index.js';
import { requirementFacts } from '../requirements/requirement.facts.js';
import { RequirementsService, type StoredRequirement } from '../requirements/requirements.service.js';
import { Reference } from '../taxonomy/reference.js';
import { DisclosureSettingsService } from './disclosure-settings.service.js';
import { FieldVocabulary } from './field-vocabulary.js';
import type { CapabilitySource, CompanySource, RequirementSource } from './source.js';

/** A record as a list or an introduction holds it: now, or as it stood when it was scored. */
export type Held<S extends { readonly content: object }> = {
  readonly id: string;
  readonly externalId: string;
  readonly content: S['content'];
};
export interface HeldOwned<S extends { readonly content: object }> {
  readonly record: Held<S>;
  readonly company: Held<StoredCompany>;
}

const held = <S extends StoredCompany | StoredCapability | StoredRequirement>({ head, content }: S): Held<S> => ({
  id: head.id,
  externalId: head.externalId,
  content,
});

/** Gathers what the tiers show, with the settings of today: who widens a field is heard at once. */
@Injectable()
export class DisclosureSources {
  constructor(
    private readonly companies: CompaniesService,
    private readonly capabilities: CapabilitiesService,
    private readonly requirements: RequirementsService,
    private readonly settings: DisclosureSettingsService,
    private readonly vocabulary: FieldVocabulary,
    private readonly reference: Reference,
  ) {}

  /** @throws CodedError `not-found` */
  async company(id: string): Promise<CompanySource> {
    const company = held(await this.companies.require(id));
    const settingsOf = await this.settings.ofAll([id]);
    return this.companySource(company, settingsOf(id));
  }

  /** @throws CodedError `not-found` */
  async capability(id: string): Promise<CapabilitySource> {
    const stored = await this.capabilities.require(id);
    const company = held(await this.companies.require(stored.head.companyId));
    const [source] = await this.ofCapabilities([{ record: held(stored), company }]);
    return present(source);
  }

  /** @throws CodedError `not-found` */
  async requirement(id: string): Promise<RequirementSource> {
    const stored = await this.requirements.require(id);
    const company = held(await this.companies.require(stored.head.companyId));
    const [source] = await this.ofRequirements([{ record: held(stored), company }]);
    return present(source);
  }

  /** In the order of `all`. */
  async ofCapabilities(all: readonly HeldOwned<StoredCapability>[]): Promise<CapabilitySource[]> {
    const settingsOf = await this.settings.ofAll(all.flatMap(({ record, company }) => [record.id, company.id]));
    return all.map(({ record, company: { id, ...more } }) => {
      const company = this.companySource({ id, ...more }, settingsOf(id));
      const settings = settingsOf(record.id);
      const facts = capabilityFacts(record.externalId, record.content, company.facts, this.reference);
      return { content: record.content, facts, settings, company, redactor: this.redactor(company, settings.brands) };
    });
  }

  /** In the order of `all`. */
  async ofRequirements(all: readonly HeldOwned<StoredRequirement>[]): Promise<RequirementSource[]> {
    const settingsOf = await this.settings.ofAll(all.flatMap(({ record, company }) => [record.id, company.id]));
    return all.map(({ record, company: { id, ...more } }) => {
      const company = this.companySource({ id, ...more }, settingsOf(id));
      const settings = settingsOf(record.id);
      const facts = requirementFacts(record.externalId, record.content, company.facts, this.reference);
      return { content: record.content, facts, settings, company, redactor: this.redactor(company, settings.brands) };
    });
  }

  private companySource(
    { id, externalId, content }: Held<StoredCompany>,
    settings: CompanySource['settings'],
  ): CompanySource {
    const source = { id, content, facts: companyFacts(externalId, content), settings };
    return { ...source, redactor: this.redactor(source, []) };
  }

  private redactor({ content, settings }: Pick<CompanySource, 'content' | 'settings'>, brands: readonly string[]) {
    return createRedactor(identityOf(content, [...settings.brands, ...brands]), this.vocabulary);
  }
}

function identityOf(content: CompanySource['content'], brands: readonly string[]): Identity {
  const contacts = content.contacts ?? [];
  const stated = (values: readonly (string | undefined)[]): string[] => values.filter((value) => value !== undefined);
  return {
    names: content.names,
    brands,
    people: stated(contacts.map(({ name }) => name)),
    addresses: stated([content.website, content.publicEmail, ...contacts.map(({ email }) => email)]),
    numbers: stated([content.registrationNumber, ...contacts.map(({ phone }) => phone)]),
  };
}

function present<T>(source: T | undefined): T {
  if (source === undefined) throw new Error('A record that was just read has no source');
  return source;
}
