import { Injectable } from '@nestjs/common';
import type { Locale } from '../engine/facts/index.js';
import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import { OpportunitiesService, type StoredOpportunity } from '../opportunities/opportunities.service.js';
import { RequirementsService, type StoredRequirement } from '../requirements/requirements.service.js';
import { ChosenOpportunityService } from './chosen-opportunity.service.js';
import { ChosenService } from './chosen.service.js';
import { DemoRecords } from './demo-records.js';
import { MenuService } from './menu.service.js';
import type { PageContent } from './page.content.js';
import type { Place } from './reader.js';

/** Brings together what the page shows. */
@Injectable()
export class PageService {
  constructor(
    private readonly demo: DemoRecords,
    private readonly requirements: RequirementsService,
    private readonly opportunities: OpportunitiesService,
    private readonly menu: MenuService,
    private readonly chosen: ChosenService,
    private readonly chosenOpportunity: ChosenOpportunityService,
    private readonly runs: MatchRunsService,
  ) {}

  /**
   * @param asked the requirement or opportunity to show; null for the first requirement
   * @returns null when `asked` is not public, whether it exists or not
   */
  async content(asked: Place | null, locale: Locale): Promise<PageContent | null> {
    const open = await this.requirements.load(await this.demo.requirementIds());
    const lanes = await this.menu.lanes(open);
    const projects = await this.opportunities.load(await this.demo.opportunityIds());
    const opportunities = await this.menu.opportunities(projects);
    const first = lanes[0]?.requirements[0];
    const place = asked ?? (first ? { requirement: first.id } : null);
    const [chosen, counts, lastRun] = await Promise.all([
      place === null ? null : this.read(place, open, projects, locale),
      this.demo.counts(),
      this.lastRun(),
    ]);
    if (asked !== null && chosen === null) return null;
    return { lanes, opportunities, chosen, counts, lastRun };
  }

  private async read(
    place: Place,
    requirements: readonly StoredRequirement[],
    opportunities: readonly StoredOpportunity[],
    locale: Locale,
  ): Promise<PageContent['chosen']> {
    if ('requirement' in place) {
      const found = requirements.find(({ head }) => head.id === place.requirement);
      return found ? this.chosen.read(found, locale) : null;
    }
    const found = opportunities.find(({ head }) => head.id === place.opportunity);
    return found ? this.chosenOpportunity.read(found, locale) : null;
  }

  private async lastRun(): Promise<PageContent['lastRun']> {
    const { items } = await this.runs.list({ scope: 'all', state: 'completed', limit: 1 });
    const [run] = items;
    if (!run?.finishedAt || !run.versions) return null;
    return { finishedAt: run.finishedAt, pairs: Number(run.pairs), versions: run.versions };
  }
}
