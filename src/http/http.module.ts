import { Module } from '@nestjs/common';
import { QueueService } from '../queue/queue.service.js';
import { HEALTH_CHECKS, HealthController, type HealthCheck } from './health.controller.js';

/** Routes that belong to no feature; the rest of this folder is wired by `configure`. */
@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: HEALTH_CHECKS,
      inject: [QueueService],
      useFactory: (queue: QueueService): HealthCheck[] => [{ name: 'queue', check: () => queue.ping() }],
    },
  ],
})
export class HttpModule {}
