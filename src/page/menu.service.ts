import { Injectable } from '@nestjs/common';
import { NEEDS } from '../engine/facts/index.js';
import { ListReader } from '../matching/lists/list-reader.js';
import { TeamReader } from '../matching/teams/team-reader.js';
import type { StoredOpportunity } from '../opportunities/opportunities.service.js';
import { requiredTags } from '../requirements/requirement.facts.js';
import type { StoredRequirement } from '../requirements/requirements.service.js';
import { Reference } from '../taxonomy/reference.js';
import type { ListedOpportunity } from './opportunity.content.js';
import type { LaneGroup, ListedRequirement } from './page.content.js';

/** Tags that stand below a title: enough to tell a reader of another language what it is about. */
const TAGS = 2;

/** The requirements to choose from, lane by lane, and the opportunities. */
@Injectable()
export class MenuService {
  constructor(
    private readonly lists: ListReader,
    private readonly teams: TeamReader,
    private readonly reference: Reference,
  ) {}

  /** Lanes without requirements are left out. */
  async lanes(open: readonly StoredRequirement[]): Promise<LaneGroup[]> {
    const lists = await this.lists.current(open.map(({ head }) => head.id));
    const matches = new Map(lists.map((list) => [list.requirementId, list.listed]));
    return this.reference.lanes.flatMap(({ code, names }) => {
      const requirements = open
        .filter(({ head }) => head.lane === code)
        .map((requirement) => this.listed(requirement, matches.get(requirement.head.id) ?? null));
      return requirements.length === 0 ? [] : [{ code, names, requirements }];
    });
  }

  async opportunities(open: readonly StoredOpportunity[]): Promise<ListedOpportunity[]> {
    const teams = await this.teams.counts(open.map(({ head }) => head.id));
    return open.map(({ head: { id, market }, content: { title, roles } }) => {
      return { id, title, market, roles: roles.length, teams: teams.get(id) ?? null };
    });
  }

  private listed({ head, content }: StoredRequirement, matches: number | null): ListedRequirement {
    const tags = requiredTags(content, this.reference).sort((a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need));
    const names = tags.flatMap(({ code }) => this.reference.concept(code)?.names ?? []);
    return { id: head.id, title: content.title, country: head.country, tags: names.slice(0, TAGS), matches };
  }
}
