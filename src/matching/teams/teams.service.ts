import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CompaniesService } from '../../companies/companies.service.js';
import type { Locale } from '../../engine/facts/index.js';
import { namesFor } from '../../engine/scoring/index.js';
import { type FieldError, invalidInput } from '../../errors/coded-error.js';
import { Embeddings } from '../../models/embeddings.js';
import { OpportunitiesService } from '../../opportunities/opportunities.service.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import type { Reference } from '../../taxonomy/reference.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import { capabilityFactsOf, isOpen, opportunityFactsOf } from '../runs/scoring-input.js';
import { sameVersions, scoringContext, versionsOf } from '../scoring-context.js';
import { MarketNow } from './market-now.js';
import type { SlimFit, SlimTeam, TeamSolution } from './scored-teams.js';
import { teamIds } from './team-ids.js';
import { TeamReader } from './team-reader.js';
import type { SolveTeamsDto, TeamListView } from './team.dto.js';
import { namesOfTeam, teamViews } from './team.view.js';

/** What the figures of a solution rest on. */
interface Basis {
  readonly opportunityId: string;
  readonly epoch: string;
  readonly asOf: string;
  readonly explained: boolean;
  readonly reference: Reference;
}

type Head = Pick<TeamListView, 'run' | 'createdAt' | 'versions' | 'considered'>;

/** The teams of opportunities as their readers see them. */
@Injectable()
export class TeamsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly teams: TeamReader,
    private readonly market: MarketNow,
    private readonly opportunities: OpportunitiesService,
    private readonly companies: CompaniesService,
    private readonly inputs: RunInputsReader,
    private readonly editions: Editions,
    private readonly embeddings: Embeddings,
  ) {}

  /** The teams as the newest run left them. */
  async ofOpportunity(id: string, locale: Locale): Promise<TeamListView> {
    await this.opportunities.require(id);
    const current = await this.teams.current(id);
    if (!current) return nothingYet(id);
    const { runId, epoch, asOf, versions, considered, createdAt, solution } = current;
    const reference = await this.editions.referenceOf(versions);
    const explained = sameVersions(versions, versionsOf(reference, this.embeddings.scoring));
    const head = { run: runId, createdAt: createdAt.toISOString(), versions, considered };
    return this.view({ opportunityId: id, epoch, asOf, explained, reference }, head, solution, locale);
  }

  /**
   * Teams with the market of now and without or with the named companies; no list is saved.
   * @throws CodedError `invalid-input` naming the company that cannot be
   */
  async solve(id: string, wish: SolveTeamsDto, locale: Locale): Promise<TeamListView> {
    await this.opportunities.require(id);
    const { pinned = [], excluded = [], count } = wish;
    const wrong = [
      ...(await this.refused('pinned', pinned)),
      ...(await this.refused('excluded', excluded)),
      ...pinned.flatMap((one, at): FieldError[] =>
        excluded.includes(one) ? [{ field: `pinned[${at}]`, code: 'duplicate', facts: { value: one } }] : [],
      ),
    ];
    if (wrong.length > 0) throw invalidInput(...wrong);
    const { epoch, asOf, inputs, scorer, reference } = await this.market.read();
    const opportunity = inputs.opportunities.find((one) => one.id === id);
    if (!opportunity || !isOpen(opportunity, inputs.companies)) return nothingYet(id);
    const { considered, ...solution } = await scorer.teams({ opportunity, pinned, excluded, ...(count && { count }) });
    const versions = versionsOf(reference, this.embeddings.scoring);
    const made = { run: null, createdAt: null, versions, considered };
    return this.view({ opportunityId: id, epoch, asOf, explained: true, reference }, made, solution, locale);
  }

  private async view(basis: Basis, head: Head, solution: TeamSolution, locale: Locale): Promise<TeamListView> {
    const { opportunityId, epoch, asOf, explained, reference } = basis;
    const { capabilityIds, companyIds } = mentioned(solution);
    const { companies, capabilities, opportunities } = await this.inputs.some(
      epoch,
      capabilityIds,
      [],
      [opportunityId],
      companyIds,
    );
    const [input] = opportunities;
    if (!input) throw new Error(`The revision of opportunity ${opportunityId} at ${epoch} is gone`);
    const context = scoringContext(reference, asOf, this.embeddings.scoring);
    const names = namesOfTeam(locale, namesFor(locale, context), companies.values());
    const records = {
      companies,
      capabilities: new Map(capabilities.map((one) => [one.id, one])),
      opportunity: opportunityFactsOf(input, companies, reference),
      factsOf: (one: (typeof capabilities)[number]) => capabilityFactsOf(one, companies, reference),
      context,
    };
    const views = teamViews(records, names, locale, explained);
    const idOf = await teamIds(this.dataSource.manager, opportunityId, solution.teams.map(companiesOf));
    return {
      opportunity: opportunityId,
      ...head,
      explained,
      gap: solution.gap / 100,
      keyRole: solution.keyRole,
      items: solution.teams.map((team) => views.team(team, idOf(companiesOf(team)))),
      openRoles: solution.openRoles.map(views.gap),
    };
  }

  private async refused(field: string, ids: readonly string[]): Promise<FieldError[]> {
    const found = new Map((await this.companies.load([...ids])).map(({ head }) => [head.id, head]));
    return ids.flatMap((id, at): FieldError[] => {
      const head = found.get(id);
      if (!head) return [{ field: `${field}[${at}]`, code: 'unknown-company', facts: { value: id } }];
      return field === 'pinned' && head.archivedAt !== null
        ? [{ field: `${field}[${at}]`, code: 'archived-company' }]
        : [];
    });
  }
}

const nothingYet = (opportunity: string): TeamListView => ({
  opportunity,
  run: null,
  createdAt: null,
  versions: null,
  explained: true,
  considered: 0,
  gap: 0,
  keyRole: null,
  items: [],
  openRoles: [],
});

const companiesOf = ({ members }: SlimTeam): string[] => members.map(({ company }) => company);

/** Every record that a solution names. */
function mentioned({ teams, openRoles }: TeamSolution): { capabilityIds: string[]; companyIds: string[] } {
  const gaps = [...openRoles, ...teams.flatMap((team) => team.gaps)];
  const fits: SlimFit[] = [...gaps.flatMap(({ nearest }) => nearest), ...teams.flatMap(({ fills }) => fills)];
  const members = teams.flatMap((team) => team.members.map(({ company }) => company));
  return {
    capabilityIds: [...new Set(fits.flatMap(({ capability }) => capability ?? []))],
    companyIds: [...new Set([...members, ...fits.map(({ company }) => company)])],
  };
}
