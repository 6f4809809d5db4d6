import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '../errors/describe.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.js';
import { ReaderLocale } from '../http/locale.js';
import type { Principal } from '../http/principal.js';
import type { DealKey } from './deal-key.js';
import { relayedFor } from './speaker.js';
import { GiveAnswersDto, OverrideVerdictDto, VerdictView } from './verdict.dto.js';
import { verdictView } from './verdict.view.js';
import { VerdictsService } from './verdicts.service.js';

const matchKey = (id: string): DealKey => ({ kind: 'match', id });

/** Whole verdicts, for advisors alone: telling a firm what another country's law says of it may break the law itself. */
@ApiTags('compliance')
@Access('advisor')
@Controller({ path: 'matches/:id/verdict', version: '1' })
export class VerdictsController {
  constructor(private readonly verdicts: VerdictsService) {}

  /** How every rule stands to the match now, with what it rests on, what is still asked and what has to be done */
  @Get()
  async get(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<VerdictView> {
    return verdictView(await this.verdicts.current(matchKey(id), new Date()), locale);
  }

  /** Answers questions: as an advisor's own, which the parties cannot change, or as a party has told the advisor */
  @Post('answers')
  @Access('advisor', { row: 'match' })
  @HttpCode(200)
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() { answers, company }: GiveAnswersDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<VerdictView> {
    return verdictView(
      await this.verdicts.answer(matchKey(id), answers, relayedFor(company), principal, new Date()),
      locale,
    );
  }

  /** Lets offers pass against the verdict; a blocked one takes a second advisor who does the same. Another verdict ends it */
  @Post('override')
  @Access('advisor', { row: 'match' })
  @HttpCode(200)
  @ApiIfMatch()
  async override(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: OverrideVerdictDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<VerdictView> {
    return verdictView(await this.verdicts.override(matchKey(id), version, reason, principal, new Date()), locale);
  }
}
