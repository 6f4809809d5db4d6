import { COMPANY_WIDTHS, type Tier, widthsAt } from '../engine/disclosure/index.js';
import { anonymousCapability, anonymousCompany, anonymousRequirement, named } from './anonymous.view.js';
import type {
  CapabilityShown,
  CapabilitySource,
  CompanyShown,
  CompanySource,
  Reader,
  RequirementShown,
  RequirementSource,
} from './source.js';

/** Approved by an advisor: all figures as they are, unless their owner has widened them; still without a name. */
export function companyTier1(source: CompanySource, reader: Reader, tier: Tier = 1): CompanyShown {
  const { facts, settings } = source;
  const { markets } = widthsAt(tier, COMPANY_WIDTHS, settings.coarsened);
  const presence = markets === 'hidden' ? [] : facts.presence;
  return {
    ...anonymousCompany(source, tier, reader),
    languages: facts.languages.map((language) => named(language, reader.names.language)),
    presence: presence.map(({ market, kind }) => ({ ...named(market, reader.names.country), kind })),
    references: facts.references ?? undefined,
  };
}

export const capabilityTier1 = (source: CapabilitySource, reader: Reader): CapabilityShown => ({
  ...anonymousCapability(source, 1, reader),
  company: companyTier1(source.company, reader),
});

export const requirementTier1 = (source: RequirementSource, reader: Reader): RequirementShown => ({
  ...anonymousRequirement(source, 1, reader),
  company: companyTier1(source.company, reader),
});
