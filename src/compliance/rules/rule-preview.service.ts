import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { VERDICT_OUTCOMES } from '../../engine/compliance/index.js';
import { DealsService } from '../deals.service.js';
import { judge } from '../judge.js';
import { watchedDeals } from '../watched-deals.js';
import type { RulePreviewView, RuleSettingContent } from './rule.dto.js';
import { RuleSettings } from './rule-settings.service.js';

/** More take longer than somebody waits for a preview. */
const MOST_JUDGED = 500;

/** What a setting would change, before it is made. */
@Injectable()
export class RulePreview {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: RuleSettings,
    private readonly deals: DealsService,
  ) {}

  /** @throws CodedError `not-found`, `invalid-input` */
  async of(id: string, content: RuleSettingContent, now: Date): Promise<RulePreviewView> {
    const { manager } = this.dataSource;
    const [rules, changed] = [await this.settings.rules(), await this.settings.rulesWith(id, content)];
    const onDate = now.toISOString().slice(0, 10);
    const deals = await watchedDeals(manager, null, MOST_JUDGED);
    const counts = new Map<string, number>();
    for (const deal of deals) {
      const { facts } = await this.deals.read(deal, onDate, manager);
      const from = judge(facts, rules, onDate).verdict.outcome;
      const to = judge(facts, changed, onDate).verdict.outcome;
      if (from !== to) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
    }
    const changes = VERDICT_OUTCOMES.flatMap((from) =>
      VERDICT_OUTCOMES.map((to) => ({ from, to, matches: counts.get(`${from} ${to}`) ?? 0 })),
    );
    return { judged: deals.length, changes: changes.filter((change) => change.matches > 0) };
  }
}
