import { Injectable } from '@nestjs/common';
import { CapabilitiesService, type StoredCapability } from '../capabilities/capabilities.service.js';
import { CompaniesService, type StoredCompany } from '../companies/companies.service.js';
import { companyFacts } from '../companies/company.facts.js';
import type { Locale } from '../engine/facts/index.js';
import { MatchListsService } from '../matching/lists/match-lists.service.js';
import type { MatchPageView, MatchView } from '../matching/lists/match.dto.js';
import { requirementFacts } from '../requirements/requirement.facts.js';
import type { StoredRequirement } from '../requirements/requirements.service.js';
import { Reference } from '../taxonomy/reference.js';
import { type Asked, askedOf } from './asked.js';
import { ChosenConsortiumService } from './chosen-consortium.service.js';
import { DemoRecords } from './demo-records.js';
import { ListStateService } from './list-state.service.js';
import type { ChosenRequirement, ShownMatch } from './page.content.js';
import { party } from './party.js';

/** More than a list ever holds. */
const WHOLE_LIST = 200;

/** One requirement of the demonstration with the part of its list that is of the demonstration too. */
@Injectable()
export class ChosenService {
  constructor(
    private readonly demo: DemoRecords,
    private readonly companies: CompaniesService,
    private readonly capabilities: CapabilitiesService,
    private readonly matches: MatchListsService,
    private readonly states: ListStateService,
    private readonly consortium: ChosenConsortiumService,
    private readonly reference: Reference,
  ) {}

  async read({ head, content }: StoredRequirement, locale: Locale): Promise<ChosenRequirement> {
    const seeker = await this.companies.require(head.companyId);
    const [list, near] = await Promise.all([
      this.matches.ofRequirement(head.id, false, { limit: WHOLE_LIST }, locale),
      this.matches.ofRequirement(head.id, true, { limit: WHOLE_LIST }, locale),
    ]);
    const [matches, nearMisses] = [await this.shown(list), await this.shown(near)];
    const lane = this.reference.lanes.find(({ code }) => code === head.lane);
    if (!lane)
      throw new Error(`Requirement ${head.id} is in the lane ${head.lane}, which data/lanes.json does not have`);
    const gapIsPublic = await this.demo.fillTheMarket();
    const state = await this.states.of(list.list.run);
    return {
      id: head.id,
      lane,
      content,
      seeker: party(seeker.content),
      asked: this.asked({ head, content }, seeker),
      state,
      list: list.list,
      matches,
      nearMisses,
      hidden: { matches: list.total - matches.length, nearMisses: near.total - nearMisses.length },
      gapIsPublic,
      consortium: gapIsPublic && state === 'listed' ? await this.consortium.read(head.id, locale) : null,
    };
  }

  private async shown({ items }: MatchPageView): Promise<ShownMatch[]> {
    const ids = await this.demo.publicCapabilities(items.map((view) => view.capability.id));
    const views = items.filter((view) => ids.has(view.capability.id));
    const capabilities = await this.capabilities.load(views.map((view) => view.capability.id));
    const companies = await this.companies.load([...new Set(views.map((view) => view.capability.company))]);
    return views.flatMap((view) => shownMatch(view, capabilities, companies));
  }

  private asked({ head, content }: StoredRequirement, seeker: StoredCompany): Asked[] {
    const company = companyFacts(seeker.head.externalId, seeker.content);
    const facts = requirementFacts(head.externalId, content, company, this.reference);
    return askedOf(facts, this.reference);
  }
}

function shownMatch(
  view: MatchView,
  capabilities: readonly StoredCapability[],
  companies: readonly StoredCompany[],
): ShownMatch[] {
  const capability = capabilities.find(({ head }) => head.id === view.capability.id);
  const company = companies.find(({ head }) => head.id === view.capability.company);
  if (!capability || !company) return [];
  return [{ view, provider: party(company.content), description: capability.content.description ?? {} }];
}
