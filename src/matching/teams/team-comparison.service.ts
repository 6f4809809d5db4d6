import { Injectable } from '@nestjs/common';
import type { Locale } from '../../engine/facts/index.js';
import { languageOf, textFor } from '../../engine/facts/index.js';
import { namesFor } from '../../engine/scoring/index.js';
import {
  changeLine,
  compareTeams,
  renderTeamChange,
  renderTeamListReason,
  roleName,
  type TeamChange,
  type TeamListThen,
  type TeamNames,
  teamNames,
} from '../../engine/teams/index.js';
import { OpportunitiesService } from '../../opportunities/opportunities.service.js';
import { Reference } from '../../taxonomy/reference.js';
import { completed } from '../compare/completed-run.js';
import type { ReasonView } from '../lists/match.dto.js';
import { MatchRunsService } from '../runs/match-runs.service.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import type { CompanyInput, RunInputs } from '../runs/scoring-input.js';
import { sameVersions, scoringContext } from '../scoring-context.js';
import type { SlimTeam } from './scored-teams.js';
import type {
  ComparedTeamsView,
  CompareTeamsQuery,
  TeamChangeView,
  TeamComparisonView,
} from './team-comparison.dto.js';
import { type SavedTeams, TeamReader } from './team-reader.js';
import { companyView } from './team.view.js';

/** What differs between the teams that two runs left for an opportunity. */
@Injectable()
export class TeamComparisonService {
  constructor(
    private readonly teams: TeamReader,
    private readonly runs: MatchRunsService,
    private readonly opportunities: OpportunitiesService,
    private readonly inputs: RunInputsReader,
    private readonly reference: Reference,
  ) {}

  /** @throws CodedError `not-found` for a run that is not there, `run-unfinished` for one that has not come to its end */
  async compare(id: string, { from, to }: CompareTeamsQuery, locale: Locale): Promise<TeamComparisonView> {
    const { content } = await this.opportunities.require(id);
    const [earlier, later] = [completed(await this.runs.require(from)), completed(await this.runs.require(to))];
    const [before, after] = [await this.teams.whenRunEnded(id, from), await this.teams.whenRunEnded(id, to)];
    const [was, is] = [await this.inputsOf(before), await this.inputsOf(after)];
    const { reasons, changes } = compareTeams(listOf(before, was), listOf(after, is));
    const companies = new Map([...(was?.companies ?? []), ...(is?.companies ?? [])]);
    const context = scoringContext(this.reference, later.asOf);
    const roles = new Map(content.roles.map(({ role }, at) => [`role${at + 1}`, roleName(role, locale)]));
    const lookup = teamNames(locale, namesFor(locale, context), (company) => nameOf(companies, company, locale));
    const names = { ...lookup, role: (role: string) => roles.get(role) ?? role };
    const versions = before !== null && after !== null ? sameVersions(before.versions, after.versions) : true;
    return {
      opportunity: id,
      before: sideView(earlier.id, before),
      after: sideView(later.id, after),
      sameVersions: versions,
      reasons: reasons.map((reason) => view(reason, renderTeamListReason(reason, locale, names))),
      items: changes.map((change) => changeView(change, companies, names, locale)),
    };
  }

  /** The records that the teams were solved with. */
  private async inputsOf(saved: SavedTeams | null): Promise<RunInputs | null> {
    if (saved === null) return null;
    const { teams } = saved.solution;
    const companies = teams.flatMap(({ members }) => members.map(({ company }) => company));
    const offers = teams.flatMap(({ fills }) => fills.flatMap(({ capability }) => capability ?? []));
    return this.inputs.some(saved.epoch, [...new Set(offers)], [], [], [...new Set(companies)]);
  }
}

function listOf(saved: SavedTeams | null, inputs: RunInputs | null): TeamListThen | null {
  if (saved === null || inputs === null) return null;
  const offers = new Map(inputs.capabilities.map(({ id, revision }) => [id, revision]));
  const revisionOf = ({ fills }: SlimTeam, company: string): string =>
    [
      inputs.companies.get(company)?.revision,
      ...fills.flatMap((fill) => (fill.company === company ? offers.get(fill.capability ?? '') : [])),
    ].join(' ');
  return {
    teams: saved.solution.teams.map((team) => ({
      rank: team.rank,
      value: team.value,
      parts: team.parts,
      members: team.members.map(({ company, readiness }) => {
        return { company, readiness, revision: revisionOf(team, company) };
      }),
      fills: team.fills.map(({ role, company, score }) => ({ role, company, score })),
      pairs: team.pairs.map(({ companies, value }) => ({ companies, value })),
    })),
    openRoles: saved.solution.openRoles.map(({ role }) => role),
  };
}

const sideView = (run: string, saved: SavedTeams | null): ComparedTeamsView => ({
  run,
  leftBy: saved?.runId ?? null,
  createdAt: saved?.createdAt.toISOString() ?? null,
  versions: saved?.versions ?? null,
  teams: saved?.solution.teams.length ?? 0,
});

function changeView(
  change: TeamChange,
  companies: ReadonlyMap<string, CompanyInput>,
  names: TeamNames,
  locale: Locale,
): TeamChangeView {
  const { kind, before, after, joined, gone, reasons } = change;
  const members = (after ?? before)?.members ?? [];
  return {
    kind,
    before: before && { rank: before.rank, value: before.value / 100 },
    after: after && { rank: after.rank, value: after.value / 100 },
    members: members.map(({ company }) => companyView(companies, company)),
    joined: [...joined],
    gone: [...gone],
    text: changeLine(change, locale),
    reasons: reasons.map((reason) => view(reason, renderTeamChange(reason, locale, names))),
  };
}

function view(reason: { readonly code: string }, text: string): ReasonView {
  const { code, ...facts } = reason;
  return { code, text, facts };
}

const nameOf = (companies: ReadonlyMap<string, CompanyInput>, id: string, locale: Locale): string =>
  textFor(companies.get(id)?.content.names ?? {}, languageOf(locale))?.text ?? id;
