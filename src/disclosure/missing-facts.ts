import { Injectable } from '@nestjs/common';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import type { Locale } from '../engine/facts/index.js';
import { GapsService } from '../matching/advice/gaps.service.js';
import type { MissingFactsView } from './candidates.dto.js';

/** Of how many capabilities the missing facts are counted: each is held against every open requirement for its thing. */
const COUNTED = 3;

/** What a company's newest offers leave unsaid. */
@Injectable()
export class MissingFacts {
  constructor(
    private readonly capabilities: CapabilitiesService,
    private readonly gaps: GapsService,
  ) {}

  async ofCompany(company: string, locale: Locale): Promise<MissingFactsView[]> {
    const { items } = await this.capabilities.list({ company, limit: COUNTED });
    const missing: MissingFactsView[] = [];
    for (const { head } of items) {
      missing.push({ capability: head.id, gaps: await this.gaps.ofCapability(head.id, locale) });
    }
    return missing;
  }
}
