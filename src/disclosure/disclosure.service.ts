import { Injectable } from '@nestjs/common';
import type { Tier } from '../engine/disclosure/index.js';
import type { Locale } from '../engine/facts/index.js';
import type { ScoringContext } from '../engine/scoring/index.js';
import { scoringContext } from '../matching/scoring-context.js';
import { Reference } from '../taxonomy/reference.js';
import type { DisclosedCapabilityView, DisclosedCompanyView, DisclosedRequirementView } from './disclosed.dto.js';
import type { CapabilitySource, CompanySource, Reader, RequirementSource } from './source.js';
import { DisclosureSources } from './sources.service.js';
import { capabilityTier0, companyTier0, requirementTier0 } from './tier-0.view.js';
import { capabilityTier1, companyTier1, requirementTier1 } from './tier-1.view.js';
import { capabilityTier2, companyTier2, requirementTier2 } from './tier-2.view.js';
import { capabilityTier3, companyTier3, requirementTier3 } from './tier-3.view.js';

type Mapper<S, V> = (source: S, reader: Reader) => V;

const COMPANY: Readonly<Record<Tier, Mapper<CompanySource, DisclosedCompanyView>>> = {
  0: companyTier0,
  1: companyTier1,
  2: companyTier2,
  3: companyTier3,
};
const CAPABILITY: Readonly<Record<Tier, Mapper<CapabilitySource, DisclosedCapabilityView>>> = {
  0: capabilityTier0,
  1: capabilityTier1,
  2: capabilityTier2,
  3: capabilityTier3,
};
const REQUIREMENT: Readonly<Record<Tier, Mapper<RequirementSource, DisclosedRequirementView>>> = {
  0: requirementTier0,
  1: requirementTier1,
  2: requirementTier2,
  3: requirementTier3,
};

/** What one side sees of the other. Who may see which tier is not decided here. */
@Injectable()
export class DisclosureService {
  private context: ScoringContext | null = null;

  constructor(
    private readonly sources: DisclosureSources,
    private readonly reference: Reference,
  ) {}

  /** @throws CodedError `not-found` */
  async companyAt(tier: Tier, id: string, locale: Locale): Promise<DisclosedCompanyView> {
    return COMPANY[tier](await this.sources.company(id), this.reader(locale));
  }

  /** @throws CodedError `not-found` */
  async capabilityAt(tier: Tier, id: string, locale: Locale): Promise<DisclosedCapabilityView> {
    return CAPABILITY[tier](await this.sources.capability(id), this.reader(locale));
  }

  /** @throws CodedError `not-found` */
  async requirementAt(tier: Tier, id: string, locale: Locale): Promise<DisclosedRequirementView> {
    return REQUIREMENT[tier](await this.sources.requirement(id), this.reader(locale));
  }

  /** Names and units in a language, by the words of now. They are the same on any day, so one context serves for all. */
  reader(locale: Locale): Reader {
    if (this.context?.taxonomy !== this.reference.taxonomy) {
      this.context = scoringContext(this.reference, '2000-01-01');
    }
    return { locale, context: this.context, names: this.reference.names(locale) };
  }
}
