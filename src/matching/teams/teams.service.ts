import { Injectable } from '@nestjs/common';
import { CompaniesService } from '../../companies/companies.service.js';
import type { Locale } from '../../engine/facts/index.js';
import { namesFor } from '../../engine/scoring/index.js';
import { type FieldError, invalidInput } from '../../errors/coded-error.js';
import { Embeddings } from '../../models/embeddings.js';
import { OpportunitiesService } from '../../opportunities/opportunities.service.js';
import { Reference } from '../../taxonomy/reference.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import { capabilityFactsOf, isOpen, opportunityFactsOf } from '../runs/scoring-input.js';
import { sameVersions, scoringContext, versionsOf } from '../scoring-context.js';
import { MarketNow } from './market-now.js';
import type { SlimFit, TeamSolution } from './scored-teams.js';
import { TeamReader } from './team-reader.js';
import type { SolveTeamsDto, TeamListView } from './team.dto.js';
import { namesOfTeam, teamViews } from './team.view.js';

/** What the figures of a solution rest on. */
interface Basis {
  readonly opportunityId: string;
  readonly epoch: string;
  readonly asOf: string;
  readonly explained: boolean;
}

type Head = Pick<TeamListView, 'run' | 'createdAt' | 'versions' | 'considered'>;

/** The teams of opportunities as their readers see them. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly teams: TeamReader,
    private readonly market: MarketNow,
    private readonly opportunities: OpportunitiesService,
    private readonly companies: CompaniesService,
    private readonly inputs: RunInputsReader,
    private readonly reference: Reference,
    private readonly embeddings: Embeddings,
  ) {}

  /** The teams as the newest run left them. */
  async ofOpportunity(id: string, locale: Locale): Promise<TeamListView> {
    await this.opportunities.require(id);
    const current = await this.teams.current(id);
    if (!current) return nothingYet(id);
    const { runId, epoch, asOf, versions, considered, createdAt, solution } = current;
    const explained = sameVersions(versions, versionsOf(this.reference, this.embeddings.scoring));
    const head = { run: runId, createdAt: createdAt.toISOString(), versions, considered };
    return this.view({ opportunityId: id, epoch, asOf, explained }, head, solution, locale);
  }

  /**
   * Teams with the market of now and without or with the named companies; nothing is saved.
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
    const { epoch, asOf, inputs, scorer } = await this.market.read();
    const opportunity = inputs.opportunities.find((one) => one.id === id);
    if (!opportunity || !isOpen(opportunity, inputs.companies)) return nothingYet(id);
    const { considered, ...solution } = await scorer.teams({ opportunity, pinned, excluded, ...(count && { count }) });
    const versions = versionsOf(this.reference, this.embeddings.scoring);
    const made = { run: null, createdAt: null, versions, considered };
    return this.view({ opportunityId: id, epoch, asOf, explained: true }, made, solution, locale);
  }

  private async view(basis: Basis, head: Head, solution: TeamSolution, locale: Locale): Promise<TeamListView> {
    const { opportunityId, epoch, asOf, explained } = basis;
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
    const context = scoringContext(this.reference, asOf, this.embeddings.scoring);
    const names = namesOfTeam(locale, namesFor(locale, context), companies.values());
    const records = {
      companies,
      capabilities: new Map(capabilities.map((one) => [one.id, one])),
      opportunity: opportunityFactsOf(input, companies, this.reference),
      factsOf: (one: (typeof capabilities)[number]) => capabilityFactsOf(one, companies, this.reference),
      context,
    };
    const views = teamViews(records, names, locale, explained);
    return {
      opportunity: opportunityId,
      ...head,
      explained,
      gap: solution.gap / 100,
      keyRole: solution.keyRole,
      items: solution.teams.map(views.team),
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
