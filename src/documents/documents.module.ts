import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Environment } from '../config/environment.js';
import { DocumentReader } from './document-reader.js';
import { DocumentsController } from './documents.controller.js';
import { acceptUploads } from './uploads.js';

@Module({
  controllers: [DocumentsController],
  providers: [{ provide: DocumentReader, useFactory: () => new DocumentReader() }],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly environment: Environment,
  ) {}

  async onModuleInit(): Promise<void> {
    // Commands and workers have no server.
    const adapter: FastifyAdapter | undefined = this.host.httpAdapter;
    if (adapter) await acceptUploads(adapter.getInstance(), this.environment.NARU_DOCUMENT_MB);
  }
}
