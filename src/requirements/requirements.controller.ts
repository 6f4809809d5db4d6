import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Locale } from '../errors/describe.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { creationKeyOf } from '../http/creation-key.js';
import { mapPage } from '../http/filters.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.js';
import { ReaderLocale } from '../http/locale.js';
import { ApiPage, type Page } from '../http/pagination.js';
import { ownCompanies, type Principal } from '../http/principal.js';
import { CompaniesService } from '../companies/companies.service.js';
import { ownerOf } from '../companies/owner.js';
import { guessLane } from '../engine/tags/lane-of.js';
import { Proposer } from '../models/proposer.js';
import { proposalsView } from '../capabilities/proposals.view.js';
import { Reference } from '../taxonomy/reference.js';
import { RequirementsService } from './requirements.service.js';
import {
  RequirementsQuery,
  RequirementView,
  CreateRequirementDto,
  ReplaceRequirementDto,
  ListedRequirementView,
} from './requirement.dto.js';
import { requirementView } from './requirement.view.js';
import { requiredTags } from './requirement.facts.js';
import { RequirementSuggestionView, SuggestRequirementDto } from './suggestion.dto.js';
import { requirementSuggestion } from './suggestion.view.js';

@ApiTags('requirements')
@Access('member')
@Controller({ path: 'requirements', version: '1' })
export class RequirementsController {
  constructor(
    private readonly requirements: RequirementsService,
    private readonly companies: CompaniesService,
    private readonly reference: Reference,
    private readonly proposer: Proposer,
  ) {}

  /** Requirements, newest first */
  @Get()
  @ApiPage(ListedRequirementView)
  async list(
    @Query() query: RequirementsQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<Page<ListedRequirementView>> {
    const page = await this.requirements.list(query, ownCompanies(principal));
    const names = await this.companies.namesOf(page.items.map(({ head }) => head.companyId));
    return mapPage(page, (requirement) =>
      Object.assign(requirementView(requirement, this.reference, locale), {
        companyNames: names.get(requirement.head.companyId) ?? {},
      }),
    );
  }

  /** A requirement with its version */
  @Get(':id')
  @Access('member', { row: 'requirement' })
  async get(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<RequirementView> {
    return requirementView(await this.requirements.require(id), this.reference, locale);
  }

  /** Posts a requirement; its list is scored by itself */
  @Post()
  @ApiIdempotencyKey()
  async create(
    @Body() { company, externalId, ...content }: CreateRequirementDto,
    @IdempotencyKey() key: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<RequirementView> {
    const owner = await ownerOf(this.companies, principal, company);
    const creation = {
      content,
      fixed: { companyId: owner.head.id, country: owner.content.country },
      externalId,
      creationKey: creationKeyOf(principal, key),
      origin: 'api' as const,
    };
    return requirementView(await this.requirements.create(creation, { author: principal.id }), this.reference, locale);
  }

  /** What a text says: tags, clauses and terms with the words they rest on, and the lane. Nothing is stored */
  @Post('suggest')
  @HttpCode(200)
  async suggest(
    @Body() { title, description, country, proposals }: SuggestRequirementDto,
    @ReaderLocale() locale: Locale,
  ): Promise<RequirementSuggestionView> {
    const { lanes, hierarchy } = this.reference;
    const tags = requiredTags({ title, description }, this.reference);
    const lane = guessLane(tags, country ?? null, null, lanes, hierarchy);
    const statements = this.reference.clauseReader.read({ title, description: description ?? {} }, 'requirement');
    const suggestion = requirementSuggestion({ tags, lane, statements }, this.reference, locale);
    const proposed = proposals === false ? null : await this.proposer.propose('requirement', title, description ?? {});
    if (proposed === null) return suggestion;
    const known = { tags: tags.map(({ code }) => code), figures: suggestion.clauses };
    suggestion.proposals = proposalsView(proposed, known, this.reference, locale);
    return suggestion;
  }

  /** Replaces all of a requirement's facts */
  @Put(':id')
  @Access('member', { row: 'requirement' })
  @ApiIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: ReplaceRequirementDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<RequirementView> {
    return requirementView(
      await this.requirements.replace(id, version, content, { author: principal.id }),
      this.reference,
      locale,
    );
  }

  /** Closes a requirement: its list is withdrawn; `restore` opens it again */
  @Delete(':id')
  @Access('member', { row: 'requirement' })
  @ApiIfMatch()
  async archive(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<RequirementView> {
    return requirementView(
      await this.requirements.setArchived(id, version, true, { author: principal.id }),
      this.reference,
      locale,
    );
  }

  /** Brings an archived requirement back */
  @Post(':id/restore')
  @Access('member', { row: 'requirement' })
  @HttpCode(200)
  @ApiIfMatch()
  async restore(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<RequirementView> {
    return requirementView(
      await this.requirements.setArchived(id, version, false, { author: principal.id }),
      this.reference,
      locale,
    );
  }
}
