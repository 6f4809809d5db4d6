import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { ModelsModule } from '../models/models.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { EditionHistory } from './edition-history.js';
import { EditionsController } from './editions.controller.js';
import { ListCounts } from './list-counts.js';
import { EditionPreview } from './preview.service.js';
import { EditionPublication } from './publication.service.js';
import { ReadRecordsAgainJob } from './read-records-again.job.js';
import { NewestRecords } from './newest-records.js';
import { WordsPreview } from './words-preview.service.js';

@Module({
  imports: [CapabilitiesModule, RequirementsModule, OpportunitiesModule, MatchingModule, ModelsModule, TaxonomyModule],
  controllers: [EditionsController],
  providers: [
    EditionHistory,
    EditionPreview,
    EditionPublication,
    ListCounts,
    NewestRecords,
    ReadRecordsAgainJob,
    WordsPreview,
  ],
})
export class EditionsModule {}
