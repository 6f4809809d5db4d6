import { Module } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { EmbedRecordsJob } from './embed-records.job.js';
import { Embeddings } from './embeddings.js';
import { ModelsController } from './models.controller.js';
import { Proposer } from './proposer.js';
import { TextReading } from './text-reading.service.js';
import { Translator } from './translator.js';
import { Vectors } from './vectors.service.js';

/** Language models that an operator may switch on; without any, nothing here does anything. */
@Module({
  imports: [TaxonomyModule],
  controllers: [ModelsController],
  providers: [
    {
      provide: Embeddings,
      inject: [Environment],
      useFactory: (environment: Environment) => Embeddings.open(environment),
    },
    Vectors,
    TextReading,
    EmbedRecordsJob,
    Proposer,
    Translator,
  ],
  exports: [Embeddings, TextReading, Vectors, Proposer, Translator],
})
export class ModelsModule {}
