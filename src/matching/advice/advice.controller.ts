import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { GapReportView, OfferToCountDto } from './gaps.dto.js';
import { GapsService } from './gaps.service.js';
import { InterviewView, RequirementToAskDto } from './interview.dto.js';
import { InterviewService } from './interview.service.js';

/**
 * What would make a record easier to match. Apart from `suggest`, which reads a text alone and needs no database: advice
 * depends on what others have posted.
 */
@ApiTags('advice')
@Access('member')
@Controller({ version: '1' })
export class AdviceController {
  constructor(
    private readonly gaps: GapsService,
    private readonly interviews: InterviewService,
  ) {}

  /** What a capability leaves unsaid that the open requirements for the same thing ask about, most asked first */
  @Get('capabilities/:id/gaps')
  @Access('member', { row: 'capability' })
  gapsOfCapability(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<GapReportView> {
    return this.gaps.ofCapability(id, locale);
  }

  /** What an offer that is not saved leaves unsaid; what its text states counts as said. Nothing is stored */
  @Post('capabilities/gaps')
  @HttpCode(200)
  gapsOfOffer(
    @Body() offer: OfferToCountDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<GapReportView> {
    return this.gaps.ofOffer(offer, principal, locale);
  }

  /** The few questions whose answers would change a requirement's list, best first; none when it is specific enough */
  @Get('requirements/:id/interview')
  @Access('member', { row: 'requirement' })
  interviewOfRequirement(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<InterviewView> {
    return this.interviews.ofRequirement(id, locale);
  }

  /** What to ask of a requirement that is not saved; what its text states counts as said. Nothing is stored */
  @Post('requirements/interview')
  @HttpCode(200)
  interviewOfText(
    @Body() requirement: RequirementToAskDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<InterviewView> {
    return this.interviews.ofText(requirement, principal, locale);
  }
}
