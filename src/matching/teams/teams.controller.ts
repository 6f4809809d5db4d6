import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ReaderLocale } from '../../http/locale.js';
import { ConsortiaService } from './consortia.service.js';
import { ConsortiaView } from './consortium.dto.js';
import { CompareTeamsQuery, TeamComparisonView } from './team-comparison.dto.js';
import { TeamComparisonService } from './team-comparison.service.js';
import { SolveTeamsDto, TeamListView } from './team.dto.js';
import { TeamsService } from './teams.service.js';

@ApiTags('teams')
@Access('advisor')
@Controller({ version: '1' })
export class TeamsController {
  constructor(
    private readonly teams: TeamsService,
    private readonly consortia: ConsortiaService,
    private readonly comparison: TeamComparisonService,
  ) {}

  /** The first ten teams for an opportunity: who fills which role and why, what stays open, in the reader's language */
  @Get('opportunities/:id/teams')
  ofOpportunity(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<TeamListView> {
    return this.teams.ofOpportunity(id, locale);
  }

  /** Teams with or without the companies you name, at once and with the records of now. No list is saved */
  @Post('opportunities/:id/teams/solve')
  @HttpCode(200)
  solve(
    @Param('id', IdPipe) id: string,
    @Body() wish: SolveTeamsDto,
    @ReaderLocale() locale: Locale,
  ): Promise<TeamListView> {
    return this.teams.solve(id, wish, locale);
  }

  /** What differs between the teams that two runs left: which came, went, moved or changed their companies, and why */
  @Get('opportunities/:id/teams/compare')
  compare(
    @Param('id', IdPipe) id: string,
    @Query() query: CompareTeamsQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<TeamComparisonView> {
    return this.comparison.compare(id, query, locale);
  }

  /** Firms that together cover a requirement that no single one covers; else the reason why none are proposed */
  @Get('requirements/:id/consortia')
  ofRequirement(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<ConsortiaView> {
    return this.consortia.ofRequirement(id, locale);
  }
}
