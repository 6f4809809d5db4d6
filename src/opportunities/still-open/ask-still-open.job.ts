import { Injectable } from '@nestjs/common';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../../queue/handles.decorator.js';
import { RequirementsStillOpen } from '../../requirements/still-open/requirements-still-open.service.js';
import { OpportunitiesStillOpen } from './opportunities-still-open.service.js';

@Injectable()
@Handles('ask-still-open')
export class AskStillOpenJob implements JobHandler<'ask-still-open'> {
  constructor(
    private readonly requirements: RequirementsStillOpen,
    private readonly opportunities: OpportunitiesStillOpen,
  ) {}

  async handle(
    _payload: Jobs['ask-still-open'],
    _progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const now = new Date();
    for (const records of [this.requirements, this.opportunities]) {
      await records.ask(now, signal);
      await records.expire(now, signal);
    }
  }
}
