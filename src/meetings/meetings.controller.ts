import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { ownCompanies, type Principal } from '../http/principal.js';
import { MeetingsQuery, OwnMeetingsView } from './meeting-round.dto.js';
import { RoundIntroductions } from './round-introductions.service.js';

@ApiTags('meetings')
@Access('member')
@Controller({ path: 'meetings', version: '1' })
export class MeetingsController {
  constructor(private readonly introductions: RoundIntroductions) {}

  /** 1:1 meetings of your companies that both sides have agreed to, the next one first */
  @Get()
  async list(
    @Query() { introduction }: MeetingsQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<OwnMeetingsView> {
    return { items: await this.introductions.agreed(ownCompanies(principal), introduction) };
  }
}
