import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler } from '../queue/handles.decorator.js';
import { VerdictsService } from './verdicts.service.js';
import { watchedDeals } from './watched-deals.js';

/** Keeps the verdicts that somebody works with in step with records and rules. */
@Injectable()
@Handles('judge-matches')
export class JudgeMatchesJob implements JobHandler<'judge-matches'> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly verdicts: VerdictsService,
  ) {}

  async handle({ id }: Jobs['judge-matches'], _progress: unknown, signal: AbortSignal): Promise<void> {
    for (const deal of await watchedDeals(this.dataSource.manager, id)) {
      signal.throwIfAborted();
      await this.verdicts.current(deal, new Date());
    }
  }
}
