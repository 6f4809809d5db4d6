import { Injectable } from '@nestjs/common';
import { CapabilitiesService } from '../../capabilities/capabilities.service.js';
import { checkCapability } from '../../capabilities/capability.check.js';
import { capabilityFacts } from '../../capabilities/capability.facts.js';
import { CompaniesService } from '../../companies/companies.service.js';
import { companyFacts } from '../../companies/company.facts.js';
import { ownerOf } from '../../companies/owner.js';
import { capabilityGaps, groundSubjects, nearSubjects } from '../../engine/advice/index.js';
import type { CapabilityFacts, Locale } from '../../engine/facts/index.js';
import { namesFor } from '../../engine/scoring/index.js';
import { invalidInput } from '../../errors/coded-error.js';
import type { Principal } from '../../http/principal.js';
import { Reference } from '../../taxonomy/reference.js';
import { AdviceInputs } from './advice-inputs.js';
import type { GapReportView, OfferToCountDto } from './gaps.dto.js';
import { gapReportView } from './gaps.view.js';

/** Tells what a capability leaves unsaid that the open requirements for the same thing ask about. */
@Injectable()
export class GapsService {
  constructor(
    private readonly inputs: AdviceInputs,
    private readonly capabilities: CapabilitiesService,
    private readonly companies: CompaniesService,
    private readonly reference: Reference,
  ) {}

  /** @throws CodedError `not-found` */
  async ofCapability(id: string, locale: Locale): Promise<GapReportView> {
    await this.capabilities.require(id);
    return this.report(await this.inputs.capability(id), true, locale);
  }

  /** @throws CodedError `invalid-input` */
  async ofOffer(
    { company, country, ...content }: OfferToCountDto,
    principal: Principal,
    locale: Locale,
  ): Promise<GapReportView> {
    const wrong = checkCapability(content, this.reference);
    if (wrong.length > 0) throw invalidInput(...wrong);
    const owner = company === undefined ? null : await ownerOf(this.companies, principal, company);
    const facts = owner
      ? companyFacts(owner.head.externalId, owner.content)
      : companyFacts('', { country: country ?? '', names: {} });
    const offer = capabilityFacts('', content, facts, this.reference);
    return this.report(offer, owner !== null || country !== undefined, locale);
  }

  private async report(offer: CapabilityFacts, countryKnown: boolean, locale: Locale): Promise<GapReportView> {
    const context = await this.inputs.context();
    const over = async (subjects: readonly string[]) =>
      capabilityGaps(offer, await this.inputs.requirementsNear(subjects), context, countryKnown);
    const sameThing = await over(groundSubjects(offer, context));
    // What is related is looked for only where nothing is asked for that is the same.
    const report = sameThing.state === 'no-demand' ? await over(nearSubjects(offer, context)) : sameThing;
    return gapReportView(report, locale, namesFor(locale, context));
  }
}
