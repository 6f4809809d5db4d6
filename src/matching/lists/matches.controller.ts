import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ReaderLocale } from '../../http/locale.js';
import { ApiPage, type Page } from '../../http/pagination.js';
import { MatchListsService } from './match-lists.service.js';
import { MatchesQuery, MatchPageView, MatchView } from './match.dto.js';

@ApiTags('matches')
@Access('advisor')
@Controller({ version: '1' })
export class MatchesController {
  constructor(private readonly matches: MatchListsService) {}

  /** A requirement's ranked list with score, criteria, evidence and reasons in the reader's language */
  @Get('requirements/:id/matches')
  ofRequirement(
    @Param('id', IdPipe) id: string,
    @Query() query: MatchesQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<MatchPageView> {
    return this.matches.ofRequirement(id, false, query, locale);
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
