import { Injectable } from '@nestjs/common';
import type { Locale } from '../engine/facts/index.js';
import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { ChosenService } from './chosen.service.js';
import { DemoRecords } from './demo-records.js';
import { MenuService } from './menu.service.js';
import type { PageContent } from './page.content.js';

/** Brings together what the page shows. */
@Injectable()
export class PageService {
  constructor(
    private readonly demo: DemoRecords,
    private readonly requirements: RequirementsService,
    private readonly menu: MenuService,
    private readonly chosen: ChosenService,
    private readonly runs: MatchRunsService,
  ) {}

  /**
   * @param asked id of the requirement to show; null for the first
   * @returns null when `asked` is not a public requirement, whether it exists or not
   */
  async content(asked: string | null, locale: Locale): Promise<PageContent | null> {
    const open = await this.requirements.load(await this.demo.requirementIds());
    const lanes = await this.menu.lanes(open);
    const id = asked ?? lanes[0]?.requirements[0]?.id;
    const found = open.find(({ head }) => head.id === id);
    if (asked !== null && !found) return null;
    const [chosen, counts, lastRun] = await Promise.all([
      found ? this.chosen.read(found, locale) : null,
      this.demo.counts(),
      this.lastRun(),
    ]);
    return { lanes, chosen, counts, lastRun };
  }

  private async lastRun(): Promise<PageContent['lastRun']> {
    const { items } = await this.runs.list({ scope: 'all', state: 'completed', limit: 1 });
    const [run] = items;
    if (!run?.finishedAt || !run.versions) return null;
    return { finishedAt: run.finishedAt, pairs: Number(run.pairs), versions: run.versions };
  }
}
