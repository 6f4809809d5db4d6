import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { ChosenService } from './chosen.service.js';
import { DemoRecords } from './demo-records.js';
import { MenuService } from './menu.service.js';
import { PageController } from './page.controller.js';
import { PageService } from './page.service.js';

@Module({
  imports: [CapabilitiesModule, CompaniesModule, RequirementsModule, MatchingModule, TaxonomyModule],
  controllers: [PageController],
  providers: [ChosenService, DemoRecords, MenuService, PageService],
})
export class PageModule {}
