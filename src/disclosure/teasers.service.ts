import { Injectable } from '@nestjs/common';
import type { Tier } from '../engine/disclosure/index.js';
import type { Locale } from '../engine/facts/index.js';
import { DisclosureService } from './disclosure.service.js';
import { SharingService } from './sharing.service.js';
import { DisclosureSources } from './sources.service.js';
import type { CapabilityTeaserView, CompanyTeaserView, RequirementTeaserView } from './teaser.dto.js';
import { warningsOf } from './teaser.view.js';

/** Shows owners what others see, and warns them. */
@Injectable()
export class TeasersService {
  constructor(
    private readonly disclosure: DisclosureService,
    private readonly sources: DisclosureSources,
    private readonly sharing: SharingService,
  ) {}

  async ofCompany(id: string, tier: Tier, locale: Locale): Promise<CompanyTeaserView> {
    const source = await this.sources.company(id);
    const { context } = this.disclosure.reader(locale);
    const shared = tier === 0 ? await this.sharing.ofCompany(source, context) : null;
    const shown = await this.disclosure.companyAt(tier, id, locale);
    return { ...warningsOf('company', tier, shared, shown.profile !== null, locale), shown };
  }

  async ofCapability(id: string, tier: Tier, locale: Locale): Promise<CapabilityTeaserView> {
    const source = await this.sources.capability(id);
    const { context } = this.disclosure.reader(locale);
    const shared = tier === 0 ? await this.sharing.ofCapability(source, context) : null;
    const shown = await this.disclosure.capabilityAt(tier, id, locale);
    return { ...warningsOf('capability', tier, shared, shown.title !== null, locale), shown };
  }

  async ofRequirement(id: string, tier: Tier, locale: Locale): Promise<RequirementTeaserView> {
    const source = await this.sources.requirement(id);
    const { context } = this.disclosure.reader(locale);
    const shared = tier === 0 ? await this.sharing.ofRequirement(source, context) : null;
    const shown = await this.disclosure.requirementAt(tier, id, locale);
    return { ...warningsOf('requirement', tier, shared, shown.title !== null, locale), shown };
  }
}
