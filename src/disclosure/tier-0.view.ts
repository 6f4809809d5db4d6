import { anonymousCapability, anonymousCompany, anonymousRequirement } from './anonymous.view.js';
import type { DisclosedCapabilityView, DisclosedCompanyView, DisclosedRequirementView } from './disclosed.dto.js';
import type { CapabilitySource, CompanySource, Reader, RequirementSource } from './source.js';

/** The teaser: what anybody who has a match may see. */
export const companyTier0 = (source: CompanySource, reader: Reader): DisclosedCompanyView =>
  anonymousCompany(source, 0, reader);

export const capabilityTier0 = (source: CapabilitySource, reader: Reader): DisclosedCapabilityView =>
  anonymousCapability(source, 0, reader);

export const requirementTier0 = (source: RequirementSource, reader: Reader): DisclosedRequirementView =>
  anonymousRequirement(source, 0, reader);
