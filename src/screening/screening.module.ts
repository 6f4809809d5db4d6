import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { CurrentIndexes } from './current-index.service.js';
import { ScreeningFindings } from './findings.service.js';
import { HitStore } from './hit-store.service.js';
import { ScreeningHits } from './hits.service.js';
import { ListImport } from './list-import.service.js';
import { ScreeningLists } from './lists.service.js';
import { ScreenCompaniesJob } from './screen-companies.job.js';
import { ScreeningController } from './screening.controller.js';

@Module({
  imports: [CompaniesModule, TaxonomyModule],
  controllers: [ScreeningController],
  providers: [
    CurrentIndexes,
    HitStore,
    ListImport,
    ScreenCompaniesJob,
    ScreeningFindings,
    ScreeningHits,
    ScreeningLists,
  ],
  exports: [ListImport, ScreeningFindings],
})
export class ScreeningModule {}
