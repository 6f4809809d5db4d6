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
  WordsContent,
  WordsPreviewView,
} from './edition.dto.js';
import { EditionHistory } from './edition-history.js';
import { editionNowView, editionView } from './edition.view.js';
import { ListCounts } from './list-counts.js';
import { EditionPreview } from './preview.service.js';
import { EditionPublication } from './publication.service.js';
import { checkedSettings } from './setting-check.js';
import { WordsPreview } from './words-preview.service.js';

/** How lanes weigh what speaks for a match, and by which words texts are read, edition by edition */
@ApiTags('editions')
@Access('administrator')
@Controller({ path: 'editions', version: '1' })
export class EditionsController {
  constructor(
    private readonly editions: Editions,
    private readonly history: EditionHistory,
    private readonly preview: EditionPreview,
    private readonly words: WordsPreview,
    private readonly publication: EditionPublication,
    private readonly counts: ListCounts,
    private readonly runs: MatchRunsService,
  ) {}

  /** Published editions, newest first */
  @Get()
  @Access('advisor')
  @ApiPage(EditionView)
  async list(@Query() query: PageQuery): Promise<Page<EditionView>> {
    return mapPage(await this.history.page(query), (edition) => editionView(edition, this.editions.filed));
  }

  /** The settings that apply now, and how many lists are still of others */
  @Get('current')
  @Access('advisor')
  async current(@ReaderLocale() locale: Locale): Promise<EditionNowView> {
    const edition = await this.editions.current();
    const { filed } = this.editions;
    const [counts, run] = [await this.counts.of(edition), await this.runs.newestOfAll()];
    return editionNowView(filed, this.editions.as(edition), edition.words, counts, run, locale);
  }

  /** What such settings would make of the newest requirements' lists; nothing is saved */
  @Post('preview')
  @Access('advisor')
  @HttpCode(200)
  look(@Body() { lanes }: EditionContent): Promise<EditionPreviewView> {
    return this.preview.of(checkedSettings(lanes));
  }

  /** What such words would make of the newest records' tags; nothing is saved */
  @Post('words/preview')
  @Access('advisor')
  @HttpCode(200)
  read(@Body() { words }: WordsContent, @ReaderLocale() locale: Locale): Promise<WordsPreviewView> {
    return this.words.of(words, locale);
  }

  /** Publishes settings as the next edition and asks for one run over all lists */
  @Post()
  @ApiIfMatch()
  async publish(
    @IfMatch() expected: number,
    @Body() { lanes = [], words = [], reason }: PublishEditionDto,
    @CurrentPrincipal() { id: by }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<EditionNowView> {
    const wished = { lanes: checkedSettings(lanes), words: await this.words.checked(words) };
    await this.publication.publish(wished, { expected, reason, by });
    return this.current(locale);
  }

  /** Publishes the settings of an earlier edition once more, or those of the files (0) */
  @Post(':number/restoration')
  @ApiIfMatch()
  async restore(
    @Param('number') number: string,
    @IfMatch() expected: number,
    @Body() { part, reason }: RestoreEditionDto,
    @CurrentPrincipal() { id: by }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<EditionNowView> {
    await this.publication.restore(numberIn(number), part, { expected, reason, by });
    return this.current(locale);
  }
}

function numberIn(path: string): number {
  if (!/^\d{1,9}$/.test(path)) throw new CodedError('not-found', { kind: 'reference-edition' });
  return Number(path);
}
