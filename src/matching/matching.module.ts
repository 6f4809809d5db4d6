import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { LiveModule } from '../live/live.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { ExplanationService } from './lists/explanation.service.js';
import { ListReader } from './lists/list-reader.js';
import { ListWriter } from './lists/list-writer.js';
import { MatchListsService } from './lists/match-lists.service.js';
import { MatchesController } from './lists/matches.controller.js';
import { MatchRunsController } from './runs/match-runs.controller.js';
import { MatchRunsService } from './runs/match-runs.service.js';
import { RunEvents } from './runs/run-events.js';
import { RunExecution } from './runs/run-execution.js';
import { RunInputsReader } from './runs/run-inputs.js';
import { ResumeRunsJob } from './runs/resume-runs.job.js';
import { ScoreRunJob } from './runs/score-run.job.js';
import { ScoreSubjectJob } from './runs/score-subject.job.js';

@Module({
  imports: [CapabilitiesModule, CompaniesModule, RequirementsModule, TaxonomyModule, LiveModule],
  controllers: [MatchesController, MatchRunsController],
  providers: [
    ExplanationService,
    ListReader,
    ListWriter,
    MatchListsService,
    MatchRunsService,
    RunEvents,
    RunExecution,
    RunInputsReader,
    ResumeRunsJob,
    ScoreRunJob,
    ScoreSubjectJob,
  ],
  exports: [MatchListsService, MatchRunsService, ListReader, RunInputsReader],
})
export class MatchingModule {}
