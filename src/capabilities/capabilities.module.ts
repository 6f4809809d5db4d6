import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { ModelsModule } from '../models/models.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { CapabilitiesController } from './capabilities.controller.js';
import { CapabilitiesService } from './capabilities.service.js';

@Module({
  imports: [CompaniesModule, ModelsModule, TaxonomyModule],
  controllers: [CapabilitiesController],
  providers: [CapabilitiesService],
  exports: [CapabilitiesService],
})
export class CapabilitiesModule {}
