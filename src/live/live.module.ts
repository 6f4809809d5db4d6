import { Module } from '@nestjs/common';
import { LiveService } from './live.service.js';

/** Needs the queue module and the providers of the database module. */
@Module({ providers: [LiveService], exports: [LiveService] })
export class LiveModule {}
