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
import { Proposer } from '../models/proposer.js';
import { Reference } from '../taxonomy/reference.js';
import { CapabilitiesService } from './capabilities.service.js';
import { tagsOf } from './capability.facts.js';
import { tagView } from './tag.view.js';
import { guessLane } from '../engine/tags/lane-of.js';
import { laneView, statementView, suggestedSpecs } from './statement.view.js';
import {
  CapabilitiesQuery,
  CapabilityView,
  CreateCapabilityDto,
  ReplaceCapabilityDto,
  ListedCapabilityView,
} from './capability.dto.js';
import { knownSpecs, proposalsView } from './proposals.view.js';
import { SuggestDto, SuggestionView } from './suggestion.dto.js';
import { capabilityView } from './capability.view.js';

@ApiTags('capabilities')
@Access('member')
@Controller({ path: 'capabilities', version: '1' })
export class CapabilitiesController {
  constructor(
    private readonly capabilities: CapabilitiesService,
    private readonly companies: CompaniesService,
    private readonly reference: Reference,
    private readonly proposer: Proposer,
  ) {}

  /** Capabilities, newest first */
  @Get()
  @ApiPage(ListedCapabilityView)
  async list(
    @Query() query: CapabilitiesQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<Page<ListedCapabilityView>> {
    const page = await this.capabilities.list(query, ownCompanies(principal));
    const names = await this.companies.namesOf(page.items.map(({ head }) => head.companyId));
    return mapPage(page, (capability) =>
      Object.assign(capabilityView(capability, this.reference, locale), {
        companyNames: names.get(capability.head.companyId) ?? {},
      }),
    );
  }

  /** A capability with its version */
  @Get(':id')
  @Access('member', { row: 'capability' })
  async get(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<CapabilityView> {
    return capabilityView(await this.capabilities.require(id), this.reference, locale);
  }

  /** Registers a capability; requirements that it can meet are re-scored by themselves */
  @Post()
  @ApiIdempotencyKey()
  async create(
    @Body() { company, externalId, ...content }: CreateCapabilityDto,
    @IdempotencyKey() key: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CapabilityView> {
    const owner = await ownerOf(this.companies, principal, company);
    const creation = {
      content,
      fixed: { companyId: owner.head.id },
      externalId,
      creationKey: creationKeyOf(principal, key),
      origin: 'api' as const,
    };
    return capabilityView(await this.capabilities.create(creation, { author: principal.id }), this.reference, locale);
  }

  /** What a text says: tags, figures and certificates with the words they rest on, and the lane. Nothing is stored */
  @Post('suggest')
  @HttpCode(200)
  async suggest(
    @Body() { title, description, country, proposals }: SuggestDto,
    @ReaderLocale() locale: Locale,
  ): Promise<SuggestionView> {
    const { lanes, hierarchy } = this.reference;
    const tags = tagsOf(this.reference, { title, description }, undefined);
    const statements = this.reference.clauseReader.read({ title, description: description ?? {} }, 'capability');
    const specs = suggestedSpecs(statements);
    const proposed = proposals === false ? null : await this.proposer.propose('capability', title, description ?? {});
    const known = { tags: tags.map(({ code }) => code), figures: knownSpecs(specs) };
    return {
      tags: tags.map((tag) => tagView(tag, this.reference, locale)),
      ...laneView(guessLane(tags, null, country ?? null, lanes, hierarchy)),
      specs,
      statements: statements.map((statement) => statementView(statement, this.reference, locale)),
      ...(proposed && { proposals: proposalsView(proposed, known, this.reference, locale) }),
    };
  }

  /** Replaces all of a capability's facts */
  @Put(':id')
  @Access('member', { row: 'capability' })
  @ApiIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: ReplaceCapabilityDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CapabilityView> {
    return capabilityView(
      await this.capabilities.replace(id, version, content, { author: principal.id }),
      this.reference,
      locale,
    );
  }

  /** Archives a capability: it leaves all match lists; `restore` brings it back */
  @Delete(':id')
  @Access('member', { row: 'capability' })
  @ApiIfMatch()
  async archive(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CapabilityView> {
    return capabilityView(
      await this.capabilities.setArchived(id, version, true, { author: principal.id }),
      this.reference,
      locale,
    );
  }

  /** Brings an archived capability back */
  @Post(':id/restore')
  @Access('member', { row: 'capability' })
  @HttpCode(200)
  @ApiIfMatch()
  async restore(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CapabilityView> {
    return capabilityView(
      await this.capabilities.setArchived(id, version, false, { author: principal.id }),
      this.reference,
      locale,
    );
  }
}
