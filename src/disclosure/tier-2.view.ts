import type { Tier } from '../engine/disclosure/index.js';
import { anonymousCapability, anonymousRequirement } from './anonymous.view.js';
import type { IdentityView } from './disclosed.dto.js';
import type {
  CapabilityShown,
  CapabilitySource,
  CompanyShown,
  CompanySource,
  Reader,
  RequirementShown,
  RequirementSource,
} from './source.js';
import { companyTier1 } from './tier-1.view.js';

/** Both have consented: who the firm is and whom to call. */
export const companyTier2 = (source: CompanySource, reader: Reader, tier: Tier = 2): CompanyShown => ({
  ...companyTier1(source, reader, tier),
  identity: identityView(source),
});

export const capabilityTier2 = (source: CapabilitySource, reader: Reader): CapabilityShown => ({
  ...anonymousCapability(source, 2, reader),
  company: companyTier2(source.company, reader),
});

export const requirementTier2 = (source: RequirementSource, reader: Reader): RequirementShown => ({
  ...anonymousRequirement(source, 2, reader),
  company: companyTier2(source.company, reader),
});

/** The one place from which names and contacts leave; field by field, so that a new one is not shown by accident. */
function identityView({ id, content }: CompanySource): IdentityView {
  return {
    id,
    names: content.names,
    registrationNumber: content.registrationNumber,
    website: content.website,
    city: content.city,
    foundedYear: content.foundedYear,
    employees: content.employees,
    parentCountry: content.parentCountry,
    contacts: (content.contacts ?? []).map(({ name, role, email, phone }) => ({ name, role, email, phone })),
    publicEmail: content.publicEmail,
  };
}
