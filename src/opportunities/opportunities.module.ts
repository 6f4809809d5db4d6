import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { OpportunitiesController } from './opportunities.controller.js';
import { OpportunitiesService } from './opportunities.service.js';

@Module({
  imports: [CompaniesModule, TaxonomyModule],
  controllers: [OpportunitiesController],
  providers: [OpportunitiesService],
  exports: [OpportunitiesService],
})
export class OpportunitiesModule {}
