import { Injectable } from '@nestjs/common';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { CompaniesService } from '../companies/companies.service.js';
import type { Locale } from '../engine/facts/index.js';
import type { RoleGapView, TeamView } from '../matching/teams/team.dto.js';
import { TeamsService } from '../matching/teams/teams.service.js';
import type { StoredOpportunity } from '../opportunities/opportunities.service.js';
import { roleSlots } from '../opportunities/opportunity.facts.js';
import { opportunityView } from '../opportunities/opportunity.view.js';
import { Reference } from '../taxonomy/reference.js';
import { askedOf } from './asked.js';
import { DemoRecords } from './demo-records.js';
import { ListStateService } from './list-state.service.js';
import type { ChosenOpportunity, ShownTeam } from './opportunity.content.js';
import { party } from './party.js';

/** One opportunity of the demonstration with the teams that are wholly of the demonstration too. */
@Injectable()
export class ChosenOpportunityService {
  constructor(
    private readonly demo: DemoRecords,
    private readonly teams: TeamsService,
    private readonly companies: CompaniesService,
    private readonly capabilities: CapabilitiesService,
    private readonly states: ListStateService,
    private readonly reference: Reference,
  ) {}

  async read(opportunity: StoredOpportunity, locale: Locale): Promise<ChosenOpportunity> {
    const { id } = opportunity.head;
    const list = await this.teams.ofOpportunity(id, locale);
    const publicIds = await this.demo.publicCompanies(companiesOf(list.items, list.openRoles));
    const isPublic = (team: TeamView): boolean => team.members.every(({ company }) => publicIds.has(company.id));
    const shown = list.items.filter(isPublic);
    const withPublicNearest = ({ role, name, able, text, facts, nearest }: RoleGapView): RoleGapView => {
      return { role, name, able, text, facts, nearest: nearest.filter(({ company }) => publicIds.has(company.id)) };
    };
    const owner = await this.companies.require(opportunity.head.companyId);
    return {
      id,
      view: opportunityView(opportunity, this.reference, locale),
      asked: roleSlots(opportunity.content, this.reference).map((slot) => askedOf(slot, this.reference)),
      owner: party(owner.content),
      state: await this.states.of(list.run),
      createdAt: list.createdAt,
      considered: list.considered,
      explained: list.explained,
      gap: list.gap,
      teams: await this.shown(shown, withPublicNearest),
      openRoles: list.openRoles.map(withPublicNearest),
      hidden: list.items.length - shown.length,
    };
  }

  /** A firm that fills the same role in several teams has its evidence shown once, in the first of them. */
  private async shown(teams: readonly TeamView[], gapOf: (gap: RoleGapView) => RoleGapView): Promise<ShownTeam[]> {
    const ids = teams.flatMap(({ fills }) => fills.flatMap(({ capability }) => capability?.id ?? []));
    const loaded = await this.capabilities.load([...new Set(ids)]);
    const descriptions = new Map(loaded.map(({ head, content }) => [head.id, content.description ?? {}]));
    const told = new Set<string>();
    return teams.map((view) => {
      const evidence = view.fills.flatMap((fill) => {
        const key = `${fill.role} ${fill.capability?.id}`;
        if (fill.capability === null || fill.evidence.length === 0 || told.has(key)) return [];
        told.add(key);
        return [{ fill, title: fill.capability.title, description: descriptions.get(fill.capability.id) ?? {} }];
      });
      return { view, gaps: view.gaps.map(gapOf), evidence };
    });
  }
}

function companiesOf(teams: readonly TeamView[], openRoles: readonly RoleGapView[]): string[] {
  const gaps = [...openRoles, ...teams.flatMap((team) => team.gaps)];
  const members = teams.flatMap((team) => team.members.map(({ company }) => company.id));
  return [...new Set([...members, ...gaps.flatMap(({ nearest }) => nearest.map(({ company }) => company.id))])];
}
