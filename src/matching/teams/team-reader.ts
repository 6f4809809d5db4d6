import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { RunVersions } from '../runs/match-run.entity.js';
import type { TeamSolution } from './scored-teams.js';

/** The current teams of an opportunity. */
export interface CurrentTeams {
  readonly opportunityId: string;
  readonly runId: string;
  readonly epoch: string;
  readonly asOf: string;
  readonly versions: RunVersions;
  readonly considered: number;
  readonly solution: TeamSolution;
  readonly createdAt: Date;
}

/** Reads current team lists. */
@Injectable()
export class TeamReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async current(opportunityId: string): Promise<CurrentTeams | null> {
    const [found] = await this.dataSource.query<CurrentTeams[]>(
      `select list.opportunity_id as "opportunityId", list.run_id as "runId", list.epoch, run.as_of::text as "asOf",
         run.versions, list.considered, list.solution, list.created_at as "createdAt"
       from team_list list join match_run run on run.id = list.run_id
       where list.current and list.opportunity_id = $1`,
      [opportunityId],
    );
    return found ?? null;
  }

  /** How many teams the current lists hold; opportunities without a list are left out. */
  async counts(opportunityIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ id: string; teams: number }[]>(
      `select opportunity_id as id, jsonb_array_length(solution -> 'teams') as teams
       from team_list where current and opportunity_id = any($1)`,
      [opportunityIds],
    );
    return new Map(rows.map(({ id, teams }) => [id, teams]));
  }

  /** Opportunities on whose shortlists or among whose nearest candidates the company stands, and those with gaps. */
  async concerning(companyId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select opportunity_id as id from team_list where current and (has_gaps or $1::uuid = any(looked_at))`,
      [companyId],
    );
    return rows.map(({ id }) => id);
  }
}
