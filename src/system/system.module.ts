import { Module } from '@nestjs/common';
import { QueueBoard } from './queue-board.service.js';
import { QueuesController } from './queues.controller.js';
import { StorageController } from './storage.controller.js';
import { StorageService } from './storage.service.js';

/** What administrators look after: the queues, and how much is stored. */
@Module({ controllers: [QueuesController, StorageController], providers: [QueueBoard, StorageService] })
export class SystemModule {}
