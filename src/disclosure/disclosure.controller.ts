import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { CompaniesService } from '../companies/companies.service.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.js';
import { type Locale, ReaderLocale } from '../http/locale.js';
import type { Principal } from '../http/principal.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import {
  CapabilityDisclosureDto,
  CapabilityDisclosureView,
  CompanyDisclosureDto,
  CompanyDisclosureView,
  RequirementDisclosureDto,
  RequirementDisclosureView,
} from './disclosure-settings.dto.js';
import { DisclosureSettingsService, type Settings } from './disclosure-settings.service.js';
import { CapabilityTeaserView, CompanyTeaserView, RequirementTeaserView, TeaserQuery } from './teaser.dto.js';
import { TeasersService } from './teasers.service.js';

/** What others see of one's records, and what they do not. */
@ApiTags('disclosure')
@Access('member')
@Controller({ version: '1' })
export class DisclosureController {
  constructor(
    private readonly settings: DisclosureSettingsService,
    private readonly teasers: TeasersService,
    private readonly companies: CompaniesService,
    private readonly capabilities: CapabilitiesService,
    private readonly requirements: RequirementsService,
  ) {}

  /** A company exactly as others see it at a tier, and how many firms would look the same */
  @Get('companies/:id/teaser')
  @Access('member', { row: 'company' })
  teaserOfCompany(
    @Param('id', IdPipe) id: string,
    @Query() { tier }: TeaserQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<CompanyTeaserView> {
    return this.teasers.ofCompany(id, tier, locale);
  }

  /** A capability exactly as others see it at a tier, and how many firms would look the same */
  @Get('capabilities/:id/teaser')
  @Access('member', { row: 'capability' })
  teaserOfCapability(
    @Param('id', IdPipe) id: string,
    @Query() { tier }: TeaserQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<CapabilityTeaserView> {
    return this.teasers.ofCapability(id, tier, locale);
  }

  /** A requirement exactly as others see it at a tier, and how many firms would look the same */
  @Get('requirements/:id/teaser')
  @Access('member', { row: 'requirement' })
  teaserOfRequirement(
    @Param('id', IdPipe) id: string,
    @Query() { tier }: TeaserQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<RequirementTeaserView> {
    return this.teasers.ofRequirement(id, tier, locale);
  }

  /** What a company lets others see of it */
  @Get('companies/:id/disclosure')
  @Access('member', { row: 'company' })
  async ofCompany(@Param('id', IdPipe) id: string): Promise<CompanyDisclosureView> {
    await this.companies.require(id);
    return view(await this.settings.of(id));
  }

  /** Sets what a company lets others see of it */
  @Put('companies/:id/disclosure')
  @Access('member', { row: 'company' })
  @ApiIfMatch()
  async changeCompany(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: CompanyDisclosureDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<CompanyDisclosureView> {
    await this.companies.require(id);
    return view(await this.settings.replace('company', id, version, content, principal.id));
  }

  /** What the owner of a capability lets others see of it */
  @Get('capabilities/:id/disclosure')
  @Access('member', { row: 'capability' })
  async ofCapability(@Param('id', IdPipe) id: string): Promise<CapabilityDisclosureView> {
    await this.capabilities.require(id);
    return view(await this.settings.of(id));
  }

  /** Sets what others see of a capability */
  @Put('capabilities/:id/disclosure')
  @Access('member', { row: 'capability' })
  @ApiIfMatch()
  async changeCapability(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: CapabilityDisclosureDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<CapabilityDisclosureView> {
    await this.capabilities.require(id);
    return view(await this.settings.replace('capability', id, version, content, principal.id));
  }

  /** What the owner of a requirement lets others see of it */
  @Get('requirements/:id/disclosure')
  @Access('member', { row: 'requirement' })
  async ofRequirement(@Param('id', IdPipe) id: string): Promise<RequirementDisclosureView> {
    await this.requirements.require(id);
    return view(await this.settings.of(id));
  }

  /** Sets what others see of a requirement */
  @Put('requirements/:id/disclosure')
  @Access('member', { row: 'requirement' })
  @ApiIfMatch()
  async changeRequirement(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: RequirementDisclosureDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RequirementDisclosureView> {
    await this.requirements.require(id);
    return view(await this.settings.replace('requirement', id, version, content, principal.id));
  }
}

const view = ({ freeText, brands, coarsened, version }: Settings) => ({ freeText, brands, coarsened, version });
