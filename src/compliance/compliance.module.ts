import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { AnswersService } from './answers.service.js';
import { DealRecordsReader } from './deal-records.service.js';
import { DealsService } from './deals.service.js';
import { JudgeMatchesJob } from './judge-matches.job.js';
import { RulePreview } from './rules/rule-preview.service.js';
import { RuleSettings } from './rules/rule-settings.service.js';
import { RulesController } from './rules/rules.controller.js';
import { TaskRows } from './tasks/task-rows.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TasksService } from './tasks/tasks.service.js';
import { TeamVerdictsController } from './team-verdicts.controller.js';
import { VerdictsController } from './verdicts.controller.js';
import { VerdictsService } from './verdicts.service.js';

@Module({
  imports: [
    CapabilitiesModule,
    CompaniesModule,
    OpportunitiesModule,
    RequirementsModule,
    ScreeningModule,
    TaxonomyModule,
  ],
  controllers: [RulesController, TasksController, TeamVerdictsController, VerdictsController],
  providers: [
    AnswersService,
    DealRecordsReader,
    DealsService,
    JudgeMatchesJob,
    RulePreview,
    RuleSettings,
    TaskRows,
    TasksService,
    VerdictsService,
  ],
  exports: [TasksService, VerdictsService],
})
export class ComplianceModule {}
