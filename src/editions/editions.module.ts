import { Module } from '@nestjs/common';
import { MatchingModule } from '../matching/matching.module.js';
import { ModelsModule } from '../models/models.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { EditionHistory } from './edition-history.js';
import { EditionsController } from './editions.controller.js';
import { ListCounts } from './list-counts.js';
import { EditionPreview } from './preview.service.js';
import { EditionPublication } from './publication.service.js';

@Module({
  imports: [MatchingModule, ModelsModule, TaxonomyModule],
  controllers: [EditionsController],
  providers: [EditionHistory, EditionPreview, EditionPublication, ListCounts],
})
export class EditionsModule {}
