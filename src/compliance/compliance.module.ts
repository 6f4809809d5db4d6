import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { AnswersService } from './answers.service.js';
import { DealsService } from './deals.service.js';
import { JudgeMatchesJob } from './judge-matches.job.js';
import { VerdictsController } from './verdicts.controller.js';
import { VerdictsService } from './verdicts.service.js';

@Module({
  imports: [CapabilitiesModule, CompaniesModule, RequirementsModule, TaxonomyModule],
  controllers: [VerdictsController],
  providers: [AnswersService, DealsService, JudgeMatchesJob, VerdictsService],
  exports: [VerdictsService],
})
export class ComplianceModule {}
