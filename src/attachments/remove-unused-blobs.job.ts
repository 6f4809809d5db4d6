import { Injectable } from '@nestjs/common';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler } from '../queue/handles.decorator.js';
import { Blobs } from './storage/blobs.service.js';

@Injectable()
@Handles('remove-unused-blobs')
export class RemoveUnusedBlobsJob implements JobHandler<'remove-unused-blobs'> {
  constructor(private readonly blobs: Blobs) {}

  async handle(_: Jobs['remove-unused-blobs'], _progress: unknown, signal: AbortSignal): Promise<void> {
    await this.blobs.sweep(signal);
  }
}
