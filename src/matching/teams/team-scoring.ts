import { Injectable } from '@nestjs/common';
import type { MatchRun } from '../runs/match-run.entity.js';
import { isOpen, type OpportunityInput, type RunInputs } from '../runs/scoring-input.js';
import type { RunScorer } from '../runs/scoring-pool.js';
import type { ScoredTeams } from './scored-teams.js';
import { TeamReader } from './team-reader.js';

/** What a run does about teams. */
@Injectable()
export class TeamScoring {
  constructor(private readonly teams: TeamReader) {}

  /** The opportunities whose teams the run has to look at, in the order of external ids. */
  async targets(run: MatchRun, inputs: RunInputs, scorer: RunScorer): Promise<readonly OpportunityInput[]> {
    const { opportunities, capabilities } = inputs;
    const subject = run.subject ?? '';
    switch (run.scope) {
      case 'all':
        return opportunities;
      case 'opportunity':
        return opportunities.filter(({ id }) => id === subject);
      case 'requirement':
        return [];
      case 'capability':
        if (opportunities.length === 0) return [];
        return this.touchedBy(capabilities.find(({ id }) => id === subject)?.companyId, inputs, scorer);
      case 'company': {
        const touched = new Set(await this.touchedBy(subject, inputs, scorer));
        return opportunities.filter((one) => one.companyId === subject || touched.has(one));
      }
    }
  }

  async score(opportunity: OpportunityInput, { companies }: RunInputs, scorer: RunScorer): Promise<ScoredTeams> {
    if (isOpen(opportunity, companies)) return scorer.teams({ opportunity });
    const { id: opportunityId, externalId } = opportunity;
    const nothing = { teams: [], openRoles: [], gap: 0, keyRole: null, considered: 0, lookedAt: [] };
    return { opportunityId, externalId, ...nothing };
  }

  /** Opportunities with a role that the company may fill now, that it was looked at for, or that lack somebody. */
  private async touchedBy(
    companyId: string | undefined,
    { opportunities, companies }: RunInputs,
    scorer: RunScorer,
  ): Promise<OpportunityInput[]> {
    const open = opportunities.filter((one) => isOpen(one, companies));
    if (companyId === undefined || open.length === 0) return [];
    const touched = new Set(await scorer.touchedOpportunities({ opportunities: open, companyId }));
    const standing = new Set(await this.teams.concerning(companyId));
    return open.filter(({ id }) => touched.has(id) || standing.has(id));
  }
}
