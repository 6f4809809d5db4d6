import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { IdPipe } from '../http/id.pipe.js';
import { type Locale, ReaderLocale } from '../http/locale.js';
import type { Principal } from '../http/principal.js';
import { MatchesQuery } from '../matching/lists/match.dto.js';
import { CandidatesPageView, CandidatesQuery, FitsPageView } from './candidates.dto.js';
import { CandidatesService } from './candidates.service.js';
import { FitsService } from './fits.service.js';

/** Matches as their parties see them: nobody is named. */
@ApiTags('matches')
@Access('member')
@Controller({ version: '1' })
export class CandidatesController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly fits: FitsService,
  ) {}

  /** Who could supply what a requirement asks: anonymous, with score and evidence in the reader's language */
  @Get('requirements/:id/candidates')
  @Access('member', { row: 'requirement' })
  candidatesOf(
    @Param('id', IdPipe) id: string,
    @Query() query: CandidatesQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<CandidatesPageView> {
    return this.candidates.of(id, query, principal, locale);
  }

  /** Open requirements that anything of the company's fits, anonymous and best first, and what would make it fit more */
  @Get('companies/:id/fits')
  @Access('member', { row: 'company' })
  fitsOf(
    @Param('id', IdPipe) id: string,
    @Query() query: MatchesQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<FitsPageView> {
    return this.fits.ofCompany(id, query, locale);
  }
}
