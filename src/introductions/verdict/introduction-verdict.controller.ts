import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { IntroductionsService } from '../introductions.service.js';
import { GiveAnswersDto } from '../../compliance/verdict.dto.js';
import { PartyTasksView, PartyVerdictsView, SubmitPartyTaskDto } from './introduction-verdict.dto.js';
import { IntroductionTasks } from './introduction-tasks.service.js';
import { IntroductionVerdicts } from './introduction-verdicts.service.js';

/** What parties learn of compliance. Whole verdicts are for advisors: `GET /matches/{id}/verdict`, `GET /teams/{id}/verdict`. */
@ApiTags('introductions')
@Access('member', { row: 'introduction' })
@Controller({ path: 'introductions/:id/verdict', version: '1' })
export class IntroductionVerdictController {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly verdicts: IntroductionVerdicts,
    private readonly tasks: IntroductionTasks,
  ) {}

  /** Where your company stands: what it is asked, and what it has to do before or with an offer */
  @Get()
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<PartyVerdictsView> {
    return { items: await this.verdicts.views(await this.introductions.require(id), principal, locale) };
  }

  /** Answers what your company is asked, or corrects what it has answered; an advisor enters what a company has told them */
  @Post('answers')
  @HttpCode(200)
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() { company, answers }: GiveAnswersDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<PartyVerdictsView> {
    const stored = await this.introductions.require(id);
    return { items: await this.verdicts.answer(stored, answers, company, principal, locale) };
  }

  /** What your company has to do before or with an offer, by when, and what has been done about it */
  @Get('tasks')
  async listTasks(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<PartyTasksView> {
    return { items: await this.tasks.views(await this.introductions.require(id), principal, locale) };
  }

  /** Hands a task in, with a note or a file as evidence; an advisor looks at it */
  @Post('tasks/:task')
  @HttpCode(200)
  async submit(
    @Param('id', IdPipe) id: string,
    @Param('task', IdPipe) task: string,
    @Body() { company, ...given }: SubmitPartyTaskDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<PartyTasksView> {
    const stored = await this.introductions.require(id);
    return { items: await this.tasks.submit(stored, task, given, company, principal, locale) };
  }
}
