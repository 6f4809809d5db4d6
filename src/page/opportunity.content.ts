import type { Text } from '../engine/facts/index.js';
import type { FilledRoleView, RoleGapView, TeamView } from '../matching/teams/team.dto.js';
import type { OpportunityView } from '../opportunities/opportunity.dto.js';
import type { Asked } from './asked.js';
import type { ListState } from './list-state.service.js';
import type { Party } from './party.js';

export interface ListedOpportunity {
  readonly id: string;
  readonly title: Text;
  readonly market: string;
  readonly roles: number;
  /** null before there is a list */
  readonly teams: number | null;
}

export interface ChosenOpportunity {
  readonly id: string;
  readonly view: OpportunityView;
  /** By role, in their order. */
  readonly asked: readonly (readonly Asked[])[];
  readonly owner: Party;
  readonly state: ListState;
  readonly createdAt: string | null;
  readonly considered: number;
  readonly explained: boolean;
  /** 0..100 */
  readonly gap: number;
  readonly teams: readonly ShownTeam[];
  readonly openRoles: readonly RoleGapView[];
  /** Teams that are left out because not all of their companies are of the demonstration. */
  readonly hidden: number;
}

export interface ShownTeam {
  readonly view: TeamView;
  readonly gaps: readonly RoleGapView[];
  /** What no team above it has told already. */
  readonly evidence: readonly ShownEvidence[];
}

export interface ShownEvidence {
  readonly fill: FilledRoleView;
  readonly title: Text;
  readonly description: Text;
}
