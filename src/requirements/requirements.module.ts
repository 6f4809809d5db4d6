import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { ModelsModule } from '../models/models.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { RequirementsController } from './requirements.controller.js';
import { RequirementsService } from './requirements.service.js';
import { RequirementsStillOpen } from './still-open/requirements-still-open.service.js';
import { RequirementStillOpenController } from './still-open/still-open.controller.js';

@Module({
  imports: [CompaniesModule, ModelsModule, TaxonomyModule],
  controllers: [RequirementsController, RequirementStillOpenController],
  providers: [RequirementsService, RequirementsStillOpen],
  exports: [RequirementsService, RequirementsStillOpen],
})
export class RequirementsModule {}
