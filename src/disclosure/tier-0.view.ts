import { anonymousCapability, anonymousCompany, anonymousRequirement } from './anonymous.view.js';
import type {
  CapabilityShown,
  CapabilitySource,
  CompanyShown,
  CompanySource,
  Reader,
  RequirementShown,
  RequirementSource,
} from './source.js';

/** The teaser: what anybody who has a match may see. */
export const companyTier0 = (source: CompanySource, reader: Reader): CompanyShown =>
  anonymousCompany(source, 0, reader);

export const capabilityTier0 = (source: CapabilitySource, reader: Reader): CapabilityShown =>
  anonymousCapability(source, 0, reader);

export const requirementTier0 = (source: RequirementSource, reader: Reader): RequirementShown =>
  anonymousRequirement(source, 0, reader);
