import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { disposition } from '../../http/disposition.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ReaderLocale } from '../../http/locale.js';
import { ApiPage, type Page } from '../../http/pagination.js';
import type { Principal } from '../../http/principal.js';
import { MatchExport } from './export/match-export.service.js';
import { MatchListsService } from './match-lists.service.js';
import { MatchesQuery, MatchPageView, MatchView } from './match.dto.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('matches')
@Access('advisor')
@Controller({ version: '1' })
export class MatchesController {
  constructor(
    private readonly matches: MatchListsService,
    private readonly exports: MatchExport,
  ) {}

  /** A requirement's ranked list with score, criteria, evidence and reasons in the reader's language */
  @Get('requirements/:id/matches')
  ofRequirement(
    @Param('id', IdPipe) id: string,
    @Query() query: MatchesQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<MatchPageView> {
    return this.matches.ofRequirement(id, false, query, locale);
  }

  /** The same with its evidence and the near misses as a spreadsheet; exporting is an act of its own */
  @Get('requirements/:id/matches/export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() { id: actor }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<StreamableFile> {
    const file = await this.exports.ofRequirement(id, actor, locale);
    return new StreamableFile(file, { type: XLSX, disposition: disposition(`naru-matches-${id}.xlsx`) });
  }

  /** Pairs that would be listed but for one or two must clauses that they fail or, where the seeker insists, do not state */
  @Get('requirements/:id/near-misses')
  nearMisses(
    @Param('id', IdPipe) id: string,
    @Query() query: MatchesQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<MatchPageView> {
    return this.matches.ofRequirement(id, true, query, locale);
  }

  /** Where a capability stands in the lists of open requirements, best first */
  @Get('capabilities/:id/matches')
  @ApiPage(MatchView)
  ofCapability(
    @Param('id', IdPipe) id: string,
    @Query() query: MatchesQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<Page<MatchView>> {
    return this.matches.ofCapability(id, query, locale);
  }

  /** Where anything that a company offers stands in the lists of open requirements, best first */
  @Get('companies/:id/matches')
  @ApiPage(MatchView)
  ofCompany(
    @Param('id', IdPipe) id: string,
    @Query() query: MatchesQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<Page<MatchView>> {
    return this.matches.ofCompany(id, query, locale);
  }

  /** One match as it stands in the current list */
  @Get('matches/:id')
  one(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<MatchView> {
    return this.matches.one(id, locale);
  }
}
