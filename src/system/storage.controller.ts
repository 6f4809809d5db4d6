import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { StorageView } from './storage.dto.js';
import { StorageService } from './storage.service.js';

@ApiTags('storage')
@Access('administrator', { trial: true })
@Controller({ path: 'storage', version: '1' })
export class StorageController {
  constructor(private readonly storage: StorageService) {}

  /** How much the database and the attachments take, and what the disk has left */
  @Get()
  now(): Promise<StorageView> {
    return this.storage.now();
  }
}
