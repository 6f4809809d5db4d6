import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler } from '../queue/handles.decorator.js';
import { VerdictsService } from './verdicts.service.js';

/**
 * Keeps the verdicts that somebody works with in step with the records. All other matches have none: they are judged when
 * they are looked at.
 */
@Injectable()
@Handles('judge-matches')
export class JudgeMatchesJob implements JobHandler<'judge-matches'> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly verdicts: VerdictsService,
  ) {}

  async handle({ id }: Jobs['judge-matches'], _progress: unknown, signal: AbortSignal): Promise<void> {
    const found = await this.dataSource.query<{ id: string }[]>(
      `select m.id from (
         select match_id as id from compliance_verdict
         union select match_id from introduction where match_id is not null
       ) watched
       join match m on m.id = watched.id
       join requirement r on r.id = m.requirement_id
       join capability c on c.id = m.capability_id
       where $1 in (r.id, r.company_id, c.id, c.company_id) order by m.id`,
      [id],
    );
    for (const match of found) {
      signal.throwIfAborted();
      await this.verdicts.current(match.id, new Date());
    }
  }
}
