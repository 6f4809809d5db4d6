import { Injectable } from '@nestjs/common';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../queue/handles.decorator.js';
import { Telling } from './telling.service.js';

@Injectable()
@Handles('notify')
export class NotifyJob implements JobHandler<'notify'> {
  constructor(private readonly telling: Telling) {}

  async handle(_: Jobs['notify'], _progress: (now: Progress) => void, signal: AbortSignal): Promise<void> {
    while (await this.telling.tellNext()) signal.throwIfAborted();
  }
}
