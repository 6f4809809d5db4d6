import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { TEAM_SIDES, type CompanyKind, type TeamSide } from '../../engine/facts/index.js';
import { TextDto } from '../../http/text.dto.js';
import { EvidenceView, ReasonView } from '../lists/match.dto.js';
import { RunVersionsView } from '../runs/match-run.dto.js';

const MOST_MEMBERS = 4;
const MOST_EXCLUDED = 200;
const MOST_TEAMS = 10;

export class SolveTeamsDto {
  /** Ids of companies that every team has */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  pinned?: string[];
  /** Ids of companies that no team has */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_EXCLUDED)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  excluded?: string[];
  /** Most teams; 10 when left out */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_TEAMS) count?: number;
}

export class TeamCompanyView {
  id: string;
  names: TextDto;
  country: string;
  kind: CompanyKind | null;
}

export class OfferedCapabilityView {
  id: string;
  title: TextDto;
}

/** How a company stands to a role */
export class RoleFitView {
  company: TeamCompanyView;
  /** What it would fill the role with; null where the company itself is what is asked for */
  capability: OfferedCapabilityView | null;
  /** 0..100: ranks */
  score: number;
  /** 0..100: weighted mean over the criteria with data; null without a capability */
  fit: number | null;
  /** 0..1: share of weight with data; null without a capability */
  coverage: number | null;
  reasons: ReasonView[];
}

export class FilledRoleView extends RoleFitView {
  /** `role1`, `role2`, ... in the order of the opportunity */
  role: string;
  /** Name in the reader's language; a role of your own as you wrote it */
  name: string;
  /** What the role asks and what the capability states, with its words; empty without a capability */
  evidence: EvidenceView[];
}

export class NearestCandidateView extends RoleFitView {
  /** Why it may not fill the role; empty when it may, and only the size or the sides of the team stand against it */
  lacks: ReasonView[];
}

/** A role that stays open */
export class RoleGapView {
  role: string;
  /** Name in the reader's language */
  name: string;
  /** Companies that could fill it alone */
  able: number;
  /** What to look for, in the reader's language */
  text: string;
  /** What the text is made of */
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Record<string, unknown>;
  /** Best first, at most three */
  nearest: NearestCandidateView[];
}

/** A side with fewer companies than were asked for */
export class SideGapView {
  @ApiProperty({ enum: TEAM_SIDES })
  side: TeamSide;
  asked: number;
  found: number;
  text: string;
}

export class TeamPairView {
  /** Ids of the two companies */
  companies: string[];
  /** 0..100: how well they go together */
  value: number;
  reasons: ReasonView[];
}

export class TeamMemberView {
  company: TeamCompanyView;
  /** Ids of the roles that it fills; empty only for a company that was pinned and fits none */
  roles: string[];
  /** 0..100: how near it is to working in the market */
  readiness: number;
  market: ReasonView;
  pinned: boolean;
}

export class TeamPartsView {
  /** 0..100: mean score over the roles, 0 for an open one */
  needs: number;
  /** 0..100: mean over all pairs of members */
  pairs: number;
  /** 0..100: mean readiness for the market */
  market: number;
}

export class TeamView {
  /** The same for the same companies in every list; verdicts and introductions are on it */
  id: string;
  rank: number;
  /** 0..100: roles 60 %, pairs 25 %, market 15 % */
  value: number;
  parts: TeamPartsView;
  /** By how many points (0..100) a team could at most be better that was not looked at; 0 is proof that none is */
  gap: number;
  members: TeamMemberView[];
  /** In the order of the opportunity's roles */
  fills: FilledRoleView[];
  gaps: RoleGapView[];
  sideGaps: SideGapView[];
  pairs: TeamPairView[];
}

/** The teams of an opportunity, best first; each differs from those before it */
export class TeamListView {
  opportunity: string;
  /** null while the first teams are still being looked for, and for teams that are not saved */
  run: string | null;
  createdAt: string | null;
  versions: RunVersionsView | null;
  /** False for a list of another version of Naru: figures stand, reasons and evidence need a new run */
  explained: boolean;
  /** Companies that could have been in a team */
  considered: number;
  /** The largest gap of the teams, 0..100 */
  gap: number;
  /** The role in which another company makes another team */
  keyRole: string | null;
  items: TeamView[];
  /** Roles that nobody may fill, whatever the team */
  openRoles: RoleGapView[];
}
