import { Injectable } from '@nestjs/common';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../queue/handles.decorator.js';
import { DecisionEffects } from './effects.service.js';

@Injectable()
@Handles('apply-decisions')
export class ApplyDecisionsJob implements JobHandler<'apply-decisions'> {
  constructor(private readonly effects: DecisionEffects) {}

  async handle(
    _payload: Jobs['apply-decisions'],
    _progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    await this.effects.apply(signal);
  }
}
