import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Locale } from '../errors/describe.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { creationKeyOf } from '../http/creation-key.js';
import { disposition } from '../http/disposition.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.js';
import { ReaderLocale } from '../http/locale.js';
import { ApiPage, type Page } from '../http/pagination.js';
import type { Principal } from '../http/principal.js';
import { TimetableExport } from './export/timetable-export.service.js';
import {
  MeetingRoundContent,
  MeetingRoundsQuery,
  MeetingRoundView,
  MeetingsView,
  PlanRoundDto,
  RoundIntroductionsView,
} from './meeting-round.dto.js';
import { MeetingRoundsService } from './meeting-rounds.service.js';
import { MeetingViews } from './meeting-views.service.js';
import { RoundIntroductions } from './round-introductions.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rounds of 1:1 meetings: who meets whom, when and at which table */
@ApiTags('meeting-rounds')
@Access('advisor')
@Controller({ path: 'meeting-rounds', version: '1' })
export class MeetingRoundsController {
  constructor(
    private readonly rounds: MeetingRoundsService,
    private readonly views: MeetingViews,
    private readonly introductions: RoundIntroductions,
    private readonly exported: TimetableExport,
  ) {}

  /** Rounds, newest first */
  @Get()
  @ApiPage(MeetingRoundView)
  async list(@Query() query: MeetingRoundsQuery): Promise<Page<MeetingRoundView>> {
    const page = await this.rounds.list(query);
    return { ...page, items: await this.views.all(page.items) };
  }

  /** A round with what its plan says of itself */
  @Get(':id')
  async get(@Param('id', IdPipe) id: string): Promise<MeetingRoundView> {
    return this.views.round(await this.rounds.require(id));
  }

  /** Makes a round; its meetings come with a plan */
  @Post()
  @ApiIdempotencyKey()
  async create(
    @Body() content: MeetingRoundContent,
    @IdempotencyKey() key: string | undefined,
    @CurrentPrincipal() principal: Principal,
  ): Promise<MeetingRoundView> {
    return this.views.round(await this.rounds.create(content, principal.id, creationKeyOf(principal, key)));
  }

  /** Replaces what a round is; the plan that stands stays until another is asked for */
  @Put(':id')
  @ApiIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: MeetingRoundContent,
    @CurrentPrincipal() { id: by }: Principal,
  ): Promise<MeetingRoundView> {
    return this.views.round(await this.rounds.replace(id, version, content, by));
  }

  /** Chooses the meetings from the match lists as they are now, and gives them slots and tables; the round says when it is done */
  @Post(':id/plan')
  @HttpCode(202)
  @ApiIfMatch()
  async plan(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { method, keep = false }: PlanRoundDto,
    @CurrentPrincipal() { id: by }: Principal,
  ): Promise<MeetingRoundView> {
    return this.views.round(await this.rounds.askForPlan(id, version, method, keep, by));
  }

  /** The meetings of the plan that stands, by slot and table; those without a place behind */
  @Get(':id/meetings')
  async meetings(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<MeetingsView> {
    await this.rounds.require(id);
    return { items: await this.views.meetings(await this.rounds.meetingsOf(id), locale) };
  }

  /** Calls a meeting off; later plans leave the pair out */
  @Post(':id/meetings/:meeting/cancellation')
  @HttpCode(200)
  cancel(
    @Param('id', IdPipe) id: string,
    @Param('meeting', IdPipe) meeting: string,
    @CurrentPrincipal() { id: by }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<MeetingsView> {
    return this.cancelled(id, meeting, true, by, locale);
  }

  /** Takes that back; the meeting has its place again if it is still free */
  @Post(':id/meetings/:meeting/restoration')
  @HttpCode(200)
  restoreMeeting(
    @Param('id', IdPipe) id: string,
    @Param('meeting', IdPipe) meeting: string,
    @CurrentPrincipal() { id: by }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<MeetingsView> {
    return this.cancelled(id, meeting, false, by, locale);
  }

  /** Suggests every planned pair to its desk; companies learn of each other only as their introduction goes on */
  @Post(':id/introductions')
  @HttpCode(200)
  async introduce(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RoundIntroductionsView> {
    await this.rounds.require(id);
    return this.introductions.suggest(id, principal);
  }

  /** The timetable for spreadsheets, in the reader's language; taking it out is kept in the audit log */
  @Get(':id/timetable/export')
  @ApiProduces(XLSX)
  async export(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() { id: actor }: Principal,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const file = await this.exported.of(id, actor, locale);
    reply.header('content-type', XLSX).header('content-disposition', disposition(`naru-meetings-${id}.xlsx`));
    return file;
  }

  /** Puts a round away */
  @Delete(':id')
  @ApiIfMatch()
  async archive(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() { id: by }: Principal,
  ): Promise<MeetingRoundView> {
    return this.views.round(await this.rounds.setArchived(id, version, true, by));
  }

  /** Brings a round back */
  @Post(':id/restore')
  @HttpCode(200)
  @ApiIfMatch()
  async restore(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() { id: by }: Principal,
  ): Promise<MeetingRoundView> {
    return this.views.round(await this.rounds.setArchived(id, version, false, by));
  }

  private async cancelled(
    id: string,
    meeting: string,
    cancelled: boolean,
    by: string,
    locale: Locale,
  ): Promise<MeetingsView> {
    await this.rounds.setCancelled(id, meeting, cancelled, by);
    return this.meetings(id, locale);
  }
}
