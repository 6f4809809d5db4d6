import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CodedError } from '../errors/coded-error.js';
import type { Locale } from '../errors/describe.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { mapPage } from '../http/filters.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.js';
import { ReaderLocale } from '../http/locale.js';
import { ApiPage, type Page, PageQuery } from '../http/pagination.js';
import type { Principal } from '../http/principal.js';
import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import { Editions } from '../taxonomy/editions/editions.service.js';
import {
  EditionContent,
  EditionNowView,
  EditionPreviewView,
  EditionView,
  PublishEditionDto,
  RestoreEditionDto,
} from './edition.dto.js';
import { EditionHistory } from './edition-history.js';
import { editionNowView, editionView } from './edition.view.js';
import { ListCounts } from './list-counts.js';
import { EditionPreview } from './preview.service.js';
import { EditionPublication } from './publication.service.js';
import { checkedSettings } from './setting-check.js';

/** How lanes weigh what speaks for a match, edition by edition */
@ApiTags('editions')
@Access('administrator')
@Controller({ path: 'editions', version: '1' })
export class EditionsController {
  constructor(
    private readonly editions: Editions,
    private readonly history: EditionHistory,
    private readonly preview: EditionPreview,
    private readonly publication: EditionPublication,
    private readonly counts: ListCounts,
    private readonly runs: MatchRunsService,
  ) {}

  /** Published editions, newest first */
  @Get()
  @Access('advisor')
  @ApiPage(EditionView)
  async list(@Query() query: PageQuery): Promise<Page<EditionView>> {
    return mapPage(await this.history.page(query), editionView);
  }

  /** The settings that apply now, and how many lists are still of others */
  @Get('current')
  @Access('advisor')
  async current(@ReaderLocale() locale: Locale): Promise<EditionNowView> {
    const edition = await this.editions.current();
    const { filed } = this.editions;
    const [counts, run] = [await this.counts.of(edition), await this.runs.newestOfAll()];
    return editionNowView(filed, this.editions.as(edition), counts, run, locale);
  }

  /** What such settings would make of the newest requirements' lists; nothing is saved */
  @Post('preview')
  @Access('advisor')
  @HttpCode(200)
  look(@Body() { lanes }: EditionContent): Promise<EditionPreviewView> {
    return this.preview.of(checkedSettings(lanes));
  }

  /** Publishes settings as the next edition and asks for one run over all lists */
  @Post()
  @ApiIfMatch()
  async publish(
    @IfMatch() expected: number,
    @Body() { lanes, reason }: PublishEditionDto,
    @CurrentPrincipal() { id: by }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<EditionNowView> {
    await this.publication.publish(checkedSettings(lanes), { expected, reason, by });
    return this.current(locale);
  }

  /** Publishes the settings of an earlier edition once more, or those of the files (0) */
  @Post(':number/restoration')
  @ApiIfMatch()
  async restore(
    @Param('number') number: string,
    @IfMatch() expected: number,
    @Body() { reason }: RestoreEditionDto,
    @CurrentPrincipal() { id: by }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<EditionNowView> {
    await this.publication.restore(numberIn(number), { expected, reason, by });
    return this.current(locale);
  }
}

function numberIn(path: string): number {
  if (!/^\d{1,9}$/.test(path)) throw new CodedError('not-found', { kind: 'reference-edition' });
  return Number(path);
}
