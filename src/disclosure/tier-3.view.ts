import { languageOf, type Text, textFor } from '../engine/facts/index.js';
import { anonymousCapability, anonymousRequirement } from './anonymous.view.js';
import type { ShownTextView } from './disclosed.dto.js';
import type {
  CapabilityShown,
  CapabilitySource,
  CompanyShown,
  CompanySource,
  Reader,
  RequirementShown,
  RequirementSource,
} from './source.js';
import { companyTier2 } from './tier-2.view.js';

/** Both have acknowledged the NDA: the words and figures as their owner wrote them. */
export const companyTier3 = (source: CompanySource, reader: Reader): CompanyShown => ({
  ...companyTier2(source, reader, 3),
  profile: asWritten(source.content.profile, reader),
});

export function capabilityTier3(source: CapabilitySource, reader: Reader): CapabilityShown {
  const { title, description, specs, price, roles } = source.content;
  return {
    ...anonymousCapability(source, 3, reader),
    company: companyTier3(source.company, reader),
    title: asWritten(title, reader),
    description: asWritten(description, reader),
    whole: { title, description, specs: specs ?? {}, price, roles },
  };
}

export function requirementTier3(source: RequirementSource, reader: Reader): RequirementShown {
  const { title, description } = source.content;
  return {
    ...anonymousRequirement(source, 3, reader),
    company: companyTier3(source.company, reader),
    title: asWritten(title, reader),
    description: asWritten(description, reader),
    whole: { title, description },
  };
}

const asWritten = (text: Text | undefined, { locale }: Reader): ShownTextView | null =>
  textFor(text ?? {}, languageOf(locale));
