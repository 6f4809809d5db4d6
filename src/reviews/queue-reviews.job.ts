import { Injectable } from '@nestjs/common';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../queue/handles.decorator.js';
import { ReviewIntake } from './intake.service.js';

@Injectable()
@Handles('queue-reviews')
export class QueueReviewsJob implements JobHandler<'queue-reviews'> {
  constructor(private readonly intake: ReviewIntake) {}

  handle(_payload: Jobs['queue-reviews'], _progress: (progress: Progress) => void, signal: AbortSignal): Promise<void> {
    return this.intake.takeIn(signal);
  }
}
