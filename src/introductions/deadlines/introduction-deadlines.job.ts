import { Injectable } from '@nestjs/common';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler } from '../../queue/handles.decorator.js';
import { DeadlinesService } from './deadlines.service.js';

/** Ends offers whose time is over and reminds of what is due. */
@Injectable()
@Handles('introduction-deadlines')
export class IntroductionDeadlinesJob implements JobHandler<'introduction-deadlines'> {
  constructor(private readonly deadlines: DeadlinesService) {}

  async handle(_: Jobs['introduction-deadlines'], _progress: unknown, signal: AbortSignal): Promise<void> {
    const now = new Date();
    await this.deadlines.expire(now, signal);
    await this.deadlines.remind(now);
  }
}
