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
import { CompaniesService } from './companies.service.js';
import { CompaniesQuery, CompanyView, CreateCompanyDto, ReplaceCompanyDto } from './company.dto.js';
import { companyView } from './company.view.js';

@ApiTags('companies')
@Access('member')
@Controller({ path: 'companies', version: '1' })
export class CompaniesController {
  constructor(private readonly companies: CompaniesService) {}

  /** Companies, newest first */
  @Get()
  @ApiPage(CompanyView)
  async list(
    @Query() query: CompaniesQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<Page<CompanyView>> {
    return mapPage(await this.companies.list(query, ownCompanies(principal)), (company) =>
      companyView(company, locale),
    );
  }

  /** A company with its version */
  @Get(':id')
  @Access('member', { row: 'company' })
  async get(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<CompanyView> {
    return companyView(await this.companies.require(id), locale);
  }

  /** Registers a company */
  @Post()
  @Access('advisor')
  @ApiIdempotencyKey()
  async create(
    @Body() { externalId, ...content }: CreateCompanyDto,
    @IdempotencyKey() key: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CompanyView> {
    const creation = {
      content,
      fixed: {},
      externalId,
      creationKey: creationKeyOf(principal, key),
      origin: 'api' as const,
    };
    return companyView(await this.companies.create(creation, { author: principal.id }), locale);
  }

  /** Replaces all of a company's facts */
  @Put(':id')
  @Access('member', { row: 'company' })
  @ApiIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: ReplaceCompanyDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CompanyView> {
    return companyView(await this.companies.replace(id, version, content, { author: principal.id }), locale);
  }

  /** Archives a company: it and its capabilities leave all match lists; `restore` brings them back */
  @Delete(':id')
  @Access('advisor')
  @ApiIfMatch()
  async archive(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CompanyView> {
    return companyView(await this.companies.setArchived(id, version, true, { author: principal.id }), locale);
  }

  /** Brings an archived company back */
  @Post(':id/restore')
  @Access('advisor')
  @HttpCode(200)
  @ApiIfMatch()
  async restore(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CompanyView> {
    return companyView(await this.companies.setArchived(id, version, false, { author: principal.id }), locale);
  }
}
