import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CompaniesService } from '../companies/companies.service.js';
import { ownerOf } from '../companies/owner.js';
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
import { Reference } from '../taxonomy/reference.js';
import { OpportunitiesService, type StoredOpportunity } from './opportunities.service.js';
import { CreateOpportunityDto, OpportunitiesQuery, OpportunityView, ReplaceOpportunityDto } from './opportunity.dto.js';
import { opportunityView } from './opportunity.view.js';

@ApiTags('opportunities')
@Access('member')
@Controller({ path: 'opportunities', version: '1' })
export class OpportunitiesController {
  constructor(
    private readonly opportunities: OpportunitiesService,
    private readonly companies: CompaniesService,
    private readonly reference: Reference,
  ) {}

  /** Third-country projects, newest first */
  @Get()
  @ApiPage(OpportunityView)
  async list(
    @Query() query: OpportunitiesQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<Page<OpportunityView>> {
    return mapPage(await this.opportunities.list(query, ownCompanies(principal)), (one) => this.view(one, locale));
  }

  /** A third-country project with its version */
  @Get(':id')
  @Access('member', { row: 'opportunity' })
  async get(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<OpportunityView> {
    return this.view(await this.opportunities.require(id), locale);
  }

  /** Posts a third-country project of a partner or of an operator of the market */
  @Post()
  @ApiIdempotencyKey()
  async create(
    @Body() { owner: company, externalId, ...content }: CreateOpportunityDto,
    @IdempotencyKey() key: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<OpportunityView> {
    const owner = await ownerOf(this.companies, principal, company, 'owner');
    const creation = {
      content,
      fixed: { companyId: owner.head.id },
      externalId,
      creationKey: creationKeyOf(principal, key),
      origin: 'api' as const,
    };
    return this.view(await this.opportunities.create(creation, { author: principal.id }), locale);
  }

  /** Replaces all of an opportunity's facts */
  @Put(':id')
  @Access('member', { row: 'opportunity' })
  @ApiIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: ReplaceOpportunityDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<OpportunityView> {
    return this.view(await this.opportunities.replace(id, version, content, { author: principal.id }), locale);
  }

  /** Closes an opportunity; `restore` opens it again */
  @Delete(':id')
  @Access('member', { row: 'opportunity' })
  @ApiIfMatch()
  async archive(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<OpportunityView> {
    return this.view(await this.opportunities.setArchived(id, version, true, { author: principal.id }), locale);
  }

  /** Brings an archived opportunity back */
  @Post(':id/restore')
  @Access('member', { row: 'opportunity' })
  @HttpCode(200)
  @ApiIfMatch()
  async restore(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<OpportunityView> {
    return this.view(await this.opportunities.setArchived(id, version, false, { author: principal.id }), locale);
  }

  private view(opportunity: StoredOpportunity, locale: Locale): OpportunityView {
    return opportunityView(opportunity, this.reference, locale);
  }
}
