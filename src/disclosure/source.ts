import type { CapabilityContent } from '../capabilities/capability.dto.js';
import type { CompanyRevision } from '../companies/company.revision.js';
import type { Redactor, TeaserReader } from '../engine/disclosure/index.js';
import type { CapabilityFacts, CompanyFacts, RequirementFacts } from '../engine/facts/index.js';
import type { RequirementContent } from '../requirements/requirement.dto.js';
import type { DisclosedCapabilityView, DisclosedCompanyView, DisclosedRequirementView } from './disclosed.dto.js';
import type { Settings } from './disclosure-settings.service.js';

/** All of a company that any tier may need, with what its owner lets others see. */
export interface CompanySource {
  readonly id: string;
  readonly content: CompanyRevision;
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly redactor: Redactor;
}

interface OwnedSource<C, F> {
  readonly content: C;
  readonly facts: F;
  readonly settings: Settings;
  readonly company: CompanySource;
  /** Hides the brands of the record too. */
  readonly redactor: Redactor;
}
export type CapabilitySource = OwnedSource<CapabilityContent, CapabilityFacts>;
export type RequirementSource = OwnedSource<RequirementContent, RequirementFacts>;

export type Reader = TeaserReader;

/** What a tier shows, as plain values that the next tier adds to. */
export type CompanyShown = Pick<DisclosedCompanyView, keyof DisclosedCompanyView>;
export type CapabilityShown = Pick<DisclosedCapabilityView, keyof DisclosedCapabilityView>;
export type RequirementShown = Pick<DisclosedRequirementView, keyof DisclosedRequirementView>;
