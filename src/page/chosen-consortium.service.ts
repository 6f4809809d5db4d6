import { Injectable } from '@nestjs/common';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import type { Locale } from '../engine/facts/index.js';
import { ConsortiaService } from '../matching/teams/consortia.service.js';
import { DemoRecords } from './demo-records.js';
import type { ShownConsortium } from './page.content.js';

/** Firms of the demonstration that cover a requirement together. */
@Injectable()
export class ChosenConsortiumService {
  constructor(
    private readonly demo: DemoRecords,
    private readonly consortia: ConsortiaService,
    private readonly capabilities: CapabilitiesService,
  ) {}

  /** @returns null where none is proposed, or one with a firm that may not be shown */
  async read(requirementId: string, locale: Locale): Promise<ShownConsortium | null> {
    const { items } = await this.consortia.ofRequirement(requirementId, locale);
    const [view] = items;
    if (!view) return null;
    const companies = await this.demo.publicCompanies(view.members.map(({ company }) => company.id));
    const offers = view.members.flatMap(({ capabilities }) => capabilities.map(({ id }) => id));
    const open = await this.demo.publicCapabilities(offers);
    if (!view.members.every(({ company }) => companies.has(company.id)) || !offers.every((id) => open.has(id))) {
      return null;
    }
    const loaded = await this.capabilities.load(offers);
    return { view, descriptions: new Map(loaded.map(({ head, content }) => [head.id, content.description ?? {}])) };
  }
}
