import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { DemoService } from './demo.service.js';
import { ExportService } from './export.service.js';
import { ImportService } from './import.service.js';

@Module({
  imports: [CompaniesModule, CapabilitiesModule, RequirementsModule, OpportunitiesModule, MatchingModule],
  providers: [ImportService, ExportService, DemoService],
  exports: [ImportService, ExportService, DemoService],
})
export class ExchangeModule {}
