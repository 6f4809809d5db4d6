import { Injectable } from '@nestjs/common';
import type { Jobs } from './catalogue.js';
import { Handles, type JobHandler, type Progress } from './handles.decorator.js';
import { Outbox } from './outbox.js';

@Injectable()
@Handles('sweep')
export class SweepJob implements JobHandler<'sweep'> {
  constructor(private readonly outbox: Outbox) {}

  async handle(_payload: Jobs['sweep'], _progress: (progress: Progress) => void, signal: AbortSignal): Promise<void> {
    await this.outbox.sweep(signal);
  }
}
