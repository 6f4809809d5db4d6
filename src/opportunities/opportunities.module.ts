import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { OpportunitiesController } from './opportunities.controller.js';
import { OpportunitiesService } from './opportunities.service.js';
import { AskStillOpenJob } from './still-open/ask-still-open.job.js';
import { OpportunitiesStillOpen } from './still-open/opportunities-still-open.service.js';
import { OpportunityStillOpenController } from './still-open/still-open.controller.js';

@Module({
  imports: [CompaniesModule, RequirementsModule, TaxonomyModule],
  controllers: [OpportunitiesController, OpportunityStillOpenController],
  providers: [OpportunitiesService, OpportunitiesStillOpen, AskStillOpenJob],
  exports: [OpportunitiesService, OpportunitiesStillOpen],
})
export class OpportunitiesModule {}
