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
import { DeskTasksView, MoveTaskDto } from './tasks/task.dto.js';
import { deskTasksView } from './tasks/task.view.js';
import { TasksService } from './tasks/tasks.service.js';
import { GiveAnswersDto, OverrideVerdictDto, VerdictView } from './verdict.dto.js';
import { verdictView } from './verdict.view.js';
import { VerdictsService } from './verdicts.service.js';

const teamKey = (id: string): DealKey => ({ kind: 'team', id });

/**
 * What matches have, for teams: for advisors alone as well. Routes are written out, since each declares who may use which row;
 * all that they do is done by the same services and views.
 */
@ApiTags('compliance')
@Access('advisor', { row: 'team' })
@Controller({ path: 'teams/:id', version: '1' })
export class TeamVerdictsController {
  constructor(
    private readonly verdicts: VerdictsService,
    private readonly tasks: TasksService,
  ) {}

  /** How every rule stands to the team now, every two members looked at, with what is still asked and has to be done */
  @Get('verdict')
  @Access('advisor')
  async get(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<VerdictView> {
    return verdictView(await this.verdicts.current(teamKey(id), new Date()), locale);
  }

  /** Answers questions: as an advisor's own, which the members cannot change, or as a member has told the advisor */
  @Post('verdict/answers')
  @HttpCode(200)
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() { answers, company }: GiveAnswersDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<VerdictView> {
    return verdictView(
      await this.verdicts.answer(teamKey(id), answers, relayedFor(company), principal, new Date()),
      locale,
    );
  }

  /** Lets offers pass against the verdict; a blocked one takes a second advisor who does the same. Another verdict ends it */
  @Post('verdict/override')
  @HttpCode(200)
  @ApiIfMatch()
  async override(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: OverrideVerdictDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<VerdictView> {
    return verdictView(await this.verdicts.override(teamKey(id), version, reason, principal, new Date()), locale);
  }

  /** What the verdict asks to be done, by whom and by when, and what has been done about it */
  @Get('tasks')
  @Access('advisor')
  async listTasks(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<DeskTasksView> {
    const now = new Date();
    return deskTasksView(await this.tasks.of(teamKey(id), now), now, locale);
  }

  /** Hands in, accepts, gives back, opens again or reschedules a task. An approval that is accepted changes the verdict */
  @Post('tasks/:task')
  @HttpCode(200)
  async move(
    @Param('id', IdPipe) id: string,
    @Param('task', IdPipe) task: string,
    @Body() asked: MoveTaskDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<DeskTasksView> {
    await this.tasks.move(teamKey(id), task, asked, null, principal, new Date());
    return this.listTasks(id, locale);
  }
}
