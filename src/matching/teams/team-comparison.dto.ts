import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { TEAM_CHANGE_KINDS, type TeamChangeKind } from '../../engine/teams/index.js';
import { ReasonView } from '../lists/match.dto.js';
import { RunVersionsView } from '../runs/match-run.dto.js';
import { TeamCompanyView } from './team.dto.js';

export class CompareTeamsQuery {
  /** Id of the earlier run */
  @IsUUID() from: string;
  /** Id of the later run */
  @IsUUID() to: string;
}

/** The teams that stood when a run ended */
export class ComparedTeamsView {
  /** The run that was asked for */
  run: string;
  /** The run that left them: a run that finds the same teams again writes none; null without teams */
  leftBy: string | null;
  createdAt: string | null;
  versions: RunVersionsView | null;
  teams: number;
}

export class TeamStandingView {
  rank: number;
  /** 0..100 */
  value: number;
}

export class TeamChangeView {
  /** `members-changed`: one company exchanged, come or gone */
  @ApiProperty({ enum: TEAM_CHANGE_KINDS })
  kind: TeamChangeKind;
  /** null for a team that was not there */
  before: TeamStandingView | null;
  /** null for a team that is not there any more */
  after: TeamStandingView | null;
  /** Of the later team, of the earlier one where it left */
  members: TeamCompanyView[];
  /** Ids of companies that the earlier team did not have */
  joined: string[];
  /** Ids of companies that the later team does not have */
  gone: string[];
  /** `From rank 3 to 1.` in the reader's language */
  text: string;
  /** Nearest cause first: the part of the value that moved it most, and what changed that part */
  reasons: ReasonView[];
}

/** What differs between the teams that two runs left for an opportunity */
export class TeamComparisonView {
  opportunity: string;
  before: ComparedTeamsView;
  after: ComparedTeamsView;
  /** False when the two were made by different versions of Naru: then figures may differ without a change of facts */
  sameVersions: boolean;
  /** What differs for the whole list */
  reasons: ReasonView[];
  /** In the order of the later list, then what left it; teams that stand as they stood are left out */
  items: TeamChangeView[];
}
