import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { LiveService } from './live.service.js';

/** Needs the queue module and the providers of the database module. */
@Module({ controllers: [EventsController], providers: [LiveService], exports: [LiveService] })
export class LiveModule {}
