import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { QueueBackend } from './backend.js';
import { Handlers } from './handlers.service.js';
import { Outbox } from './outbox.js';
import { QueueService } from './queue.service.js';
import { Signals } from './signals.service.js';
import { SweepJob } from './sweep.job.js';
import { WORK_OPTIONS, WorkerService, type WorkOptions } from './worker.service.js';

const defaults: WorkOptions = { work: false, lockMs: 30_000, stalledCheckMs: 5000 };

/**
 * The job queue. It needs the tables that `migrateQueue` makes, and the providers of the database module.
 * With `{ work: true }` the process works the queue; else it only adds jobs, until {@link WorkerService.start}.
 */
@Global()
@Module({})
export class QueueModule {
  static with(options: Partial<WorkOptions> = {}): DynamicModule {
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: WORK_OPTIONS, useValue: { ...defaults, ...options } },
        QueueBackend,
        QueueService,
        Signals,
        Handlers,
        WorkerService,
        Outbox,
        SweepJob,
      ],
      exports: [QueueService, Signals, WorkerService],
    };
  }
}
