import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { ModelsModule } from '../models/models.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { RequirementsController } from './requirements.controller.js';
import { RequirementsService } from './requirements.service.js';

@Module({
  imports: [CompaniesModule, ModelsModule, TaxonomyModule],
  controllers: [RequirementsController],
  providers: [RequirementsService],
  exports: [RequirementsService],
})
export class RequirementsModule {}
