import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** Routes that belong to no feature; the rest of this folder is wired by `configure`. */
@Module({ controllers: [HealthController] })
export class HttpModule {}
