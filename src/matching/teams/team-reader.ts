import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { RunVersions } from '../runs/match-run.entity.js';
import type { TeamSolution } from './scored-teams.js';

/** The teams of an opportunity as a run left them. */
export interface SavedTeams {
  readonly opportunityId: string;
  readonly runId: string;
  readonly epoch: string;
  readonly asOf: string;
  readonly versions: RunVersions;
  readonly considered: number;
  readonly solution: TeamSolution;
  readonly createdAt: Date;
}

/** Reads team lists, those that have given way to others included. */
@Injectable()
export class TeamReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  current(opportunityId: string): Promise<SavedTeams | null> {
    return this.first('list.current and list.opportunity_id = $1', '', [opportunityId]);
  }

  /**
   * The teams that an opportunity had when a run ended: the run's own, else the newest that rest on no later inputs.
   * Lists are never changed nor thrown away, and a run that finds the same teams again writes none.
   */
  whenRunEnded(opportunityId: string, runId: string): Promise<SavedTeams | null> {
    return this.first(
      `list.opportunity_id = $1 and (list.run_id = $2 or exists (
         select 1 from match_run asked
         where asked.id = $2 and list.epoch <= asked.epoch and list.created_at <= asked.finished_at))`,
      'order by (list.run_id = $2) desc, list.epoch desc, list.created_at desc',
      [opportunityId, runId],
    );
  }

  private async first(where: string, order: string, values: readonly string[]): Promise<SavedTeams | null> {
    const [found] = await this.dataSource.query<SavedTeams[]>(
      `select list.opportunity_id as "opportunityId", list.run_id as "runId", list.epoch, run.as_of::text as "asOf",
         run.versions, list.considered, list.solution, list.created_at as "createdAt"
       from team_list list join match_run run on run.id = list.run_id
       where ${where} ${order} limit 1`,
      [...values],
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
