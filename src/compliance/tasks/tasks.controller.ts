import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { DeskTasksView, MoveTaskDto } from './task.dto.js';
import { deskTasksView } from './task.view.js';
import { TasksService } from './tasks.service.js';

/** All tasks of a match, with the rules that set them: for advisors alone, as the verdict is. */
@ApiTags('compliance')
@Access('advisor')
@Controller({ path: 'matches/:id/tasks', version: '1' })
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  /** What the verdict asks to be done, by whom and by when, and what has been done about it */
  @Get()
  async list(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<DeskTasksView> {
    const now = new Date();
    const tasks = await this.tasks.of({ kind: 'match', id }, now);
    return deskTasksView(tasks, now, locale);
  }

  /** Hands in, accepts, gives back, opens again or reschedules a task. An approval that is accepted changes the verdict */
  @Post(':task')
  @Access('advisor', { row: 'match' })
  @HttpCode(200)
  async move(
    @Param('id', IdPipe) id: string,
    @Param('task', IdPipe) task: string,
    @Body() asked: MoveTaskDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<DeskTasksView> {
    await this.tasks.move({ kind: 'match', id }, task, asked, null, principal, new Date());
    return this.list(id, locale);
  }
}
